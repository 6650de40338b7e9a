import type { Figure, FigureInput, Measure } from '../../report/figure';
import type { Benchmark } from '../../result/problem';
import { fail, mapResult, type Result } from '../../result/result';
import type { DownsideMeasure } from '../dependence/downPeriods';
import { downsideBeta } from '../dependence/downsideBeta';
import { downsideCorrelation } from '../dependence/downsideCorrelation';
import { excessDownCorrelation } from '../dependence/excessDownCorrelation';
import { policyMinima } from '../policyMinima';
import { type BenchmarkPairs, benchmarkPairs, type CastScene, castNotes } from './castFigure';
import { defaultInput } from './defaultInput';
import { figure, figureInput, withMinimum } from './figure';
import type { History } from './history';

type Compute = (asset: Float64Array, benchmark: Float64Array) => Result<DownsideMeasure>;

const MEASURES: readonly [Compute, Record<Benchmark, Measure>][] = [
  [downsideBeta, { russell2000: 'downsideBetaToRussell2000', sp500: 'downsideBetaToSp500' }],
  [downsideCorrelation, { russell2000: 'downsideCorrelationToRussell2000', sp500: 'downsideCorrelationToSp500' }],
  [excessDownCorrelation, { russell2000: 'excessDownCorrelationToRussell2000', sp500: 'excessDownCorrelationToSp500' }],
];

/**
 * Dependence on the two indexes over the days on which they fell, with the count of those days.
 *
 * @param scene - Back-cast, coverage, defaults.
 * @param history - Benchmarks on the calendar.
 * @returns Beta, correlation, and what of the correlation the narrower range of falling days does not explain; for each
 *   index. Problems: `no-benchmark`; `too-few-observations` below the policy minimum of days or of falling days. Source:
 *   D§6.4.
 */
export function downsideFigures(scene: CastScene, history: History): Figure[] {
  return (['russell2000', 'sp500'] as const).flatMap((name) => {
    const pairs = benchmarkPairs(scene, history, name);
    const falling = pairs === null ? null : pairs.second.filter((value) => value < 0).length;
    return MEASURES.map(([compute, measures]) => {
      const result: Result<DownsideMeasure> = !scene.cast.ok
        ? scene.cast
        : pairs === null || falling === null
          ? fail({ code: 'no-benchmark', benchmark: name })
          : onFallingDays(pairs, falling, compute);
      return figure(
        measures[name],
        'ratio',
        mapResult(result, ({ value }) => value),
        {
          coverageFraction: scene.coverageFraction,
          observations: falling,
          notes: castNotes(scene.cast),
          inputs: inputsOf(scene, history, { name, days: pairs?.first.length ?? null }),
        },
      );
    });
  });
}

function onFallingDays({ first, second }: BenchmarkPairs, falling: number, compute: Compute): Result<DownsideMeasure> {
  return withMinimum(first.length, policyMinima.correlationAndBeta, () =>
    withMinimum(falling, policyMinima.downDays, () => compute(first, second)),
  );
}

function inputsOf(
  { input }: CastScene,
  history: History,
  { name, days }: { readonly name: Benchmark; readonly days: number | null },
): FigureInput[] {
  const symbol = history.benchmarks[name]?.symbol;
  return [
    ...(symbol === undefined ? [] : [figureInput('benchmarkSeries', symbol)]),
    ...(days === null ? [] : [figureInput('daysInCommon', days, 'count')]),
    defaultInput('windowDays', input.reference.defaults.risk.window, 'count', input.reference.defaults),
  ];
}
