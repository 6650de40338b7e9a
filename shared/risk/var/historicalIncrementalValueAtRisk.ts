import { quantileType7 } from '../../math/quantileType7';
import { invariant } from '../../result/invariant';
import { mapResult, type Result } from '../../result/result';
import { type HoldingReturns, portfolioReturns } from './holdingReturns';

/**
 * Historical incremental value at risk: how much the historical value at risk would fall if a holding were turned into
 * cash. Answers "what does each holding add to a bad period, going by what happened?".
 *
 * @param holdings - Weights and past returns; not modified.
 * @param confidence - Strictly between 0 and 1; 0.95 reads the edge of the worst 5 %.
 * @returns Value at risk with less value at risk without each holding; shape [assets], decimal fractions of equity,
 *   negative for a hedge; does not sum to the total. Example: one holding of weight 1 with returns -0.04, 0, 0.04 at 0.75
 *   has 0.02. Problems: `no-holdings`; `lengths-differ`; `too-few-observations` without any; `non-finite-value`.
 * @throws InvariantError when `confidence` is outside (0, 1) or the weights do not fit.
 *
 * Method: the type-7 quantile without each holding in turn, O(assets * n log n). Source: Jorion, Value at Risk, 3rd ed.,
 * ch. 7; D§6.3.
 */
export function historicalIncrementalValueAtRisk(holdings: HoldingReturns, confidence: number): Result<Float64Array> {
  invariant(confidence > 0 && confidence < 1, 'confidence outside (0, 1)');
  const { weights, returns } = holdings;
  return mapResult(portfolioReturns(holdings, 1), (portfolio) => {
    const quantile = quantileType7(portfolio, 1 - confidence);
    return Float64Array.from(returns, (row, asset) => {
      const without = portfolio.map(
        (value, period) => value - (weights[asset] ?? Number.NaN) * (row[period] ?? Number.NaN),
      );
      return quantileType7(without, 1 - confidence) - quantile;
    });
  });
}
