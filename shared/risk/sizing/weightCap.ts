import { invariant } from '../../result/invariant';

/**
 * Weight cap: how many shares keep a position within a share of the equity. Answers "how many shares keep the position
 * from growing too large a part of the whole?".
 *
 * @param weightFraction - Share of equity, decimal fraction, 0 or more: a cap of the rules, or a wanted weight.
 * @param equity - Net liquidation value, base currency, 0 or more.
 * @param valuePerShare - Base currency, positive.
 * @returns Shares, not rounded, 0 or more. Example: 5 % of 250000 at 42.50 is 294.11764706.
 * @throws InvariantError when an argument is out of range.
 *
 * Method: `w * E / P`. O(1). Source: D§3, D§13 A8.
 */
export function weightCap(weightFraction: number, equity: number, valuePerShare: number): number {
  invariant(weightFraction >= 0 && equity >= 0 && valuePerShare > 0, 'weight, equity or price out of range');
  return (weightFraction * equity) / valuePerShare;
}
