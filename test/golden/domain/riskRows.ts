import { innerProduct } from '../../../shared/math/innerProduct';
import { normalQuantile } from '../../../shared/math/normalQuantile';
import { beta } from '../../../shared/risk/dependence/beta';
import { componentVolatility } from '../../../shared/risk/dependence/componentVolatility';
import { correlation } from '../../../shared/risk/dependence/correlation';
import { downsideBeta } from '../../../shared/risk/dependence/downsideBeta';
import { downsideCorrelation } from '../../../shared/risk/dependence/downsideCorrelation';
import { maximumDrawdown } from '../../../shared/risk/drawdown/maximumDrawdown';
import { painIndex } from '../../../shared/risk/drawdown/painIndex';
import { ulcerIndex } from '../../../shared/risk/drawdown/ulcerIndex';
import { calmarRatio } from '../../../shared/risk/ratios/calmarRatio';
import { sharpeRatio } from '../../../shared/risk/ratios/sharpeRatio';
import { sortinoRatio } from '../../../shared/risk/ratios/sortinoRatio';
import { arithmeticAnnualReturn } from '../../../shared/risk/series/arithmeticAnnualReturn';
import { geometricAnnualReturn } from '../../../shared/risk/series/geometricAnnualReturn';
import { cornishFisherQuantile } from '../../../shared/risk/var/cornishFisherQuantile';
import { cornishFisherSlope } from '../../../shared/risk/var/cornishFisherSlope';
import { gaussianComponentValueAtRisk } from '../../../shared/risk/var/gaussianComponentValueAtRisk';
import { gaussianExpectedShortfall } from '../../../shared/risk/var/gaussianExpectedShortfall';
import { gaussianIncrementalValueAtRisk } from '../../../shared/risk/var/gaussianIncrementalValueAtRisk';
import { gaussianValueAtRisk } from '../../../shared/risk/var/gaussianValueAtRisk';
import { historicalExpectedShortfall } from '../../../shared/risk/var/historicalExpectedShortfall';
import { historicalValueAtRisk } from '../../../shared/risk/var/historicalValueAtRisk';
import {
  operationalShortfallOfMoments,
  rawShortfallOfMoments,
} from '../../../shared/risk/var/modifiedExpectedShortfall';
import { modifiedValueAtRiskOfMoments } from '../../../shared/risk/var/modifiedValueAtRisk';
import { annualisedVolatility } from '../../../shared/risk/volatility/annualisedVolatility';
import { sampleVolatility } from '../../../shared/risk/volatility/sampleVolatility';
import { obtained } from '../../support/outcome';
import { ASSET, BENCHMARK, COVARIANCE, WEIGHTS } from '../../support/samples';
import type { DomainRow } from './domainRow';
import { populationMoments } from './moments';

const YEAR = 252;
const POPULATION = populationMoments(ASSET);
const MILLION = 1e6;
const ASSETS = WEIGHTS.length;

/** D8: a day of the annual covariance of D7, without means. */
function dailySpread() {
  const daily = COVARIANCE.map((value) => value / YEAR);
  const rowOf = (asset: number) => daily.slice(asset * ASSETS, (asset + 1) * ASSETS);
  return {
    weights: WEIGHTS,
    means: WEIGHTS.map(() => 0),
    covariances: WEIGHTS.map((_, asset) => innerProduct(rowOf(asset), WEIGHTS)),
    variances: WEIGHTS.map((_, asset) => rowOf(asset)[asset] ?? Number.NaN),
  };
}

/** D1 to D11: moments, losses, dependence, drawdowns and ratios. */
export const RISK_ROWS: readonly DomainRow[] = [
  {
    id: 'D1',
    printed: '-0.00070000 , 0.01827883 , 0.01781600 , -0.79142591 , 0.20380490',
    computed: () => {
      const { mean, standardDeviation, skewness, excessKurtosis } = POPULATION;
      return [mean, obtained(sampleVolatility(ASSET)), standardDeviation, skewness, excessKurtosis];
    },
  },
  {
    id: 'D2',
    printed: '0.29016750 , -0.19499686 , -0.17640000',
    computed: () =>
      [annualisedVolatility(ASSET, YEAR), geometricAnnualReturn(ASSET, YEAR), arithmeticAnnualReturn(ASSET, YEAR)].map(
        (value) => obtained(value),
      ),
  },
  {
    id: 'D3',
    printed: '0.03455000 , 0.04500000',
    computed: () => [obtained(historicalValueAtRisk(ASSET, 0.95)), obtained(historicalExpectedShortfall(ASSET, 0.95))],
  },
  {
    id: 'D4',
    printed: '0.03000472 , 0.03744930',
    computed: () => [gaussianValueAtRisk(POPULATION, 0.95), gaussianExpectedShortfall(POPULATION, 0.95)],
  },
  {
    id: 'D5',
    printed: '-1.85394459 , 0.03372988 , 0.04142155 , 0.04142155',
    computed: () => [
      cornishFisherQuantile(normalQuantile(0.05), POPULATION),
      modifiedValueAtRiskOfMoments(POPULATION, 0.95),
      rawShortfallOfMoments(POPULATION, 0.95),
      operationalShortfallOfMoments(POPULATION, 0.95),
    ],
  },
  {
    id: 'D6',
    printed: '-2.72022187 , 0.04916348 , 1.24813895',
    computed: () => [
      cornishFisherQuantile(normalQuantile(0.01), POPULATION),
      modifiedValueAtRiskOfMoments(POPULATION, 0.99),
      cornishFisherSlope(normalQuantile(0.01), POPULATION),
    ],
  },
  {
    id: 'D7',
    printed:
      '0.16443844 ; 0.16176266, 0.23352204, 0.06750247 ; 0.08088133, 0.07005661, 0.01350049 ; 0.49186391, 0.42603550, 0.08210059',
    computed: () => {
      const { volatility, marginal, component, share } = obtained(componentVolatility(COVARIANCE, WEIGHTS));
      return [volatility, ...marginal, ...component, ...share];
    },
  },
  {
    id: 'D8',
    printed: '11852.85, 10266.53, 1978.45 ; total 24097.82 ; 7977.74',
    computed: () => {
      const { component, total } = obtained(gaussianComponentValueAtRisk(dailySpread(), 0.99));
      const incremental = obtained(gaussianIncrementalValueAtRisk(dailySpread(), 0.99));
      return [...component, total, incremental[1] ?? Number.NaN].map((fraction) => fraction * MILLION);
    },
  },
  {
    id: 'D9',
    printed: '1.56041832 , 0.99603862 ; 1.58741942 , 0.99291938 (n=8)',
    computed: () => {
      const slope = obtained(downsideBeta(ASSET, BENCHMARK));
      const together = obtained(downsideCorrelation(ASSET, BENCHMARK));
      const whole = [obtained(beta(ASSET, BENCHMARK)), obtained(correlation(ASSET, BENCHMARK))];
      return [...whole, slope.value, together.value, slope.observations];
    },
  },
  {
    id: 'D10',
    // Printed as a return; the engine's drawdown is a positive loss.
    printed: '-0.04848163 , 0.02567946 , 0.02144679',
    computed: () => {
      const { drawdown } = obtained(maximumDrawdown(ASSET));
      return [-drawdown, obtained(ulcerIndex(ASSET)), obtained(painIndex(ASSET))];
    },
  },
  {
    id: 'D11',
    printed: '-0.74577614 , -0.04851295 , -0.77011919 , -4.02207738',
    computed: () => {
      const excess = ASSET.map((value) => value - 0.04 / YEAR);
      const sortino = (periodsPerYear: number) => sortinoRatio(ASSET, { minimumReturn: 0, periodsPerYear });
      const ratios = [sharpeRatio(excess, YEAR), sortino(1), sortino(YEAR), calmarRatio(ASSET, YEAR)];
      return ratios.map((ratio) => obtained(ratio));
    },
  },
];
