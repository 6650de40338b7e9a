/** Digits that a double holds of any decimal number. */
const DIGITS = 15;

/** A number of percent as the fraction nearest to what the file prints: 0.35 is 0.0035, without the dust of a division. */
export function fromPercent(percent: number): number {
  return Number((percent / 100).toPrecision(DIGITS));
}
