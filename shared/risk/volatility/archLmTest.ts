import { chiSquareTail } from '../../math/chiSquareTail';
import { deviationsFromMean } from '../../math/deviationsFromMean';
import { innerProduct } from '../../math/innerProduct';
import { solveLinearSystem } from '../../math/solveLinearSystem';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import { finiteObservations } from '../series/finiteObservations';

/** Outcome of the test for volatility that comes in clusters. */
export interface ArchLmTest {
  /** `T * R^2` of the regression, 0 or more. */
  readonly statistic: number;
  /** Probability of a larger statistic were there no clusters, from 0 to 1. */
  readonly pValue: number;
}

/**
 * ARCH test (Engle): whether large moves follow large moves. Answers "does volatility come in clusters here, so that a
 * constant one would mislead?".
 *
 * @param returns - Simple returns per period, decimal fractions, **oldest first**; shape [observations]; not modified.
 * @param lags - Periods looked back, whole, 1 or more; 5 by default of the house.
 * @returns Statistic and its probability. Example: the 20 returns of D§13 with one lag give 0.05069468 and 0.82185886.
 *   Problems: `too-few-observations` below `2 * lags + 2` returns; `non-finite-value` at the first NaN or infinity;
 *   `zero-variance` when the squared surprises never change; `singular-matrix` when their lags repeat each other.
 * @throws InvariantError when `lags` is not a whole number of 1 or more.
 *
 * Method: squared deviations from the mean regressed on a constant and their own lags; `T` counts the regressed periods,
 * `n - lags`; chi-square with `lags` degrees. O(n x lags^2). Source: Engle, Econometrica 50 (1982), 987-1007; D§6.8.
 */
export function archLmTest(returns: ArrayLike<number>, lags: number): Result<ArchLmTest> {
  invariant(Number.isInteger(lags) && lags >= 1, 'lags are not a whole number of 1 or more');
  const checked = finiteObservations(returns, 2 * lags + 2);
  if (!checked.ok) return checked;
  const squares = deviationsFromMean(returns).map((value) => value * value);
  const explained = deviationsFromMean(squares.subarray(lags));
  const total = innerProduct(explained, explained);
  if (total === 0) return fail({ code: 'zero-variance' });
  const lagged = Array.from({ length: lags }, (_, at) =>
    deviationsFromMean(squares.subarray(lags - 1 - at, squares.length - 1 - at)),
  );
  const moments = lagged.map((row) => innerProduct(row, explained));
  const products = lagged.flatMap((row) => lagged.map((other) => innerProduct(row, other)));
  const slopes = solveLinearSystem(products, moments);
  if (!slopes.ok) return slopes;
  const share = Math.max(0, Math.min(1, innerProduct(slopes.value, moments) / total));
  const statistic = explained.length * share;
  return ok({ statistic, pValue: chiSquareTail(statistic, lags) });
}
