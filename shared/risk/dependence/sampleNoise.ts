import { compensatedSum } from '../../math/compensatedSum';
import type { CentredRows } from './centredRows';

/**
 * Sampling noise of a covariance matrix: per entry, how much the products of two returns vary from period to period.
 *
 * @param rows - Centred rows and their covariance; not modified.
 * @returns Row-major, fourth power of a fraction, 0 or more; shape [assets x assets].
 *
 * Method: `mean_t (x_i x_j - s_ij)^2`, O(assets^2 x observations). Source: D§6.7. Part of: `ledoitWolfIdentity`.
 */
export function sampleNoise({ sample, centred, observations }: CentredRows): Float64Array {
  return sample.map((covariance, at) => {
    const left = centred[Math.floor(at / centred.length)] ?? new Float64Array(0);
    const right = centred[at % centred.length] ?? new Float64Array(0);
    return compensatedSum(left.map((value, t) => (value * (right[t] ?? 0) - covariance) ** 2)) / observations;
  });
}
