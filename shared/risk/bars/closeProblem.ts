import type { Problem } from '../../result/problem';

/**
 * Close check: the first thing wrong with a column of closes.
 *
 * @param closes - Price per share, oldest first; shape [bars]; not modified.
 * @returns Null when every close is positive and finite, else `non-finite-value` or `non-positive-price`.
 *
 * Method: one pass, O(bars). Part of: `amihudIlliquidity`.
 */
export function closeProblem(closes: Float64Array): Problem | null {
  const index = closes.findIndex((close) => !(Number.isFinite(close) && close > 0));
  if (index === -1) return null;
  return { code: Number.isFinite(closes[index]) ? 'non-positive-price' : 'non-finite-value', index };
}
