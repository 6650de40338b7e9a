import { fail, ok, type Result } from '../../result/result';

/**
 * Simple returns: what each price changed by, as a fraction of the one before. Answers "what did each day earn?".
 *
 * @param prices - Consecutive prices without gaps, oldest first, one currency; shape [prices]; not modified.
 * @returns New array, shape [prices - 1], decimal fractions per period; element 0 is the move from price 0 to price 1.
 *   Example: prices 100, 110, 99 give 0.1, -0.1. Problems: `too-few-observations` below two prices; `non-finite-value`
 *   and `non-positive-price` at the first price that is not a number, or is 0 or below.
 *
 * Method: `price / previous - 1`, O(n). Source: D§6.1.
 */
export function simpleReturns(prices: ArrayLike<number>): Result<Float64Array> {
  if (prices.length < 2) return fail({ code: 'too-few-observations', have: prices.length, need: 2 });
  const returns = new Float64Array(prices.length - 1);
  let previous = Number.NaN;
  for (let index = 0; index < prices.length; index++) {
    const price = prices[index] ?? Number.NaN;
    if (!Number.isFinite(price)) return fail({ code: 'non-finite-value', index });
    if (price <= 0) return fail({ code: 'non-positive-price', index });
    if (index > 0) returns[index - 1] = price / previous - 1;
    previous = price;
  }
  const overflow = returns.findIndex((value) => !Number.isFinite(value));
  return overflow === -1 ? ok(returns) : fail({ code: 'non-finite-value', index: overflow + 1 });
}
