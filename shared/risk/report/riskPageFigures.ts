import type { Figure, Measure } from '../../report/figure';
import type { Result } from '../../result/result';
import { painIndex } from '../drawdown/painIndex';
import { ulcerIndex } from '../drawdown/ulcerIndex';
import { policyMinima } from '../policyMinima';
import { backtestFigures, type CastBacktest } from './backtestFigures';
import { type CastScene, castFigure } from './castFigure';
import { clusteringFigures } from './clusteringFigures';
import { contributionFigures } from './contributionFigures';
import { downsideFigures } from './downsideFigures';
import type { History } from './history';
import type { PortfolioCast } from './riskContributions';
import { shapedLossFigures } from './shapedLossFigures';

/**
 * The figures of the risk page that a what-if does without: they take longer, or say how far the others can be relied on.
 *
 * @param scene - Back-cast, coverage, defaults.
 * @param history - Benchmarks on the calendar.
 * @param portfolio - Parts and contributions of the same back-cast.
 * @param backtest - From `castBacktest`.
 * @returns One figure per measure; policy minima applied (D§0). Source: D§6.2-6.9.
 */
export function riskPageFigures(
  scene: CastScene,
  history: History,
  { portfolio, backtest }: { readonly portfolio: PortfolioCast; readonly backtest: Result<CastBacktest> },
): Figure[] {
  return [
    ...shapedLossFigures(scene),
    ...backtestFigures(backtest, scene),
    ...downsideFigures(scene, history),
    ...underwaterFigures(scene),
    ...contributionFigures(scene, portfolio),
    ...clusteringFigures(scene),
  ];
}

function underwaterFigures(scene: CastScene): Figure[] {
  const returns = scene.cast.ok ? scene.cast.value.returns : new Float64Array(0);
  const dress = (measure: Measure, compute: (values: Float64Array) => Result<number>): Figure =>
    castFigure(scene, measure, { returns, need: policyMinima.volatility, compute: () => compute(returns) });
  return [dress('ulcerIndex', ulcerIndex), dress('painIndex', painIndex)];
}
