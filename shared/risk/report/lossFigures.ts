import { mean } from '../../math/mean';
import { sampleStandardDeviation } from '../../math/sampleStandardDeviation';
import type { Figure, FigureInput, Measure } from '../../report/figure';
import { ok } from '../../result/result';
import { policyMinima } from '../policyMinima';
import { gaussianExpectedShortfall } from '../var/gaussianExpectedShortfall';
import { gaussianValueAtRisk } from '../var/gaussianValueAtRisk';
import { historicalExpectedShortfall } from '../var/historicalExpectedShortfall';
import { historicalValueAtRisk } from '../var/historicalValueAtRisk';
import { thinTailNotes } from '../var/thinTailNotes';
import { type CastMeasure, type CastScene, castFigure, windowedReturns } from './castFigure';
import { defaultInput } from './defaultInput';
import { figureInput } from './figure';
import type { ReportInput } from './reportInput';

/**
 * Losses of one day by the historical and the Gaussian method.
 *
 * @param scene - Back-cast, coverage, defaults.
 * @returns Value at risk and expected shortfall at both confidences, by each method. Source: D§6.2.
 */
export function lossFigures(scene: CastScene): Figure[] {
  return [...historicalFigures(scene), ...gaussianFigures(scene)];
}

function historicalFigures(scene: CastScene): Figure[] {
  const returns = windowedReturns(scene.cast, scene.input);
  const dress = (measure: Measure, { confidence, need }: LossLevel, compute: CastMeasure['compute']): Figure =>
    castFigure(scene, measure, {
      returns,
      need,
      inputs: lossInputs(confidence, scene.input),
      notes: thinTailNotes(returns.length, { confidence, need: scene.input.reference.defaults.risk.leastTail }),
      compute,
    });
  const { at95, at99 } = lossLevels(scene.input);
  const valueAtRisk = (level: LossLevel) => () => historicalValueAtRisk(returns, level.confidence);
  const shortfall = (level: LossLevel) => () => historicalExpectedShortfall(returns, level.confidence);
  return [
    dress('historicalValueAtRisk95', at95, valueAtRisk(at95)),
    dress('historicalExpectedShortfall95', at95, shortfall(at95)),
    dress('historicalValueAtRisk99', at99, valueAtRisk(at99)),
    dress('historicalExpectedShortfall99', at99, shortfall(at99)),
  ];
}

function gaussianFigures(scene: CastScene): Figure[] {
  const returns = windowedReturns(scene.cast, scene.input);
  const enough = returns.length >= 2;
  const moments = {
    mean: enough ? mean(returns) : Number.NaN,
    standardDeviation: enough ? sampleStandardDeviation(returns) : Number.NaN,
  };
  const known = [
    figureInput('meanReturn', moments.mean, 'signed-fraction'),
    figureInput('standardDeviation', moments.standardDeviation, 'fraction'),
  ];
  const dress = (measure: Measure, { confidence, need }: LossLevel, compute: () => number): Figure =>
    castFigure(scene, measure, {
      returns,
      need,
      inputs: [...lossInputs(confidence, scene.input), ...(enough ? known : [])],
      compute: () => ok(compute()),
    });
  const { at95, at99 } = lossLevels(scene.input);
  return [
    dress('gaussianValueAtRisk95', at95, () => gaussianValueAtRisk(moments, at95.confidence)),
    dress('gaussianExpectedShortfall95', at95, () => gaussianExpectedShortfall(moments, at95.confidence)),
    dress('gaussianValueAtRisk99', at99, () => gaussianValueAtRisk(moments, at99.confidence)),
    dress('gaussianExpectedShortfall99', at99, () => gaussianExpectedShortfall(moments, at99.confidence)),
  ];
}

/** A confidence and the observations the policy asks for before a loss at it is shown. */
export interface LossLevel {
  readonly confidence: number;
  readonly need: number;
}

/**
 * The two confidences at which losses are shown.
 *
 * @param input - Defaults.
 * @returns The usual and the stricter one with their policy minima. Source: D§0, minimum data.
 */
export function lossLevels({ reference }: ReportInput): { readonly at95: LossLevel; readonly at99: LossLevel } {
  const { confidence, secondConfidence } = reference.defaults.risk;
  return {
    at95: { confidence, need: policyMinima.valueAtRisk95 },
    at99: { confidence: secondConfidence, need: policyMinima.valueAtRisk99 },
  };
}

/**
 * The inputs every loss measure names.
 *
 * @param confidence - At which the loss is measured.
 * @param input - Defaults: the window.
 * @returns Confidence and window with their source.
 */
export function lossInputs(confidence: number, input: ReportInput): FigureInput[] {
  return [
    defaultInput('confidence', confidence, 'fraction', input.reference.defaults),
    defaultInput('windowDays', input.reference.defaults.risk.window, 'count', input.reference.defaults),
  ];
}
