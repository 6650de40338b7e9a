import { compensatedSumOf } from '../../math/compensatedSum';
import { type7Position } from '../../math/quantileType7';
import { invariant } from '../../result/invariant';
import { mapResult, type Result } from '../../result/result';
import { type HoldingReturns, portfolioReturns } from './holdingReturns';
import { type LossDecomposition, lossDecomposition } from './lossDecomposition';

/** Confidence, and how many neighbours of the quantile are averaged. */
export interface ComponentOptions {
  /** Strictly between 0 and 1; 0.95 reads the edge of the worst 5 %. */
  readonly confidence: number;
  /** Periods on either side of the quantile that are averaged, whole, 0 or more. */
  readonly window: number;
}

/**
 * Historical component value at risk: how much of the historical value at risk each holding contributed. Answers "which
 * holdings lost in periods about as bad as the value at risk?".
 *
 * @param holdings - Weights and past returns; not modified.
 * @param options - Confidence and window. A single period says little about a holding, so the periods around the quantile
 *   are averaged; the window shrinks evenly where the sample ends.
 * @returns Total, marginal, component and share, decimal fractions of equity. The total is the mean of the quantiles in the
 *   window: with a window of 0 it is the historical value at risk itself, else close to it. Not floored. Example: weights
 *   0.5, 0.5 and periods (-0.04, 0), (0, 0.02), (0.02, 0.02) at 0.75 with window 0 give 0.005, parts 0.01 and -0.005.
 *   Problems: `no-holdings`; `lengths-differ`; `too-few-observations` without any; `non-finite-value`.
 * @throws InvariantError when an option is out of its range or the weights do not fit.
 *
 * Method: mean of `-r_i` over the periods ranked around the type-7 position of the portfolio, interpolated as there; ties
 * in order of time. O(n log n + assets * n). Source: Epperlein and Smillie, Risk 19 (2006), 70-74; D§6.3.
 */
export function historicalComponentValueAtRisk(
  holdings: HoldingReturns,
  { confidence, window }: ComponentOptions,
): Result<LossDecomposition> {
  invariant(confidence > 0 && confidence < 1, 'confidence outside (0, 1)');
  invariant(Number.isInteger(window) && window >= 0, 'window is not a whole number');
  return mapResult(portfolioReturns(holdings, 1), (portfolio) => {
    const ranked = Uint32Array.from(portfolio.keys()).sort((a, b) => (portfolio[a] ?? 0) - (portfolio[b] ?? 0));
    const parts = partsAround(type7Position(ranked.length, 1 - confidence), window, ranked.length);
    const marginal = Float64Array.from(
      holdings.returns,
      (row) =>
        0 -
        compensatedSumOf(parts.length, (index) => {
          const { rank, part } = parts[index] ?? { rank: -1, part: Number.NaN };
          return part * (row[ranked[rank] ?? -1] ?? Number.NaN);
        }),
    );
    return lossDecomposition(holdings.weights, marginal);
  });
}

/** Ranks around a position and the part of each in the mean of the interpolated values; parts sum to 1. */
function partsAround(position: number, window: number, count: number): { rank: number; part: number }[] {
  const below = Math.floor(position);
  const reach = Math.min(window, below, count - 1 - Math.ceil(position));
  const fraction = position - below;
  const parts: { rank: number; part: number }[] = [];
  for (let rank = below - reach; rank <= below + reach; rank++) {
    parts.push({ rank, part: (1 - fraction) / (2 * reach + 1) });
    if (fraction > 0) parts.push({ rank: rank + 1, part: fraction / (2 * reach + 1) });
  }
  return parts;
}
