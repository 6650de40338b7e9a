import { compensatedSumOf } from '../../math/compensatedSum';
import { mapResult, type Result } from '../../result/result';
import { componentVolatility } from './componentVolatility';

/**
 * Diversification ratio: the volatility holdings would have without diversification over the one they have together.
 * Its square reads as the number of independent bets. Answers "how much volatility does holding several things save?".
 *
 * @param covariance - Row-major, symmetric, positive semidefinite; shape [assets x assets]; not modified.
 * @param weights - Signed fractions of equity; shape [assets]; a short counts with its size; not modified.
 * @returns Ratio, 1 for one asset, above 1 where holdings do not move together. Example: covariance diag(0.04, 0.04) and
 *   weights 0.5, 0.5 give 1.4142... Problems: as `componentVolatility`.
 * @throws InvariantError when the shapes do not fit or a number is not finite.
 *
 * Method: `sum |w_i| s_i / sigma`, O(assets^2). Source: Choueifaty and Coignard, Journal of Portfolio Management 35
 * (2008); D§6.6.
 */
export function diversificationRatio(covariance: ArrayLike<number>, weights: ArrayLike<number>): Result<number> {
  return mapResult(componentVolatility(covariance, weights), ({ volatility }) => {
    const undiversified = compensatedSumOf(weights.length, (asset) => {
      const variance = covariance[asset * (weights.length + 1)] ?? Number.NaN;
      return Math.abs(weights[asset] ?? Number.NaN) * Math.sqrt(variance);
    });
    return undiversified / volatility;
  });
}
