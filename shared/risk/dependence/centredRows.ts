import { deviationsFromMean } from '../../math/deviationsFromMean';
import { mapResult, type Result } from '../../result/result';
import { sampleCovarianceMatrix } from './sampleCovarianceMatrix';

/** Rows without their means, and their covariance. */
export interface CentredRows {
  /** Deviations from each row's mean; shape [assets][observations]. */
  readonly centred: readonly Float64Array[];
  /** Population covariance, divisor `n`, row-major; shape [assets x assets]. */
  readonly sample: Float64Array;
  /** Periods. */
  readonly observations: number;
}

/**
 * Centred rows: what the shrinkage estimators start from.
 *
 * @param rows - Per asset its simple returns per period without gaps; shape [assets][observations]; not modified.
 * @returns Deviations and the **population** covariance. Problems: as `sampleCovarianceMatrix`.
 *
 * Method: sample covariance times `(n - 1) / n`, O(assets^2 x observations). Source: D§6.7. Part of:
 * `ledoitWolfIdentity`.
 */
export function centredRows(rows: readonly ArrayLike<number>[]): Result<CentredRows> {
  return mapResult(sampleCovarianceMatrix(rows), (unbiased) => {
    const centred = rows.map(deviationsFromMean);
    const observations = centred[0]?.length ?? 0;
    return { centred, observations, sample: unbiased.map((value) => (value * (observations - 1)) / observations) };
  });
}
