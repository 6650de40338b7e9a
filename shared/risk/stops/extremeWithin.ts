/** An inclusive range of bars. */
export interface BarWindow {
  readonly from: number;
  readonly to: number;
}

/**
 * Highest or lowest value of a window of bars, passing over missing ones.
 *
 * @param column - Values per bar; shape [bars]; NaN where missing; not modified.
 * @param window - First and last bar, both included; clipped to the bars that exist.
 * @param which - Which end.
 * @returns The extreme, in the unit of `column`; NaN when the window holds no value.
 *
 * Method: linear scan, O(window). Part of: `supportStop`.
 */
export function extremeWithin(column: Float64Array, window: BarWindow, which: 'highest' | 'lowest'): number {
  const highest = which === 'highest';
  const last = Math.min(window.to, column.length - 1);
  let extreme = Number.NaN;
  for (let index = Math.max(0, window.from); index <= last; index++) {
    const value = column[index] ?? Number.NaN;
    // A comparison with NaN is false: a missing value never wins.
    if (Number.isNaN(extreme) || (highest ? value > extreme : value < extreme)) extreme = value;
  }
  return extreme;
}
