import { invariant } from '../../result/invariant';

/**
 * Paired observations: the days two aligned rows both have.
 *
 * @param first - Aligned row, NaN where there is no observation; shape [days]; not modified.
 * @param second - Aligned row on the same calendar; same shape; not modified.
 * @returns Two new arrays of one length, in order, without the indexes at which either is NaN. Example: 1, NaN, 3 and
 *   4, 5, NaN give 1 and 4.
 * @throws InvariantError when the lengths differ: rows on two calendars.
 *
 * Method: one pass, O(n). Source: D§0, pair statistics. Part of: `correlation`.
 */
export function pairedObservations(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
): { first: Float64Array; second: Float64Array } {
  invariant(first.length === second.length, 'rows on different calendars');
  const pairs = { first: new Float64Array(first.length), second: new Float64Array(first.length) };
  let count = 0;
  for (let index = 0; index < first.length; index++) {
    const one = first[index] ?? Number.NaN;
    const other = second[index] ?? Number.NaN;
    if (Number.isNaN(one) || Number.isNaN(other)) continue;
    pairs.first[count] = one;
    pairs.second[count] = other;
    count++;
  }
  return { first: pairs.first.slice(0, count), second: pairs.second.slice(0, count) };
}
