/** One bar of a histogram: values from `from` (inclusive) to `to` (exclusive; the last bar includes its end). */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Bar widths a reader can name. */
const NICE_WIDTHS = [0.0005, 0.001, 0.002, 0.0025, 0.005, 0.01, 0.02, 0.025, 0.05, 0.1, 0.2, 0.25, 0.5] as const;

/**
 * Counts values into bars of one round width, with a border at zero so that losses and gains never share a bar.
 * Empty for no values; values are decimal fractions.
 */
export function histogramBins(values: readonly number[], mostBins: number): Bin[] {
  if (values.length === 0) return [];
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  const width = NICE_WIDTHS.find((candidate) => (highest - lowest) / candidate <= mostBins - 1) ?? 1;
  const first = Math.floor(lowest / width);
  const last = Math.max(first, Math.ceil(highest / width) - 1);
  const counts = new Array<number>(last - first + 1).fill(0);
  for (const value of values) {
    const slot = Math.min(counts.length - 1, Math.max(0, Math.floor(value / width) - first));
    counts[slot] = (counts[slot] ?? 0) + 1;
  }
  return counts.map((count, slot) => ({ from: (first + slot) * width, to: (first + slot + 1) * width, count }));
}

/** Every how many bars a label may stand, so that the labels are round numbers. */
const LABEL_STEPS = [1, 2, 5, 10, 20, 50] as const;

/** Values to label on the axis: bar borders at even steps from zero, at most `most` of them. */
export function binTicks(bins: readonly Bin[], most: number): number[] {
  const [first, last] = [bins[0], bins.at(-1)];
  if (first === undefined || last === undefined) return [];
  const width = first.to - first.from;
  const bars = bins.length;
  const step = LABEL_STEPS.find((candidate) => bars / candidate <= most) ?? bars;
  const start = Math.ceil(Math.round(first.from / width) / step);
  const end = Math.floor(Math.round(last.to / width) / step);
  return Array.from({ length: end - start + 1 }, (_, index) => (start + index) * step * width);
}
