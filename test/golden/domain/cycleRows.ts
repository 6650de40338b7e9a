import regime from '../../../assets/reference/regime.json';
import { mean } from '../../../shared/math/mean';
import { regimeReferenceSchema } from '../../../shared/model/regimeReference';
import { regimeScore } from '../../../shared/risk/regime/regimeScore';
import { sahmIndicator } from '../../../shared/risk/regime/sahmIndicator';
import { type ScenarioPosition, scenarioProfit } from '../../../shared/risk/scenario/scenarioProfit';
import { obtained } from '../../support/outcome';
import type { DomainRow } from './domainRow';

const UNEMPLOYMENT = [4.1, 4.1, 4.0, 4.1, 4.2, 4.1, 4.1, 4.2, 4.2, 4.3, 4.2, 4.3, 4.4, 4.5, 4.6, 4.7];
const PANDEMIC = { russell2000: -0.4187, sp500: -0.3393 };

/** I3: three positions and the hedge. */
function positions(): readonly ScenarioPosition[] {
  const plain = { factor: 1, kind: 'paid' } as const;
  return [
    { ...plain, symbol: 'SMALL', value: 180_000, basis: { kind: 'series', series: 'russell2000', beta: 1.1 } },
    { ...plain, symbol: 'LARGE', value: 90_000, basis: { kind: 'series', series: 'sp500', beta: 1 } },
    { ...plain, symbol: 'CASH', value: 30_000, basis: { kind: 'cash' } },
    {
      symbol: 'M2K',
      value: -4 * 5 * 3020,
      basis: { kind: 'series', series: 'russell2000', beta: 1 },
      factor: 1,
      kind: 'future',
    },
  ];
}

/** I: cycle and scenarios. */
export const CYCLE_ROWS: readonly DomainRow[] = [
  {
    id: 'I1',
    printed: '4.60000000 - 4.06666667 = 0.53333333',
    // The engine answers the difference; the lowest earlier mean is what it leaves of the latest.
    computed: () => {
      const latest = mean(UNEMPLOYMENT.slice(-3));
      const indicator = obtained(sahmIndicator(UNEMPLOYMENT));
      return [latest, latest - indicator, indicator];
    },
  },
  {
    id: 'I2',
    printed: '7',
    computed: () => {
      const { indicators, leastIndicators } = regimeReferenceSchema.parse(regime);
      const rates = { yieldSlope: -0.2, creditSpread: 5.5, purchasingManagers: 48, sahm: 0.35 };
      const readings = { ...rates, financialConditions: 0.1, volatilityIndex: 24 };
      return [obtained(regimeScore(readings, indicators, leastIndicators)).score];
    },
  },
  {
    id: 'I3',
    printed: '-88150.12',
    computed: () => {
      const outcome = scenarioProfit(positions(), { shocks: PANDEMIC, substitutes: {}, sectorTilt: 0 });
      return [obtained(outcome).profit];
    },
  },
];
