import { invariant } from '../../result/invariant';
import { mapResult, type Result } from '../../result/result';
import { drawdowns } from '../drawdown/drawdowns';
import { finiteObservations } from '../series/finiteObservations';

/** A fall and its recovery. Indexes count returns: `i` is the end of period `i`, -1 the start before the first. */
export interface DrawdownEpisode {
  /** Fraction of the peak that was lost, positive. */
  readonly drawdown: number;
  /** The last moment at the peak. */
  readonly peakIndex: number;
  /** The first moment at the bottom. */
  readonly troughIndex: number;
  /** Periods from peak to trough. */
  readonly bars: number;
  /** The first moment back at the peak; null while it is still below. */
  readonly regainedIndex: number | null;
  /** Periods from trough to peak regained; null while it is still below. */
  readonly regainedBars: number | null;
}

/**
 * Drawdown episodes: every fall of a series from a peak of its history, to the bottom and back. Answers "which falls of
 * this kind has this index been through, and how long did each last?".
 *
 * @param returns - Simple returns per period, decimal fractions, **oldest first**; shape [observations]; not modified.
 * @param leastDepth - Falls shallower than this are left out, decimal fraction above 0.
 * @returns Oldest first; empty when no fall was that deep. A second fall before the peak is regained is part of the same
 *   episode. Example: 0.1, -0.2, 0.25 with 0.1: one episode, depth 0.2, peak 0, trough 1, regained 2. Problems:
 *   `too-few-observations` without any return; `non-finite-value` at the first NaN or infinity.
 * @throws InvariantError when `leastDepth` is not above 0.
 *
 * Method: stretches below zero of `drawdowns`, O(n). Source: D§10.1.
 */
export function drawdownEpisodes(returns: ArrayLike<number>, leastDepth: number): Result<DrawdownEpisode[]> {
  invariant(leastDepth > 0, 'depth of an episode is not positive');
  return mapResult(finiteObservations(returns, 1), (values) =>
    episodesOf(drawdowns(values)).filter(({ drawdown }) => drawdown >= leastDepth),
  );
}

function episodesOf(depths: Float64Array): DrawdownEpisode[] {
  const episodes: DrawdownEpisode[] = [];
  let index = 0;
  while (index < depths.length) {
    const start = index;
    while (index < depths.length && (depths[index] ?? 0) > 0) index++;
    if (index > start) episodes.push(episodeBetween(depths, start, index));
    index++;
  }
  return episodes;
}

/** The episode whose periods below the peak are `start` to `end - 1`. */
function episodeBetween(depths: Float64Array, start: number, end: number): DrawdownEpisode {
  const stretch = depths.subarray(start, end);
  const drawdown = stretch.reduce((most, depth) => Math.max(most, depth), 0);
  const troughIndex = start + stretch.indexOf(drawdown);
  const isRegained = end < depths.length;
  return {
    drawdown,
    peakIndex: start - 1,
    troughIndex,
    bars: troughIndex - start + 1,
    regainedIndex: isRegained ? end : null,
    regainedBars: isRegained ? end - troughIndex : null,
  };
}
