import { compensatedSum } from '../../math/compensatedSum';
import { mapResult, type Result } from '../../result/result';
import { type CentredRows, centredRows } from './centredRows';
import { type CovarianceDivisor, divisorFactor } from './divisorFactor';
import { isRounding } from './isRounding';
import { sampleNoise } from './sampleNoise';

/** A covariance drawn towards a simpler target. */
export interface ShrunkCovariance {
  /** Weight of the target, from 0 to 1. */
  readonly shrinkage: number;
  /** Row-major, the divisor asked for, squared fraction per period; shape [assets x assets]. */
  readonly covariance: Float64Array;
}

/**
 * Covariance shrunk to the identity (Ledoit and Wolf): sample covariances drawn towards equal variances and no
 * dependence. Answers "which covariance matrix is safest to use when there are few days for many names?".
 *
 * @param rows - Per asset its simple returns per period over one window without gaps; shape [assets][observations]; not
 *   modified.
 * @param divisor - Of the target variance and the matrix: `sample` (n - 1) when left out, so that components add up to the
 *   product's other figures; `population` (n) gives the published numbers.
 * @returns Shrinkage, target variance and the shrunk matrix, per period. Example: for the three rows of D§13 the shrinkage
 *   is 0.21618987 with either divisor. Problems: `no-holdings` without any row; `lengths-differ` at the
 *   first row of another length; `too-few-observations` below two; `non-finite-value` at the first NaN or infinity.
 *
 * Method: `S* = (1 - b2/d2) S + (b2/d2) mu I`; with one asset or a sample equal to its target the shrinkage is 0.
 * The shrinkage is found with divisor n, then the matrix is scaled. O(assets^2 x observations). Source: Ledoit and Wolf, Journal of Multivariate Analysis 88 (2004), 365-411; D§6.7.
 */
export function ledoitWolfIdentity(
  rows: readonly ArrayLike<number>[],
  divisor: CovarianceDivisor = 'sample',
): Result<ShrunkCovariance & { readonly targetVariance: number }> {
  return mapResult(centredRows(rows), (data) => shrink(data, divisorFactor(divisor, data.observations)));
}

function shrink({ sample, centred, observations }: CentredRows, factor: number) {
  const count = centred.length;
  const targetVariance = compensatedSum(centred.map((_, i) => sample[i * count + i] ?? 0)) / count;
  const target = sample.map((_, at) => (at % (count + 1) === 0 ? targetVariance : 0));
  const distance = compensatedSum(sample.map((value, at) => (value - (target[at] ?? 0)) ** 2));
  const noise = compensatedSum(sampleNoise({ sample, centred, observations })) / observations;
  const shrinkage = isRounding(distance, sample) ? 0 : Math.min(distance, noise) / distance;
  const covariance = sample.map((value, at) => factor * ((1 - shrinkage) * value + shrinkage * (target[at] ?? 0)));
  return { shrinkage, targetVariance: factor * targetVariance, covariance };
}
