import { atrStop } from '../../../shared/risk/stops/atrStop';
import { averageTrueRange } from '../../../shared/risk/stops/averageTrueRange';
import { breakevenPrice } from '../../../shared/risk/stops/breakevenPrice';
import { chandelierExit } from '../../../shared/risk/stops/chandelierExit';
import { gapThroughProbability } from '../../../shared/risk/stops/gapThroughProbability';
import { normalGap } from '../../../shared/risk/stops/normalGap';
import { percentStop } from '../../../shared/risk/stops/percentStop';
import { recoveryGain } from '../../../shared/risk/stops/recoveryGain';
import { studentT3Gap } from '../../../shared/risk/stops/studentT3Gap';
import { trueRange } from '../../../shared/risk/stops/trueRange';
import { volatilityQuotientFraction } from '../../../shared/risk/stops/volatilityQuotientFraction';
import { acceptanceBars } from '../../support/bars';
import { obtained } from '../../support/outcome';
import type { DomainRow } from './domainRow';

const at = (row: Float64Array, index: number): number => row.at(index) ?? Number.NaN;

function lastAverageTrueRange(): number {
  return at(obtained(averageTrueRange(acceptanceBars(), 5)), -1);
}

/** B: average true range and stops. */
export const STOP_ROWS: readonly DomainRow[] = [
  {
    id: 'B1',
    printed: '1.10, 0.65, 0.75, 0.75, 0.65, 0.60, 0.55, 0.55, 0.75, 0.65',
    computed: () => [...obtained(trueRange(acceptanceBars()))],
  },
  {
    id: 'B2',
    printed: '0.68000000 ; 0.65524800',
    computed: () => [at(obtained(averageTrueRange(acceptanceBars(), 5)), 5), lastAverageTrueRange()],
  },
  {
    id: 'B3',
    printed: '0.78000000 ; 0.68146240',
    computed: () => {
      const wilder = obtained(averageTrueRange(acceptanceBars(), 5, 'wilder'));
      return [at(wilder, 4), at(wilder, -1)];
    },
  },
  {
    id: 'B4',
    printed: '20.55 -> 18.58425600',
    computed: () => {
      const options = { period: 5, side: 'long', entryIndex: null } as const;
      // The highest high is the level without a distance.
      const levelAt = (multiple: number) =>
        at(obtained(chandelierExit(acceptanceBars(), { ...options, multiple })), -1);
      return [levelAt(0), levelAt(3)];
    },
  },
  {
    id: 'B5',
    printed: '18.36188000',
    computed: () => [atrStop(20, { atr: lastAverageTrueRange(), multiple: 2.5 }, 'long')],
  },
  {
    id: 'B6',
    printed: '0.02275013 ; 0.00746431 ; 0.00016981',
    computed: () => {
      const { probability, meanOvershoot } = obtained(normalGap(0.04, 0.02));
      return [probability, meanOvershoot, probability * meanOvershoot];
    },
  },
  {
    id: 'B11',
    printed: '0.02025966 ; 0.02284604',
    computed: () => {
      const { probability, meanOvershoot } = obtained(studentT3Gap(0.04, 0.02));
      return [probability, meanOvershoot];
    },
  },
  {
    id: 'B10',
    printed: '0.22500000 ; 15.88750000',
    computed: () => {
      const fraction = volatilityQuotientFraction(0.45, { multiple: 1, horizonDays: 63, least: 0.08, most: 0.6 });
      return [fraction, percentStop(20.5, fraction, 'long')];
    },
  },
  {
    id: 'B7',
    printed: '0.36887932',
    computed: () => [gapThroughProbability(obtained(normalGap(0.04, 0.02)).probability, 20)],
  },
  { id: 'B8', printed: '0.72028213', computed: () => [obtained(recoveryGain(0.4187))] },
  { id: 'B9', printed: '42.62769154', computed: () => [breakevenPrice(42.5, 0.0015, 'long')] },
];
