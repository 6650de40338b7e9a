import type { Figure, FigureInput, Measure } from '../../report/figure';
import type { RiskContribution } from '../../report/riskMeasures';
import { mapResult, type Result } from '../../result/result';
import { type CastScene, castNotes } from './castFigure';
import { defaultInput } from './defaultInput';
import { castDiversification } from './diversification';
import { figure, figureInput } from './figure';
import { contributionsBySymbol, type PortfolioCast } from './riskContributions';

/**
 * What holding several things does to the risk, and who carries most of it.
 *
 * @param scene - Back-cast, coverage, defaults.
 * @param portfolio - Parts and contributions of the same back-cast.
 * @returns The diversification ratio and the largest share of risk. Source: D§6.3, D§6.6.
 */
export function contributionFigures(scene: CastScene, { parts, contributions }: PortfolioCast): Figure[] {
  const { cast, input } = scene;
  const { window } = input.reference.defaults.risk;
  const dress = (measure: Measure, unit: Figure['unit'], result: Result<Shown>): Figure =>
    figure(
      measure,
      unit,
      mapResult(result, ({ value }) => value),
      {
        coverageFraction: scene.coverageFraction,
        observations: cast.ok ? Math.min(window, cast.value.returns.length) : null,
        notes: castNotes(cast),
        inputs: [
          ...(result.ok ? result.value.inputs : []),
          defaultInput('windowDays', window, 'count', input.reference.defaults),
        ],
      },
    );
  return [
    dress(
      'diversificationRatio',
      'ratio',
      mapResult(castDiversification(scene, parts), ({ ratio, apart, together }) => ({
        value: ratio,
        inputs: [
          figureInput('dailyVolatilityApart', apart, 'fraction'),
          figureInput('dailyVolatilityTogether', together, 'fraction'),
        ],
      })),
    ),
    dress('largestRiskShare', 'fraction', mapResult(contributions, largestShare)),
  ];
}

/** A value with what it rests on. */
interface Shown {
  readonly value: number;
  readonly inputs: readonly FigureInput[];
}

/** An instrument held in several accounts carries its risk as one. */
function largestShare(rows: readonly RiskContribution[]): Shown {
  const [largest] = contributionsBySymbol(rows).sort((left, right) => right.share - left.share);
  if (largest === undefined) return { value: 0, inputs: [] };
  return {
    value: largest.share,
    inputs: [figureInput('holding', largest.symbol), figureInput('weight', largest.weight, 'signed-fraction')],
  };
}
