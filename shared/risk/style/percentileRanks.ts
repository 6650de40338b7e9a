import { invariant } from '../../result/invariant';

/** A score and the size class inside which it is ranked. */
export interface RankedScore {
  /** Null where unknown. */
  readonly score: number | null;
  readonly sizeClass: string;
}

/**
 * Percentile ranks: where each score stands among those of its own size class. Answers "which part of its like lies below
 * this stock?".
 *
 * @param scores - Composite value scores and size classes, any order; finite or null; not modified.
 * @returns New row, same order: fraction strictly between 0 and 1; equal scores share the middle of their places; null
 *   where the score is unknown. Example: 3, 1, 2, 4 of one class give 0.625, 0.125, 0.375, 0.875; a single one 0.5.
 * @throws InvariantError when a score is not finite.
 *
 * Method: `(below + equal / 2) / n` within the class, by look-up in the sorted class, O(n log n). Source: the mid-rank of
 * `scipy.stats.percentileofscore(kind='mean')`; D§8.
 */
export function percentileRanks(scores: readonly RankedScore[]): readonly (number | null)[] {
  const classes = new Map<string, number[]>();
  for (const { score, sizeClass } of scores) {
    if (score === null) continue;
    invariant(Number.isFinite(score), 'rank of a score that is not finite');
    const members = classes.get(sizeClass) ?? [];
    members.push(score);
    classes.set(sizeClass, members);
  }
  const sorted = new Map([...classes].map(([name, members]) => [name, Float64Array.from(members).sort()]));
  return scores.map(({ score, sizeClass }) => (score === null ? null : midRank(sorted.get(sizeClass), score)));
}

function midRank(sorted: Float64Array = new Float64Array(), score: number): number {
  const below = placesBefore(sorted, (member) => member < score);
  const notAbove = placesBefore(sorted, (member) => member <= score);
  return (below + notAbove) / 2 / sorted.length;
}

/** Number of leading members that meet a condition which, in sorted order, no later one meets again. */
function placesBefore(sorted: Float64Array, meets: (member: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (meets(sorted[middle] ?? Number.NaN)) low = middle + 1;
    else high = middle;
  }
  return low;
}
