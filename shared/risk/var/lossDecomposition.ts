import { compensatedSum } from '../../math/compensatedSum';
import { invariant } from '../../result/invariant';

/** A loss measure of a portfolio and the part of each holding in it. */
export interface LossDecomposition {
  /** Loss of the portfolio per period, decimal fraction of equity, positive for a loss; the sum of `component`. */
  readonly total: number;
  /** Change of the loss per unit of weight taken from cash; shape [assets]. */
  readonly marginal: Float64Array;
  /** Each holding's part of the loss, negative for a hedge; shape [assets]. */
  readonly component: Float64Array;
  /** The part as a fraction of the whole, sums to 1; shape [assets]; null when the whole is not a loss. */
  readonly share: Float64Array | null;
}

/**
 * Loss decomposition: a loss measure shared out by how it answers to each weight.
 *
 * @param weights - Signed fractions of equity; shape [assets]; not modified.
 * @param marginal - Change of the loss per unit of weight; same shape; kept, not copied.
 * @returns Parts and their sum. Example: weights 0.5, 0.5 and marginals 0.02, 0.06 give 0.04, parts 0.01, 0.03 and shares
 *   0.25, 0.75.
 * @throws InvariantError when the shapes differ or a number is not finite.
 *
 * Method: Euler decomposition of a measure that scales with the position, O(assets). Source: Tasche, Euler Allocation:
 * Theory and Practice (2007); D§6.3. Part of: `gaussianComponentValueAtRisk`.
 */
export function lossDecomposition(weights: ArrayLike<number>, marginal: Float64Array): LossDecomposition {
  invariant(weights.length === marginal.length, 'weights do not fit the holdings');
  const component = marginal.map((value, asset) => value * (weights[asset] ?? Number.NaN));
  const total = compensatedSum(component);
  return { total, marginal, component, share: total > 0 ? component.map((value) => value / total) : null };
}
