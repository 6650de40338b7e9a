const DOT = 46;
const ZERO = 48;
/** So many digits are exact in a double, and so is the power of ten they are divided by: one rounding, the right one. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);

/**
 * The value of a cell of digits with at most one point, which nearly every cell of a price file is.
 *
 * @param cell - The text of the cell.
 * @returns NaN for anything else, which is then read in full: signs, marks, units, more than 15 digits.
 */
export function plainNumber(cell: string): number {
  const { length } = cell;
  if (length === 0 || length > EXACT_DIGITS + 1) return Number.NaN;
  let value = 0;
  let point = -1;
  for (let index = 0; index < length; index++) {
    const code = cell.charCodeAt(index);
    if (code >= ZERO && code <= ZERO + 9) value = value * 10 + (code - ZERO);
    else if (code === DOT && point === -1 && index > 0 && index < length - 1) point = index;
    else return Number.NaN;
  }
  if (point === -1) return length > EXACT_DIGITS ? Number.NaN : value;
  return value / (POWERS[length - 1 - point] ?? 1);
}
