/** How often a series has a value. */
export type Frequency = 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'annual';

const LONGEST_GAPS: readonly (readonly [number, Frequency])[] = [
  [4, 'daily'],
  [15, 'weekly'],
  [46, 'monthly'],
  [185, 'quarterly'],
];

/** The frequency of days since 1970-01-01, by the middle one of their distances; a single day counts as annual. */
export function frequencyOf(days: readonly number[]): Frequency {
  const gaps = days
    .slice(1)
    .map((day, at) => Math.abs(day - (days[at] ?? day)))
    .toSorted((left, right) => left - right);
  const middle = gaps[Math.floor((gaps.length - 1) / 2)] ?? 366;
  return LONGEST_GAPS.find(([longest]) => middle <= longest)?.[1] ?? 'annual';
}
