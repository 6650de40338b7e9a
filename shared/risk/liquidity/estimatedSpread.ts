import { median } from '../../math/median';
import { fail, ok, type Result } from '../../result/result';
import { abdiRanaldoSpread } from './abdiRanaldoSpread';
import { corwinSchultzSpread } from './corwinSchultzSpread';
import { edgeSpread, type OpenRangeBars } from './edgeSpread';

/** Window, least data and price step. */
export interface EstimatedSpreadOptions {
  /** Last bars looked at; 60 by default. */
  readonly window?: number;
  /** Complete bars below which there is no estimate; 21 by default (D§0). */
  readonly leastBars?: number;
  /** Smallest price step, price units; 0.01 by default. */
  readonly tick?: number;
}

/** The estimate and what it was made of. */
export interface EstimatedSpread {
  /** Proportional quoted spread, 0.01 is 1 %; positive. */
  readonly spreadFraction: number;
  /** Signed EDGE; a failure leaves the other two. */
  readonly edge: Result<number>;
  readonly corwinSchultz: number;
  readonly abdiRanaldo: number;
  /** Whether one tick was wider than the estimate. */
  readonly atTick: boolean;
}

/**
 * Estimated spread: what buying and selling at once would cost, read from daily bars where nobody quotes it. Answers
 * "what would buying and selling at once cost?".
 *
 * @param bars - Daily bars, oldest first; shape [bars]; not modified; NaN where missing.
 * @param options - Window, least bars and tick.
 * @returns Quoted spread, fraction of price, above 0, and its parts. Example: EDGE 0.0055, CS2 0.004 and AR2 0.0041
 *   give 0.0041 on a tick of less. Problems: those of `barProblem`; `too-few-observations` below `leastBars`.
 *
 * Method: median of signed EDGE, CS2 and AR2, then one tick over the last close if that is more. Where EDGE has no
 * estimate the median is of the other two. O(window). Source: D§5.2; no class table enters (D§0: only without bars).
 */
export function estimatedSpread(bars: OpenRangeBars, options: EstimatedSpreadOptions = {}): Result<EstimatedSpread> {
  const { window = 60, leastBars = 21, tick = 0.01 } = options;
  const { open, high, low, close } = bars;
  const recent = {
    open: open.subarray(-window),
    high: high.subarray(-window),
    low: low.subarray(-window),
    close: close.subarray(-window),
  };
  const corwinSchultz = corwinSchultzSpread(recent);
  if (!corwinSchultz.ok) return corwinSchultz;
  const have = corwinSchultz.value.pairs + 1;
  if (have < leastBars) return fail({ code: 'too-few-observations', have, need: leastBars });
  const abdiRanaldo = abdiRanaldoSpread(recent);
  if (!abdiRanaldo.ok) return abdiRanaldo;
  const edge = edgeSpread(recent);
  const parts = [corwinSchultz.value.flooredFraction, abdiRanaldo.value.pairwiseFraction];
  // Two of the three are never negative, so neither is the median.
  const estimate = median(edge.ok ? [...parts, edge.value] : parts);
  const tickFraction = tick / (close.at(-1) ?? Number.NaN);
  return ok({
    spreadFraction: Math.max(estimate, tickFraction),
    edge,
    corwinSchultz: corwinSchultz.value.flooredFraction,
    abdiRanaldo: abdiRanaldo.value.pairwiseFraction,
    atTick: tickFraction > estimate,
  });
}
