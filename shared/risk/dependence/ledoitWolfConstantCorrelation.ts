import { compensatedSum } from '../../math/compensatedSum';
import { fail, ok, type Result } from '../../result/result';
import { type CentredRows, centredRows } from './centredRows';
import { type CovarianceDivisor, divisorFactor } from './divisorFactor';
import { isRounding } from './isRounding';
import type { ShrunkCovariance } from './ledoitWolfIdentity';
import { sampleNoise } from './sampleNoise';

/**
 * Covariance shrunk to one common correlation (Ledoit and Wolf): each name keeps its variance, the correlations are
 * drawn towards their average. Answers "how do these shares move together, once chance pairs are discounted?".
 *
 * @param rows - Per asset its simple returns per period over one window without gaps; shape [assets][observations]; not
 *   modified.
 * @param divisor - Of the matrix: `sample` (n - 1) when left out, so that components add up to the product's other
 *   figures; `population` (n) gives the published numbers.
 * @returns Shrinkage, average correlation, `kappa` (the shrinkage before it is divided by the observations and limited)
 *   and the shrunk matrix, per period. With one asset, or a sample equal to its target, the
 *   shrinkage is 0. Example: for the three rows of D§13 the shrinkage is 0.36840178. Problems: `no-holdings` without any
 *   row; `lengths-differ` at the first row of another length; `too-few-observations` below two; `non-finite-value` at
 *   the first NaN or infinity; `zero-variance` when a row never moved.
 *
 * Method: `delta = max(0, min(1, (pi - rho) / gamma / T))` with divisor n, then the matrix is scaled. O(assets^2 x observations). Source: Ledoit and Wolf, Honey, I
 * Shrunk the Sample Covariance Matrix, Journal of Portfolio Management 30 (2004), 110-119; D§6.7.
 */
export function ledoitWolfConstantCorrelation(
  rows: readonly ArrayLike<number>[],
  divisor: CovarianceDivisor = 'sample',
): Result<ShrunkCovariance & { readonly averageCorrelation: number; readonly kappa: number }> {
  const checked = centredRows(rows);
  if (!checked.ok) return checked;
  const deviations = checked.value.centred.map((_, i) =>
    Math.sqrt(checked.value.sample[i * (checked.value.centred.length + 1)] ?? 0),
  );
  if (deviations.includes(0)) return fail({ code: 'zero-variance' });
  const shrunk = shrink(checked.value, deviations);
  const factor = divisorFactor(divisor, checked.value.observations);
  return ok({ ...shrunk, covariance: shrunk.covariance.map((value) => factor * value) });
}

function shrink(data: CentredRows, deviations: readonly number[]) {
  const { sample, observations } = data;
  const count = deviations.length;
  const scale = (at: number) => (deviations[Math.floor(at / count)] ?? 0) * (deviations[at % count] ?? 0);
  const isVariance = (at: number) => at % (count + 1) === 0;
  const correlations = sample.map((value, at) => (isVariance(at) ? 0 : value / scale(at)));
  const averageCorrelation = count === 1 ? 1 : compensatedSum(correlations) / (count * (count - 1));
  const target = sample.map((value, at) => (isVariance(at) ? value : averageCorrelation * scale(at)));
  const distance = compensatedSum(sample.map((value, at) => (value - (target[at] ?? 0)) ** 2));
  // Two names have one correlation, which is its own average: what remains of such a distance is rounding.
  const kappa = isRounding(distance, sample) ? 0 : excessNoise(data, deviations, averageCorrelation) / distance;
  const shrinkage = Math.max(0, Math.min(1, kappa / observations));
  const covariance = sample.map((value, at) => (1 - shrinkage) * value + shrinkage * (target[at] ?? 0));
  return { shrinkage, averageCorrelation, kappa, covariance };
}

/** Noise of the sample less the part it shares with the target: pi - rho. */
function excessNoise(data: CentredRows, deviations: readonly number[], averageCorrelation: number): number {
  const count = deviations.length;
  const noise = sampleNoise(data);
  const terms = noise.map((own, at) => {
    const [i, j] = [Math.floor(at / count), at % count];
    if (i === j) return 0;
    const ratio = (deviations[j] ?? 0) / (deviations[i] ?? 0);
    return own - (averageCorrelation / 2) * (ratio * jointNoise(data, i, j) + jointNoise(data, j, i) / ratio);
  });
  return compensatedSum(terms);
}

/** theta_ii,ij: how the error of one variance goes with the error of its covariance. */
function jointNoise({ centred, sample, observations }: CentredRows, i: number, j: number): number {
  const [left, right] = [centred[i] ?? new Float64Array(0), centred[j] ?? new Float64Array(0)];
  const covariance = sample[i * centred.length + j] ?? 0;
  // The variance drops out of the mean: the products deviate from their covariance by 0 on average.
  const terms = left.map((value, t) => value * value * (value * (right[t] ?? 0) - covariance));
  return compensatedSum(terms) / observations;
}
