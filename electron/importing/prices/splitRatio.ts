const USUAL = [2, 3, 4, 5, 6, 7, 8, 10, 15, 20, 25, 30, 40, 50];
/** Three new shares for two; a reverse split of this size is none that companies make. */
const THREE_FOR_TWO = 1.5;
const LARGEST_PART = 20;

/**
 * The usual split nearest to a change of price.
 *
 * @param factor - Price before over price after.
 * @param tolerance - How far off it may be, as a fraction.
 * @returns Shares after for each share before, below 1 for a reverse split; null where no usual split is near.
 */
export function usualSplit(factor: number, tolerance: number): number | null {
  const isReverse = factor < 1;
  const size = isReverse ? 1 / factor : factor;
  const usual = isReverse ? USUAL : [...USUAL, THREE_FOR_TWO];
  const whole = usual.find((ratio) => Math.abs(size / ratio - 1) < tolerance);
  if (whole === undefined) return null;
  return isReverse ? 1 / whole : whole;
}

/** New shares to old ones, as splits are announced: "2:1" when the price halves, "1:10" after a reverse split. */
export function ratioText(factor: number): string {
  const isReverse = factor < 1;
  const size = isReverse ? 1 / factor : factor;
  let [many, few] = [String(Number(size.toFixed(4))), '1'];
  for (let part = 1; part <= LARGEST_PART; part++) {
    if (Math.abs(size * part - Math.round(size * part)) > 1e-4) continue;
    [many, few] = [String(Math.round(size * part)), String(part)];
    break;
  }
  return isReverse ? `${few}:${many}` : `${many}:${few}`;
}
