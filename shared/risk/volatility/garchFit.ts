import { deviationsFromMean } from '../../math/deviationsFromMean';
import { type Corner, nelderMead } from '../../math/nelderMead';
import { sampleVariance } from '../../math/sampleVariance';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import { finiteObservations } from '../series/finiteObservations';
import { ewmaVariance } from './ewmaVariance';
import type { GarchParameters, GarchState } from './garchForecast';
import { garchPass, type TargetedGarch } from './garchPass';

/** What the fit asks for and falls back on. */
export interface GarchFitOptions {
  /** Observations asked for, whole, 2 or more; 500 by the policy of the report. */
  readonly minimumObservations: number;
  /** Decay of the EWMA that stands in for a model without a long-run level, strictly between 0 and 1; 0.94 for daily. */
  readonly decay: number;
  /** Steps after which the search gives up, whole, 1 or more; 500 when left out. */
  readonly mostIterations?: number;
}

/** A fitted model of volatility that comes in clusters. */
export interface GarchFit extends GarchParameters {
  /** `alpha + beta`: the part of a shock to variance that is left a period later, from 0 to 1. */
  readonly persistence: number;
  /** Level the variance returns to, squared fraction per period; null for the EWMA, which returns to none. */
  readonly longRunVariance: number | null;
  /** Variance of the period after the last return, squared fraction. */
  readonly currentVariance: number;
  /** Last surprise and the variance the model had for it, as `garchForecast` takes them. */
  readonly state: GarchState;
  /** Periods (days for daily returns) in which half of a shock is gone; 0 without memory; null for the EWMA. */
  readonly halfLifeDays: number | null;
  /** Logarithm of the Gaussian likelihood of the returns under the model returned, any sign. */
  readonly logLikelihood: number;
}

/** Surprises and what their squares are measured in. */
interface Surprises {
  readonly last: number;
  readonly variance: number;
  readonly squaredRatios: Float64Array;
}

/** From here on a shock would take longer to fade than any history lasts, about 27 years for daily returns. */
const MOST_PERSISTENCE = 1 - 1e-4;
/** Where the search is held, a little beyond the limit above, so that the variance keeps a positive floor. */
const LAST_PERSISTENCE = 1 - 1e-6;
/**
 * Two rough grids, short memory and long: weak clusters often fit in either way, with a valley between. A search starts from
 * the best point of each.
 */
const PERSISTENCE_GRIDS = [
  [0.1, 0.3, 0.6, 0.8],
  [0.9, 0.95, 0.98, 0.99, 0.997],
];
const SHARE_GRID = [0.008, 0.03, 0.08, 0.2, 0.6];
/** Fit that a model must gain over a constant variance to be told from it: rounding of the sum of a long series. */
const LEAST_GAIN = 1e-7;

/**
 * GARCH(1,1) fit: how fast volatility reacts to a shock, how long it remembers it and where it stands. Answers "how wild
 * is it now compared with its usual state, and how long will that last?".
 *
 * @param returns - Simple returns per period, decimal fractions, **oldest first**; shape [observations]; not modified.
 * @param options - Observations asked for, fallback and limit of the search.
 * @returns The model. A series without clusters is fitted by a constant variance: alpha and beta 0, half-life 0. Note:
 *   `not-stationary` when variance returns to no level (persistence of 0.9999 or more); the model is then the EWMA, omega
 *   0, and its `currentVariance` that of `ewmaVariance`. Example: the returns of the Russell 2000 in the 2,520 days to
 *   August 2026 give about alpha 0.10, beta 0.88, half-life 34. Problems: `too-few-observations` below the minimum;
 *   `non-finite-value` at the first NaN or infinity; `zero-variance` for a constant series; `no-convergence` when the
 *   search does not settle.
 * @throws InvariantError when an option is out of its range.
 *
 * Method: Gaussian maximum likelihood of the deviations from the mean over alpha and beta, omega from the sample variance
 * (variance targeting), which also starts the recursion; `nelderMead` from the best of 45 points on two grids. O(n) per call, about
 * 200 calls. Source: Engle and Mezrich, Risk 9 (1996), 36-40; Bollerslev, Journal of Econometrics 31 (1986), 307-327;
 * D§6.8.
 */
export function garchFit(returns: ArrayLike<number>, options: GarchFitOptions): Result<GarchFit> {
  const { minimumObservations, decay, mostIterations = 500 } = options;
  invariant(Number.isInteger(minimumObservations) && minimumObservations >= 2, 'minimum is not 2 or more observations');
  invariant(decay > 0 && decay < 1, 'decay outside (0, 1)');
  const checked = finiteObservations(returns, minimumObservations);
  if (!checked.ok) return checked;
  const surprises = surprisesOf(returns);
  if (surprises === null) return fail({ code: 'zero-variance' });
  const best = bestModel(surprises.squaredRatios, mostIterations);
  if (!best.ok) return best;
  const persistence = best.value.alpha + best.value.beta;
  if (persistence < MOST_PERSISTENCE) return ok(fittedModel(surprises, best.value));
  const current = ewmaVariance(returns, { decay });
  if (!current.ok) return current;
  const model = { ...fittedModel(surprises, { alpha: 1 - decay, beta: decay }), currentVariance: current.value };
  const withoutLevel = { ...model, omega: 0, persistence: 1, longRunVariance: null, halfLifeDays: null };
  return ok(withoutLevel, [{ code: 'not-stationary', persistence, fallback: 'ewma' }]);
}

function surprisesOf(returns: ArrayLike<number>): Surprises | null {
  const variance = sampleVariance(returns);
  if (variance === 0) return null;
  const deviations = deviationsFromMean(returns);
  const squaredRatios = deviations.map((value) => (value * value) / variance);
  return { last: deviations.at(-1) ?? 0, variance, squaredRatios };
}

/** The model of least misfit; a constant variance when none is told from it. */
function bestModel(squaredRatios: Float64Array, mostIterations: number): Result<TargetedGarch> {
  const misfit = (point: readonly number[]) => garchPass(squaredRatios, modelAt(point)).misfit;
  let best: Corner = { point: [Number.NEGATIVE_INFINITY, 0], value: squaredRatios.length - 1 - LEAST_GAIN };
  for (const persistences of PERSISTENCE_GRIDS) {
    const search = { step: 0.5, pointTolerance: 1e-5, valueTolerance: 1e-8, mostIterations };
    const found = nelderMead(misfit, { ...search, start: bestStart(persistences, misfit) });
    if (!found.ok) return found;
    if (found.value.value < best.value) best = found.value;
  }
  return ok(modelAt(best.point));
}

function bestStart(persistences: readonly number[], misfit: (point: readonly number[]) => number): readonly number[] {
  const grid = persistences.flatMap((persistence) => SHARE_GRID.map((share) => [logOdds(persistence), logOdds(share)]));
  const corners = grid.map((point) => ({ point, value: misfit(point) }));
  return corners.reduce((best, other) => (other.value < best.value ? other : best)).point;
}

/** Log odds of the persistence and of the share of alpha in it, so that every point is a model. */
function modelAt([persistenceOdds = 0, shareOdds = 0]: readonly number[]): TargetedGarch {
  const persistence = Math.min(LAST_PERSISTENCE, logistic(persistenceOdds));
  const alpha = persistence * logistic(shareOdds);
  return { alpha, beta: persistence - alpha };
}

function logOdds(share: number): number {
  return Math.log(share / (1 - share));
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

function fittedModel({ last, variance, squaredRatios }: Surprises, { alpha, beta }: TargetedGarch) {
  const { misfit, lastRatio, nextRatio } = garchPass(squaredRatios, { alpha, beta });
  const persistence = alpha + beta;
  return {
    omega: (1 - persistence) * variance,
    alpha,
    beta,
    persistence,
    longRunVariance: variance,
    currentVariance: variance * nextRatio,
    state: { surprise: last, variance: variance * lastRatio },
    // Without memory the logarithm is -Infinity and the half-life 0.
    halfLifeDays: Math.log(0.5) / Math.log(persistence),
    logLikelihood: -(misfit + squaredRatios.length * Math.log(2 * Math.PI * variance)) / 2,
  };
}
