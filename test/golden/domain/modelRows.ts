import { christoffersenTest, conditionalCoverageTest } from '../../../shared/risk/backtest/christoffersenTest';
import { kupiecTest } from '../../../shared/risk/backtest/kupiecTest';
import { diversificationRatio } from '../../../shared/risk/dependence/diversificationRatio';
import { ledoitWolfConstantCorrelation } from '../../../shared/risk/dependence/ledoitWolfConstantCorrelation';
import { ledoitWolfIdentity } from '../../../shared/risk/dependence/ledoitWolfIdentity';
import { trackingError } from '../../../shared/risk/dependence/trackingError';
import { truncatedCorrelation } from '../../../shared/risk/dependence/truncatedCorrelation';
import { activeShare } from '../../../shared/risk/exposure/activeShare';
import { effectiveHoldings } from '../../../shared/risk/exposure/effectiveHoldings';
import { herfindahlIndex } from '../../../shared/risk/exposure/herfindahlIndex';
import { linearLiquidationMultiple } from '../../../shared/risk/liquidity/linearLiquidationMultiple';
import { gaussianValueAtRisk } from '../../../shared/risk/var/gaussianValueAtRisk';
import { squareRootHorizonLoss } from '../../../shared/risk/var/squareRootHorizonLoss';
import { archLmTest } from '../../../shared/risk/volatility/archLmTest';
import { effectiveObservations } from '../../../shared/risk/volatility/effectiveObservations';
import { ewmaVariance } from '../../../shared/risk/volatility/ewmaVariance';
import { ewmaVolatility } from '../../../shared/risk/volatility/ewmaVolatility';
import { garchForecast } from '../../../shared/risk/volatility/garchForecast';
import { halfLife } from '../../../shared/risk/volatility/halfLife';
import { obtained } from '../../support/outcome';
import { ASSET, BENCHMARK, COVARIANCE, WEIGHTS } from '../../support/samples';
import type { DomainRow } from './domainRow';
import { populationMoments } from './moments';

/** RC: a third asset. */
const THIRD: readonly number[] = Object.freeze([
  -0.004, 0.011, 0.006, -0.009, -0.002, 0.014, -0.011, 0.003, 0.009, -0.013, 0.007, 0.002, -0.006, 0.012, -0.016, 0.001,
  0.008, -0.005, -0.01, 0.004,
]);
const THREE_ASSETS = [ASSET, BENCHMARK, THIRD];
const DECAY = 0.94;
const COUNTS = { observations: 250, exceedances: 6 };
const TRANSITIONS = { quietToQuiet: 239, quietToExceeded: 4, exceededToQuiet: 4, exceededToExceeded: 2 };
const PORTFOLIO = new Map([
  ['A', 0.4],
  ['B', 0.35],
  ['C', 0.25],
]);
const INDEX = new Map([
  ['A', 0.2],
  ['B', 0.3],
  ['D', 0.5],
]);

/** D12 to D25: models of volatility, covariance and exceedances, concentration, horizons. */
export const MODEL_ROWS: readonly DomainRow[] = [
  {
    id: 'D12',
    printed: '0.000401137504 ; 0.02002842 ; 0.31794127',
    computed: () => {
      const returns = [0.012, -0.008, -0.031];
      const options = { decay: DECAY, seedVariance: 0.0004 };
      const volatility = (periodsPerYear: number) => ewmaVolatility(returns, { ...options, periodsPerYear });
      return [ewmaVariance(returns, options), volatility(1), volatility(252)].map((value) => obtained(value));
    },
  },
  { id: 'D13', printed: '32.33333333 ; 11.20230558', computed: () => [effectiveObservations(DECAY), halfLife(DECAY)] },
  { id: 'D14', printed: '0.10695858', computed: () => [obtained(trackingError(ASSET, BENCHMARK))] },
  {
    id: 'D15',
    printed: '0.50000000 ; 0.34500000 ; 2.89855072',
    computed: () => {
      const weights = [...PORTFOLIO.values()];
      return [activeShare(PORTFOLIO, INDEX), obtained(herfindahlIndex(weights)), obtained(effectiveHoldings(weights))];
    },
  },
  {
    id: 'D16',
    printed: '1.33788670 ; 1.78994083',
    computed: () => {
      const ratio = obtained(diversificationRatio(COVARIANCE, WEIGHTS));
      return [ratio, ratio ** 2];
    },
  },
  {
    id: 'D17',
    // The paper's divisor n; the product's own is n - 1 (D§0), with the same shrinkage.
    printed: '0.21618987 , 0.000174395000 , 0.000158176803',
    computed: () => {
      const { shrinkage, targetVariance, covariance } = obtained(ledoitWolfIdentity(THREE_ASSETS, 'population'));
      return [shrinkage, targetVariance, covariance[1] ?? Number.NaN];
    },
  },
  {
    id: 'D18',
    printed: '0.57842762 , 7.36803551 , 0.36840178',
    computed: () => {
      const { averageCorrelation, kappa, shrinkage } = obtained(ledoitWolfConstantCorrelation(THREE_ASSETS));
      return [averageCorrelation, kappa, shrinkage];
    },
  },
  {
    id: 'D19',
    printed: '0.0002540000 , 0.0001000000 , 0.0002283972 , 34.30961849',
    computed: () => {
      const state = { surprise: 0.03, variance: 0.0002 };
      const forecast = obtained(garchForecast({ omega: 2e-6, alpha: 0.08, beta: 0.9 }, state, 10));
      return [forecast.nextVariance, forecast.longRunVariance, forecast.lastVariance, forecast.halfLife];
    },
  },
  {
    id: 'D20',
    printed: '0.05069468 , 0.82185886',
    computed: () => {
      const { statistic, pValue } = obtained(archLmTest(ASSET, 1));
      return [statistic, pValue];
    },
  },
  {
    id: 'D21',
    printed: '3.55535477 , 0.05935362',
    computed: () => {
      const { statistic, pValue } = obtained(kupiecTest(COUNTS, 0.99));
      return [statistic, pValue];
    },
  },
  {
    id: 'D22',
    printed: '8.13646857 , 0.00433837 ; 11.69182335 , 0.00289170',
    computed: () => {
      const independence = obtained(christoffersenTest(TRANSITIONS));
      const both = conditionalCoverageTest(obtained(kupiecTest(COUNTS, 0.99)), independence);
      return [independence, both].flatMap(({ statistic, pValue }) => [statistic, pValue]);
    },
  },
  {
    id: 'D23',
    printed: '0.13106447',
    computed: () => {
      const daily = gaussianValueAtRisk({ ...populationMoments(ASSET), mean: 0 }, 0.99);
      return [squareRootHorizonLoss(daily, 10)];
    },
  },
  { id: 'D24', printed: '0.71738811', computed: () => [truncatedCorrelation(0.863)] },
  { id: 'D25', printed: '1.48323970', computed: () => [linearLiquidationMultiple(5)] },
];
