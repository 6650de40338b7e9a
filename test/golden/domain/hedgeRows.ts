import { betaHedgeContracts } from '../../../shared/risk/hedge/betaHedgeContracts';
import { dailyResetPath } from '../../../shared/risk/hedge/dailyResetPath';
import { fundHedgeAmount } from '../../../shared/risk/hedge/fundHedgeAmount';
import { futuresFairValue } from '../../../shared/risk/hedge/futuresFairValue';
import { hedgeDrift } from '../../../shared/risk/hedge/hedgeDrift';
import { leveragedFundReturn } from '../../../shared/risk/hedge/leveragedFundReturn';
import { leverageVarianceFactor } from '../../../shared/risk/hedge/leverageVarianceFactor';
import { minimumVarianceHedge } from '../../../shared/risk/hedge/minimumVarianceHedge';
import { obtained } from '../../support/outcome';
import type { DomainRow } from './domainRow';

const MICRO_CONTRACT = { full: 50, micro: 5, microBelow: 5 };

/** G: hedges and leveraged funds. */
export const HEDGE_ROWS: readonly DomainRow[] = [
  {
    id: 'G1',
    // Contracts to sell are printed positive; the engine counts them negative.
    printed: '36.55629139 -> 37 ; 20.66225166 -> 21',
    computed: () =>
      [0, 0.5].flatMap((targetBeta) => {
        const inputs = { portfolioBeta: 1.15, targetBeta, value: 480_000, price: 3020 };
        const { exact, contracts } = obtained(betaHedgeContracts(inputs, MICRO_CONTRACT));
        return [-exact, -contracts];
      }),
  },
  {
    id: 'G2',
    printed: '1.08727273 ; 0.84640000 ; 0.10189877',
    computed: () => {
      const moments = { correlation: 0.92, portfolioVolatility: 0.26, instrumentVolatility: 0.22 };
      const { ratio, effectiveness, residualVolatility } = obtained(minimumVarianceHedge(moments, 0.6));
      return [ratio, effectiveness, residualVolatility];
    },
  },
  {
    id: 'G3',
    printed: '0.93941306, 0.82902912, 0.93941306, 0.82902912, 0.68728928',
    computed: () => [2, 3, -1, -2, -3].map((factor) => leverageVarianceFactor(factor, 0.25, 1)),
  },
  {
    id: 'G4',
    printed: '-0.09000000 , -0.09000000 ; -0.01000000',
    computed: () =>
      [3, -3, 1].map((factor) => {
        const path = dailyResetPath([0.1, -0.1], { factor, financingPerPeriod: 0, feePerPeriod: 0 });
        return obtained(path).growth - 1;
      }),
  },
  {
    id: 'G5',
    printed: '0.11102838',
    computed: () => {
      const market = { indexReturn: 0.12, annualisedVolatility: 0.22, rate: 0.04, years: 1 };
      return [leveragedFundReturn({ ...market, factor: 3, fee: 0.0095, borrowCost: 0 })];
    },
  },
  {
    id: 'G6',
    printed: '60000.00 ; hedge value 69600.00, needed 54240.00',
    computed: () => {
      const aim = { portfolioBeta: 1.2, targetBeta: 0, value: 100_000 };
      const hedge = obtained(fundHedgeAmount(aim, -2));
      const move = { hedgeValue: hedge, factor: -2, indexReturn: -0.08, bandFraction: 0.1 };
      const { hedgeValue, neededValue } = obtained(hedgeDrift(aim, move));
      return [hedge, hedgeValue, neededValue];
    },
  },
  {
    id: 'G7',
    printed: '3040.17282957',
    computed: () => [obtained(futuresFairValue({ spot: 3020, rate: 0.04, dividendYield: 0.013, years: 90 / 365 }))],
  },
];
