import { ok } from '../../../shared/result/result';
import { abdiRanaldoSpread } from '../../../shared/risk/liquidity/abdiRanaldoSpread';
import { almgrenImpact } from '../../../shared/risk/liquidity/almgrenImpact';
import { amihudIlliquidity } from '../../../shared/risk/liquidity/amihudIlliquidity';
import { averageDailyDollarVolume } from '../../../shared/risk/liquidity/averageDailyDollarVolume';
import { averageDailyVolume } from '../../../shared/risk/liquidity/averageDailyVolume';
import { corwinSchultzPair, corwinSchultzSpread } from '../../../shared/risk/liquidity/corwinSchultzSpread';
import { crisisLiquidity, type Market } from '../../../shared/risk/liquidity/crisisLiquidity';
import { daysToLiquidate } from '../../../shared/risk/liquidity/daysToLiquidate';
import { edgeSpread } from '../../../shared/risk/liquidity/edgeSpread';
import { exitCase } from '../../../shared/risk/liquidity/exitCase';
import { liquidityAdjustedValueAtRisk } from '../../../shared/risk/liquidity/liquidityAdjustedValueAtRisk';
import { rollSpread } from '../../../shared/risk/liquidity/rollSpread';
import { squareRootImpact } from '../../../shared/risk/liquidity/squareRootImpact';
import { garmanKlassVolatility } from '../../../shared/risk/volatility/garmanKlassVolatility';
import { parkinsonVolatility } from '../../../shared/risk/volatility/parkinsonVolatility';
import { acceptanceBars, bouncingBars } from '../../support/bars';
import { obtained } from '../../support/outcome';
import type { DomainRow } from './domainRow';

const BASIS_POINTS = 1e4;
/** C12: selling a quarter of a day's volume. */
const QUARTER_OF_A_DAY = 25_000;
const MARKET: Market = {
  spreadFraction: ok(0.006),
  dailyVolatility: ok(0.03),
  averageDailyVolume: ok(100_000),
  averageDailyDollarVolume: ok(2_000_000),
  participationFraction: 0.2,
};
/** The law of D§5.3, given in full: the values of the house are not under test here. */
const IMPACT = { coefficient: 1, knee: 0.001, extrapolatedFrom: 0.3, cap: 0.5 };
const CRISIS = { spread: 3, volatility: 2.5, volume: 0.75, participation: 0.5 };

/** C: liquidity. */
export const LIQUIDITY_ROWS: readonly DomainRow[] = [
  {
    id: 'C1',
    printed: '195500.0 / 177500.0 / 3595000.00',
    computed: () => {
      const bars = acceptanceBars();
      const shares = [averageDailyVolume(bars.volume, 10, 'mean'), averageDailyVolume(bars.volume, 10, 'median')];
      return [...shares, averageDailyDollarVolume(bars, 10)].map((volume) => obtained(volume));
    },
  },
  {
    id: 'C0',
    printed: '0.33969498 ; 0.35195643',
    computed: () => [
      obtained(parkinsonVolatility(acceptanceBars())),
      obtained(garmanKlassVolatility(acceptanceBars())),
    ],
  },
  {
    id: 'C2',
    printed: '3.33333333 ; 4',
    computed: () => {
      const days = obtained(daysToLiquidate(120_000, { averageDailyVolume: 180_000, participationFraction: 0.2 }));
      return [days, Math.ceil(days)];
    },
  },
  {
    id: 'C3',
    printed: '0.0041004308 , 0.0042492120 , -0.00277966 , -0.00277966',
    computed: () => {
      const [before, after] = [
        { high: 20.4, low: 19.3, close: 20.1 },
        { high: 20.6, low: 19.95, close: 20.5 },
      ];
      const { beta, gamma, alpha, spreadFraction } = corwinSchultzPair(before, after);
      return [beta, gamma, alpha, spreadFraction];
    },
  },
  {
    id: 'C4',
    printed: '0.00430168 / -0.00940561 ; 0.01006105 / 0.01006105',
    computed: () =>
      [acceptanceBars(), bouncingBars()].flatMap((bars) => {
        const { flooredFraction, signedFraction } = obtained(corwinSchultzSpread(bars));
        return [flooredFraction, signedFraction];
      }),
  },
  {
    id: 'C5',
    printed: '0.00000000 / 0.00428757 ; 0.01203672 / 0.01160587',
    computed: () =>
      [acceptanceBars(), bouncingBars()].flatMap((bars) => {
        const { pooledFraction, pairwiseFraction } = obtained(abdiRanaldoSpread(bars));
        return [pooledFraction, pairwiseFraction];
      }),
  },
  {
    id: 'C6',
    printed: '0.0000190227 , 0.00000000 ; -0.0001665249 , 0.02580891',
    computed: () =>
      [acceptanceBars(), bouncingBars()].flatMap((bars) => {
        const { serialCovariance, spreadFraction } = obtained(rollSpread(bars.close));
        return [serialCovariance, spreadFraction];
      }),
  },
  { id: 'C7', printed: '0.00501678', computed: () => [obtained(amihudIlliquidity(acceptanceBars()))] },
  {
    id: 'C8',
    printed: '-0.00804346 ; 0.00682981',
    computed: () => [acceptanceBars(), bouncingBars()].map((bars) => obtained(edgeSpread(bars))),
  },
  {
    id: 'C9',
    printed: '0.00790569',
    computed: () => [obtained(squareRootImpact({ dailyVolatility: 0.025, volumeFraction: 0.1 }, IMPACT))],
  },
  {
    id: 'C10',
    // In basis points; the engine answers in fractions of the price.
    printed: '19.852639 , 22.294000 , 32.220319',
    computed: () => {
      const order = { dailyVolatility: 0.0157, volumeFraction: 0.1, executionDays: 0.1, outstandingOverVolume: 263 };
      const coefficients = { permanent: 0.314, temporary: 0.142, extrapolatedFrom: 0.3 };
      const { permanentFraction, temporaryFraction, costFraction } = obtained(almgrenImpact(order, coefficients));
      return [permanentFraction, temporaryFraction, costFraction].map((fraction) => fraction * BASIS_POINTS);
    },
  },
  {
    id: 'C11',
    printed: '0.00425000 ; 0.06074979',
    computed: () => {
      const price = { meanReturn: 0, volatility: 0.025, confidence: 0.99, tailCorrection: 1 };
      const spread = { meanFraction: 0.004, standardDeviation: 0.0015, multiple: 3 };
      const { spreadCost, loss } = liquidityAdjustedValueAtRisk(price, spread);
      return [spreadCost, loss];
    },
  },
  {
    id: 'C12',
    printed: '0.01800000 ; 0.05230127',
    computed: () =>
      [MARKET, crisisLiquidity(MARKET, CRISIS)].map((market) => {
        const exit = exitCase(QUARTER_OF_A_DAY, market, { ...IMPACT, tiers: [] });
        return obtained(exit.exitCost);
      }),
  },
];
