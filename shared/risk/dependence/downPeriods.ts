import { mapResult, type Result } from '../../result/result';
import { finitePairs, type Pairs } from './finitePairs';

/** A measure over the periods in which the benchmark fell, and how many those were. */
export interface DownsideMeasure {
  readonly value: number;
  readonly observations: number;
}

/**
 * Down periods: the pairs in which the benchmark fell.
 *
 * @param asset - Simple (or excess) returns per period, decimal fractions, paired; not modified.
 * @param benchmark - Returns of the same periods, same shape; not modified.
 * @returns New rows with the periods of a benchmark return strictly below 0. Problems: `lengths-differ`;
 *   `non-finite-value` at the first NaN or infinity.
 *
 * Method: one pass, O(n). Source: D§6.4. Part of: `downsideBeta`.
 */
export function downPeriods(asset: ArrayLike<number>, benchmark: ArrayLike<number>): Result<Pairs> {
  return mapResult(finitePairs(asset, benchmark, 0), ({ first, second }) => {
    const fell = (_: number, index: number) => (second[index] ?? 0) < 0;
    return { first: Float64Array.from(first).filter(fell), second: Float64Array.from(second).filter(fell) };
  });
}
