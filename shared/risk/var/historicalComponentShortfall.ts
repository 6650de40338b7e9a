import { mean } from '../../math/mean';
import { quantileType7 } from '../../math/quantileType7';
import { invariant } from '../../result/invariant';
import { mapResult, type Result } from '../../result/result';
import { type HoldingReturns, portfolioReturns } from './holdingReturns';
import { type LossDecomposition, lossDecomposition } from './lossDecomposition';
import { observationsForOneInTail } from './observationsForOneInTail';

/**
 * Historical component expected shortfall: how much each holding lost on average in the portfolio's worst periods. Answers
 * "which holdings made the worst periods bad?".
 *
 * @param holdings - Weights and past returns; not modified.
 * @param confidence - Strictly between 0 and 1; 0.95 reads the worst 5 %.
 * @returns Total, marginal, component and share, decimal fractions of equity; the total is the historical expected
 *   shortfall. Not floored. Example: weights 0.5, 0.5 and periods (-0.04, 0), (0, 0.02) at 0.5 give 0.02, all of it from
 *   the first. Problems: `no-holdings`; `lengths-differ`; `too-few-observations` when the tail holds less than one whole
 *   period; `non-finite-value`.
 * @throws InvariantError when `confidence` is outside (0, 1) or the weights do not fit.
 *
 * Method: mean of `-r_i` over the periods at or below the portfolio's type-7 quantile, O(n log n + assets * n). Source:
 * Tasche, Euler Allocation: Theory and Practice (2007); D§6.3.
 */
export function historicalComponentShortfall(holdings: HoldingReturns, confidence: number): Result<LossDecomposition> {
  invariant(confidence > 0 && confidence < 1, 'confidence outside (0, 1)');
  const tailFraction = 1 - confidence;
  return mapResult(portfolioReturns(holdings, observationsForOneInTail(tailFraction)), (portfolio) => {
    const quantile = quantileType7(portfolio, tailFraction);
    const worst = [...portfolio.keys()].filter((period) => (portfolio[period] ?? Number.NaN) <= quantile);
    const marginal = Float64Array.from(
      holdings.returns,
      (row) => 0 - mean(Float64Array.from(worst, (period) => row[period] ?? Number.NaN)),
    );
    return lossDecomposition(holdings.weights, marginal);
  });
}
