import type { Figure, FigureInput, Measure } from '../../report/figure';
import { filteredHistoricalExpectedShortfall } from '../var/filteredHistoricalExpectedShortfall';
import { type FilteredOptions, filteredHistoricalValueAtRisk } from '../var/filteredHistoricalValueAtRisk';
import { modifiedExpectedShortfall } from '../var/modifiedExpectedShortfall';
import { modifiedValueAtRisk } from '../var/modifiedValueAtRisk';
import { sampleReturnMoments } from '../var/sampleReturnMoments';
import { thinTailNotes } from '../var/thinTailNotes';
import { type CastMeasure, type CastScene, castFigure, windowedReturns } from './castFigure';
import { defaultInput } from './defaultInput';
import { figureInput } from './figure';
import { type LossLevel, lossInputs, lossLevels } from './lossFigures';

/** First returns that start the volatility filter, as in `ewmaVariance`. */
const FILTER_SEED = 60;

/**
 * Losses of one day corrected for the shape of the returns, and rescaled to today's volatility.
 *
 * @param scene - Back-cast, coverage, defaults.
 * @returns Value at risk and expected shortfall at both confidences, modified and filtered historical. A modified one that
 *   fell back says so in a note. Source: D§6.2.
 */
export function shapedLossFigures(scene: CastScene): Figure[] {
  return [...modifiedFigures(scene), ...filteredFigures(scene)];
}

function modifiedFigures(scene: CastScene): Figure[] {
  const returns = windowedReturns(scene.cast, scene.input);
  const moments = sampleReturnMoments(returns);
  const shape: FigureInput[] = moments.ok
    ? [
        figureInput('meanReturn', moments.value.mean, 'signed-fraction'),
        figureInput('standardDeviation', moments.value.standardDeviation, 'fraction'),
        figureInput('skewness', moments.value.skewness, 'ratio'),
        figureInput('excessKurtosis', moments.value.excessKurtosis, 'ratio'),
      ]
    : [];
  const dress = (measure: Measure, { confidence, need }: LossLevel, compute: CastMeasure['compute']): Figure =>
    castFigure(scene, measure, {
      returns,
      need,
      inputs: [...lossInputs(confidence, scene.input), ...shape],
      compute,
    });
  const { at95, at99 } = lossLevels(scene.input);
  return [
    dress('modifiedValueAtRisk95', at95, () => modifiedValueAtRisk(returns, at95.confidence)),
    dress('modifiedExpectedShortfall95', at95, () => modifiedExpectedShortfall(returns, at95.confidence)),
    dress('modifiedValueAtRisk99', at99, () => modifiedValueAtRisk(returns, at99.confidence)),
    dress('modifiedExpectedShortfall99', at99, () => modifiedExpectedShortfall(returns, at99.confidence)),
  ];
}

function filteredFigures(scene: CastScene): Figure[] {
  const { ewmaDecay, leastTail } = scene.input.reference.defaults.risk;
  const returns = windowedReturns(scene.cast, scene.input);
  const options = (level: LossLevel): FilteredOptions => ({
    confidence: level.confidence,
    decay: ewmaDecay,
    seedObservations: FILTER_SEED,
  });
  const dress = (measure: Measure, { confidence, need }: LossLevel, compute: CastMeasure['compute']): Figure =>
    castFigure(scene, measure, {
      returns,
      need,
      inputs: [
        ...lossInputs(confidence, scene.input),
        defaultInput('ewmaDecay', ewmaDecay, 'ratio', scene.input.reference.defaults),
        figureInput('daysThatStartTheFilter', FILTER_SEED, 'count'),
      ],
      notes: thinTailNotes(Math.max(0, returns.length - FILTER_SEED), { confidence, need: leastTail }),
      compute,
    });
  const { at95, at99 } = lossLevels(scene.input);
  return [
    dress('filteredValueAtRisk95', at95, () => filteredHistoricalValueAtRisk(returns, options(at95))),
    dress('filteredExpectedShortfall95', at95, () => filteredHistoricalExpectedShortfall(returns, options(at95))),
    dress('filteredValueAtRisk99', at99, () => filteredHistoricalValueAtRisk(returns, options(at99))),
    dress('filteredExpectedShortfall99', at99, () => filteredHistoricalExpectedShortfall(returns, options(at99))),
  ];
}
