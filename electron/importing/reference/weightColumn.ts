import { compensatedTotal } from './compensatedTotal';

/** How the weights of a list are written. */
export type WeightScale = 'percent' | 'fraction';

/** No list of shares of one whole adds up to more than this; funds with borrowed money stay below it. */
const MOST_AS_FRACTIONS = 2;
const LEAST_AS_FRACTIONS = 0.5;

/**
 * Whether weights are percent or fractions: the heading or the cells say it with a % sign, else their sum does.
 *
 * @param heading - The heading of the column.
 * @param cells - The cells of the column.
 * @param weights - The same cells as numbers, without those that hold none.
 * @returns Null where neither says it: a few small weights could be both.
 */
export function weightScale(heading: string, cells: readonly string[], weights: readonly number[]): WeightScale | null {
  // A cell with a % sign is read as a fraction already.
  if (cells.some((cell) => cell.endsWith('%'))) return 'fraction';
  if (/%|percent|\bpct\b/i.test(heading)) return 'percent';
  const sum = compensatedTotal(weights.map(Math.abs));
  if (sum > MOST_AS_FRACTIONS) return 'percent';
  return sum >= LEAST_AS_FRACTIONS ? 'fraction' : null;
}
