import { innerProduct } from '../../math/innerProduct';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';

/** The likeliest way to a given loss. */
export interface MostLikelyLoss {
  /** Return of each asset in the scenario, decimal fraction; shape [assets]. */
  readonly returns: Float64Array;
  /** Mahalanobis distance: how many standard deviations away the scenario is, horizon of the covariance. */
  readonly distance: number;
}

/**
 * Most likely loss scenario: of all moves that lose a given amount, the one the covariance makes least surprising.
 * Answers "if I lose this much, what has probably happened?".
 *
 * @param covariance - Row-major, symmetric, positive semidefinite; shape [assets x assets]; not modified.
 * @param exposures - Signed weights or values; shape [assets]; not modified.
 * @param loss - Same unit as `exposures`, positive for a loss.
 * @returns Returns over the horizon of `covariance` with `exposures * returns = -loss`, and their distance. Example:
 *   diag(0.04, 0.01), 0.5 each, loss 0.1: returns -0.16, -0.04, distance 0.89442719. Problems: `no-holdings` without any
 *   asset; `zero-variance` when the exposures have no risk.
 * @throws InvariantError when the shapes do not fit or a number is not finite.
 *
 * Method: `r = -L * S w / (w' S w)`, distance `|L| / sqrt(w' S w)`, means taken as 0, O(assets^2). Source: Breuer,
 * Jandacka, Rheinberger and Summer, International Journal of Central Banking 5 (2009), 205-224; D§10.2.
 */
export function mostLikelyLoss(
  covariance: ArrayLike<number>,
  exposures: ArrayLike<number>,
  loss: number,
): Result<MostLikelyLoss> {
  const count = exposures.length;
  invariant(covariance.length === count * count, 'covariance does not fit the exposures');
  invariant(Number.isFinite(loss), 'loss is not finite');
  if (count === 0) return fail({ code: 'no-holdings' });
  const matrix = Float64Array.from(covariance);
  const direction = Float64Array.from(exposures, (_, row) =>
    innerProduct(matrix.subarray(row * count, (row + 1) * count), exposures),
  );
  const variance = innerProduct(exposures, direction);
  if (variance <= 0) return fail({ code: 'zero-variance' });
  return ok({
    returns: direction.map((value) => (-loss * value) / variance),
    distance: Math.abs(loss) / Math.sqrt(variance),
  });
}
