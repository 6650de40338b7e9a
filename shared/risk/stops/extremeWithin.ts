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
 * Method: linear scan, O(window).
 */
export function extremeWithin(column: Float64Array, window: BarWindow, which: 'highest' | 'lowest'): number {
  const better = which === 'highest' ? Math.max : Math.min;
  const known = column.subarray(Math.max(0, window.from), window.to + 1).filter((value) => !Number.isNaN(value));
  return known.length === 0 ? Number.NaN : known.reduce((best, value) => better(best, value));
}
