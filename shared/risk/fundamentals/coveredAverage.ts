import { compensatedSum } from '../../math/compensatedSum';
import { fail, ok, type Result } from '../../result/result';

/** A figure and how much of the whole it rests on. */
export interface CoveredValue {
  readonly value: number;
  /** Part of the size that is known, above 0 to 1. */
  readonly coverageFraction: number;
}

/** One holding and a figure of its company. */
export interface WeightedFigure {
  /** Signed fraction of equity, or money in one currency. */
  readonly weight: number;
  /** Null where unknown. */
  readonly value: number | null;
}

/**
 * Covered average: the mean of a company figure over the holdings that have one, and how much of the portfolio those are.
 * Answers "what is the portfolio like, as far as it is known?".
 *
 * @param holdings - Weights and figures, any order, cash left out; weights need not sum to 1 and a short counts with its
 *   size; not modified.
 * @param input - Name of the figure, for the problem.
 * @returns `value`: mean by size, unit of the figures; `coverageFraction`: known part of the size. Example: weights 3 and
 *   -1 with figures 1 and 0 give 0.75, coverage 1. Problems: `no-holdings` when there are none or all weigh 0;
 *   `input-missing` when no figure is known.
 * @throws InvariantError when a weight or a figure is not finite.
 *
 * Method: `sum |w| x / sum |w|` over the known, compensated, O(n). Source: D§7.2.
 */
export function coveredAverage(holdings: readonly WeightedFigure[], input: string): Result<CoveredValue> {
  const total = compensatedSum(holdings.map(({ weight }) => Math.abs(weight)));
  if (total === 0) return fail({ code: 'no-holdings' });
  const known = holdings.flatMap(({ weight, value }) => (value === null ? [] : [{ size: Math.abs(weight), value }]));
  const size = compensatedSum(known.map((holding) => holding.size));
  if (size === 0) return fail({ code: 'input-missing', input });
  const sum = compensatedSum(known.map((holding) => holding.size * holding.value));
  return ok({ value: sum / size, coverageFraction: size / total });
}
