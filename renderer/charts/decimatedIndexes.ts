/**
 * Which points of some lines to draw so that a chart of `pixelWidth` looks the same as with all of them: the first and
 * last point, and per bucket of two pixels the lowest and the highest of every line. All lines keep the same points, so
 * one position under the pointer reads one day.
 */
export function decimatedIndexes(lines: readonly (readonly (number | null)[])[], pixelWidth: number): number[] {
  const length = Math.max(0, ...lines.map((line) => line.length));
  const buckets = Math.max(1, Math.floor(pixelWidth / 2));
  if (length <= buckets * 2) return Array.from({ length }, (_, index) => index);
  const kept = new Set<number>([0, length - 1]);
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    const from = Math.floor((bucket * length) / buckets);
    const to = Math.floor(((bucket + 1) * length) / buckets);
    for (const line of lines) keepExtremes(line, from, to, kept);
  }
  return [...kept].sort((left, right) => left - right);
}

function keepExtremes(line: readonly (number | null)[], from: number, to: number, kept: Set<number>): void {
  let lowest = -1;
  let highest = -1;
  for (let index = from; index < to; index += 1) {
    const value = line[index] ?? null;
    if (value === null) continue;
    if (lowest < 0 || value < (line[lowest] ?? 0)) lowest = index;
    if (highest < 0 || value > (line[highest] ?? 0)) highest = index;
  }
  // A bucket without a value is a gap: one point of it keeps the line broken there.
  if (lowest < 0) kept.add(from);
  else kept.add(lowest).add(highest);
}
