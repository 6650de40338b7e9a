/**
 * A longest rising run of numbers that are all different, in their order: what can stay where it is when a list is
 * rearranged. Method: patience sorting, O(n log n).
 */
export function longestRising(values: readonly number[]): readonly number[] {
  /** `ends[k]` is the place of the smallest value that ends a rising run of k + 1 values. */
  const ends: number[] = [];
  const before = new Array<number | undefined>(values.length);
  values.forEach((value, at) => {
    const length = firstAtLeast(ends, value, values);
    before[at] = ends[length - 1];
    ends[length] = at;
  });
  const run: number[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) run.push(values[at] ?? 0);
  return run.reverse();
}

function firstAtLeast(ends: readonly number[], value: number, values: readonly number[]): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
