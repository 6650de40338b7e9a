import { mapResult, type Result } from '../../result/result';
import { finiteObservations } from '../series/finiteObservations';
import { drawdowns } from './drawdowns';

/** One fall. Indexes count returns: index `i` is the end of period `i`, -1 the start before the first. */
export interface DrawdownEpisode {
  /** Fraction of the peak that was lost, above 0. */
  readonly drawdown: number;
  /** The last moment at the peak before the fall. */
  readonly peakIndex: number;
  /** The first moment at the bottom. */
  readonly troughIndex: number;
  /** The first moment back at the peak; null while it is still below. */
  readonly recoveryIndex: number | null;
  /** Periods from peak to trough. */
  readonly fallPeriods: number;
  /** Periods from trough to recovery; null while it is still below. */
  readonly recoveryPeriods: number | null;
  /** Periods spent under the peak so far. */
  readonly periodsUnderPeak: number;
}

/**
 * Drawdown table: every fall from a peak, deepest first. Answers "how often, how deep and for how long was wealth under
 * water?".
 *
 * @param returns - Simple returns per period, decimal fractions, **oldest first**; shape [observations]; not modified.
 * @returns New list, deepest first, the earlier of equally deep falls first; empty when wealth never fell. Its first row
 *   is `maximumDrawdown`. Example: 0.1, -0.2, 0.25 give one row: 0.2, peak 0, trough 1, recovery 2. Problems:
 *   `too-few-observations` without any return; `non-finite-value` at the first NaN or infinity.
 *
 * Method: stretches of `drawdowns` above 0, the start counting as a peak; O(n log n). Source: D§6.5.
 */
export function drawdownTable(returns: ArrayLike<number>): Result<readonly DrawdownEpisode[]> {
  return mapResult(finiteObservations(returns, 1), (values) => {
    const depths = drawdowns(values);
    const episodes: DrawdownEpisode[] = [];
    for (let start = 0; start < depths.length; start++) {
      if (depths[start] === 0) continue;
      const recovery = depths.indexOf(0, start);
      episodes.push(episode(depths, start, recovery === -1 ? null : recovery));
      start = recovery === -1 ? depths.length : recovery;
    }
    return episodes.sort((one, other) => other.drawdown - one.drawdown);
  });
}

function episode(depths: Float64Array, start: number, recoveryIndex: number | null): DrawdownEpisode {
  const stretch = depths.subarray(start, recoveryIndex ?? depths.length);
  const drawdown = stretch.reduce((most, depth) => Math.max(most, depth), 0);
  const peakIndex = start - 1;
  const troughIndex = start + stretch.indexOf(drawdown);
  return {
    drawdown,
    peakIndex,
    troughIndex,
    recoveryIndex,
    fallPeriods: troughIndex - peakIndex,
    recoveryPeriods: recoveryIndex === null ? null : recoveryIndex - troughIndex,
    periodsUnderPeak: (recoveryIndex ?? depths.length - 1) - peakIndex,
  };
}
