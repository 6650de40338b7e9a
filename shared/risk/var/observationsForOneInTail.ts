/**
 * Observations for one in the tail: how many periods it takes before the tail holds a whole one.
 *
 * @param tailFraction - Share of periods in the tail, strictly between 0 and 1.
 * @returns Whole number, 1 or more. Example: a tail of 0.05 takes 20.
 *
 * Method: `1 / tailFraction` rounded up, O(1). Source: D§0 (sign). Part of: `historicalExpectedShortfall`.
 */
export function observationsForOneInTail(tailFraction: number): number {
  // `1 - 0.9` is a hair below 0.1: the slack keeps ten observations enough for a tail of one tenth.
  return Math.ceil((1 - 1e-9) / tailFraction);
}
