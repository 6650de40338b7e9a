import type { Figure, Measure } from '../../report/figure';
import type { Benchmark } from '../../result/problem';
import { fail, mapResult, ok, type Result } from '../../result/result';
import { beta } from '../dependence/beta';
import { correlation } from '../dependence/correlation';
import { drawdowns } from '../drawdown/drawdowns';
import { maximumDrawdown } from '../drawdown/maximumDrawdown';
import { policyMinima } from '../policyMinima';
import type { Backcast } from '../series/backcastReturns';
import { annualisedVolatility } from '../volatility/annualisedVolatility';
import { ewmaVolatility } from '../volatility/ewmaVolatility';
import { halfLife } from '../volatility/halfLife';
import { benchmarkPairs, type CastMeasure, type CastScene, castFigure, castNotes, windowedReturns } from './castFigure';
import { defaultInput } from './defaultInput';
import { figure, figureInput, withMinimum } from './figure';
import type { History } from './history';
import { lossFigures } from './lossFigures';
import type { ReportInput } from './reportInput';

/**
 * The figures of a back-cast: losses, dependence on the benchmarks, drawdowns. They are what a what-if compares; those
 * that cost more stand in `riskPageFigures`.
 *
 * @param cast - Today's holdings applied to past returns, or why there is none.
 * @param history - Calendar and benchmarks.
 * @param coverageFraction - Share of gross value that is modelled or proxied.
 * @param input - Reference tables.
 * @returns One figure per measure, in the order of the page; policy minima applied (D§0). Source: D§6.1-6.5.
 */
export function riskFigures(
  cast: Result<Backcast>,
  history: History,
  coverageFraction: number | null,
  input: ReportInput,
): Figure[] {
  const scene: CastScene = { cast, coverageFraction, input };
  return [
    ...volatilityFigures(scene),
    ...lossFigures(scene),
    ...dependenceFigures(scene, history),
    ...drawdownFigures(scene),
  ];
}

function volatilityFigures(scene: CastScene): Figure[] {
  const { cast, input } = scene;
  const returns = windowedReturns(cast, input);
  const { ewmaDecay, window } = input.reference.defaults.risk;
  const need = policyMinima.volatility;
  const windowDays = defaultInput('windowDays', window, 'count', input.reference.defaults);
  return [
    castFigure(scene, 'annualisedVolatility', {
      returns,
      need,
      inputs: [windowDays],
      compute: () => annualisedVolatility(returns),
    }),
    castFigure(scene, 'ewmaVolatility', {
      returns,
      need,
      inputs: [
        windowDays,
        defaultInput('ewmaDecay', ewmaDecay, 'ratio', input.reference.defaults),
        figureInput('halfLifeOfWeights', halfLife(ewmaDecay), 'days'),
      ],
      compute: () => ewmaVolatility(returns, { decay: ewmaDecay }),
    }),
  ];
}

function dependenceFigures(scene: CastScene, history: History): Figure[] {
  const { cast, coverageFraction, input } = scene;
  const rows: readonly [Benchmark, Measure, Measure][] = [
    ['russell2000', 'betaToRussell2000', 'correlationToRussell2000'],
    ['sp500', 'betaToSp500', 'correlationToSp500'],
  ];
  return rows.flatMap(([name, betaMeasure, correlationMeasure]) => {
    const symbol = history.benchmarks[name]?.symbol ?? null;
    const paired = benchmarkPairs(scene, history, name);
    const dress = (measure: Measure, compute: (pair: NonNullable<typeof paired>) => Result<number>): Figure => {
      const result: Result<number> = !cast.ok
        ? cast
        : paired === null
          ? fail({ code: 'no-benchmark', benchmark: name })
          : withMinimum(paired.first.length, policyMinima.correlationAndBeta, () => compute(paired));
      return figure(measure, 'ratio', result, {
        coverageFraction,
        observations: paired?.first.length ?? null,
        notes: castNotes(cast),
        inputs: [
          ...(symbol === null ? [] : [figureInput('benchmarkSeries', symbol)]),
          defaultInput('windowDays', input.reference.defaults.risk.window, 'count', input.reference.defaults),
        ],
      });
    };
    return [
      dress(betaMeasure, (pair) => beta(pair.first, pair.second)),
      dress(correlationMeasure, (pair) => correlation(pair.first, pair.second)),
    ];
  });
}

function drawdownFigures(scene: CastScene): Figure[] {
  const returns = scene.cast.ok ? scene.cast.value.returns : new Float64Array(0);
  const dress = (measure: Measure, compute: CastMeasure['compute']): Figure =>
    castFigure(scene, measure, { returns, need: policyMinima.volatility, compute });
  return [
    dress('maximumDrawdown', () => mapResult(maximumDrawdown(returns), (row) => row.drawdown)),
    dress('currentDrawdown', () => ok(drawdowns(returns).at(-1) ?? 0)),
  ];
}

/**
 * Volatility and worst drawdown of the small or the large part by itself.
 *
 * @param size - Which part.
 * @param cast - Its back-cast, or why there is none.
 * @param input - Reference tables.
 * @returns Two figures.
 */
export function sleeveFigures(size: 'small' | 'large', cast: Result<Backcast>, input: ReportInput): Figure[] {
  const scene: CastScene = { cast, coverageFraction: null, input };
  const need = policyMinima.volatility;
  const window = windowedReturns(cast, input);
  const returns = cast.ok ? cast.value.returns : window;
  return [
    castFigure(scene, `${size}SleeveVolatility`, {
      returns: window,
      need,
      inputs: [defaultInput('windowDays', input.reference.defaults.risk.window, 'count', input.reference.defaults)],
      compute: () => annualisedVolatility(window),
    }),
    castFigure(scene, `${size}SleeveDrawdown`, {
      returns,
      need,
      compute: () => mapResult(maximumDrawdown(returns), (row) => row.drawdown),
    }),
  ];
}
