import { mapResult, type Result } from '../../result/result';
import { herfindahlIndex } from './herfindahlIndex';

/**
 * Effective holdings: the number of equal positions that would be as concentrated. Answers "how many equally large
 * holdings would be as concentrated as these?".
 *
 * @param weights - Signed weights or values of the holdings, any unit and order; cash left out; not modified.
 * @returns Count, not whole, from 1 to the number of holdings. Example: 0.4, 0.35, 0.25 give 2.8985... Problems: as
 *   `herfindahlIndex`.
 *
 * Method: inverse Herfindahl index, O(n). Source: D§6.6.
 */
export function effectiveHoldings(weights: ArrayLike<number>): Result<number> {
  return mapResult(herfindahlIndex(weights), (index) => 1 / index);
}
