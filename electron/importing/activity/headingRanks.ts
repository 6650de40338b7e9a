import { ACTIVITY_HEADINGS, type ActivityRole } from './activityHeadings';
import { headingKey } from './headingKey';

const LONGEST_HEADING = 120;

/** The columns whose heading names a role, the best heading first. */
export function rankedColumns(role: ActivityRole, keys: readonly (readonly string[])[]): number[] {
  const names = RANKS[role];
  const ranked = keys.map((variants, index) => ({
    index,
    rank: Math.min(...variants.map((key, order) => (names.get(key) ?? Number.POSITIVE_INFINITY) + order / 10)),
  }));
  const found = ranked.filter(({ rank }) => rank < Number.POSITIVE_INFINITY);
  return found.toSorted((left, right) => left.rank - right.rank).map(({ index }) => index);
}

const RANKS = Object.fromEntries(
  Object.entries(ACTIVITY_HEADINGS).map(([role, names]) => [role, ranksOf(names)]),
) as Readonly<Record<ActivityRole, ReadonlyMap<string, number>>>;

function ranksOf(names: readonly string[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  names.forEach((name, rank) => {
    if (!ranks.has(name)) ranks.set(name, rank);
  });
  return ranks;
}

/** A heading in full, without what stands in brackets, and what stands there alone. */
export function keysOf(cell: string): readonly string[] {
  const heading = cell.slice(0, LONGEST_HEADING);
  // "Currency (Finra fee)" is neither a fee nor the currency of the price.
  if (/^(?:currency|devise|währung|valuta|moneda)\s*\(/i.test(heading)) return [headingKey(heading).key];
  const inside = /\(([^()]{3,})\)\s*$/.exec(heading)?.[1] ?? '';
  // "Account #" is the number beside "Account", the name.
  const numbered = heading.includes('#') ? heading.replace('#', ' number') : '';
  const variants = [heading, heading.replace(/\s*\([^()]*\)/g, ''), inside, numbered].map(
    (text) => headingKey(text).key,
  );
  return [...new Set(variants.filter((key) => key !== ''))];
}
