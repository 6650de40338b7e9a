import { compensatedSum } from '../../math/compensatedSum';
import type { ExposureReport } from '../../report/exposureReport';
import type { Benchmark } from '../../result/problem';
import type { AttachedScene } from './attachedScene';

const BENCHMARKS: readonly Benchmark[] = ['russell2000', 'sp500'];

/**
 * Dollar bands of an index by the members that are attached. Answers "how large are the companies of this index?".
 *
 * @param benchmark - Which index.
 * @param attached - Lists of indexes; null where none are attached.
 * @returns Share per dollar class; null without a list that has weights, or where no size of its members is known.
 *
 * Method: `fundSplit`, once for each list. Source: D§2.1.
 */
export function memberShares(
  benchmark: Benchmark,
  attached: AttachedScene | null,
): Readonly<Record<string, number>> | null {
  const list = attached?.records.members.get(benchmark);
  if (list === undefined || attached === null) return null;
  const lines = list.table.members.flatMap(({ symbol, name, weightFraction, sector }) =>
    weightFraction === null ? [] : [{ symbol, name: name ?? symbol, weightFraction, sector }],
  );
  if (lines.length < list.table.members.length) return null;
  const split = attached.splitOfList(`index ${benchmark}`, lines);
  return split.ok && Object.keys(split.value.dollar).length > 0 ? split.value.dollar : null;
}

/**
 * The lists of members that the bands of an index are made of.
 *
 * @param attached - Lists of indexes; null where none are attached.
 * @returns One row for each index with such a list: file, day and share of weight with a known size. Source: D§2.1.
 */
export function bandLists(attached: AttachedScene | null): ExposureReport['bandLists'] {
  return BENCHMARKS.flatMap((benchmark) => {
    const shares = memberShares(benchmark, attached);
    const link = attached?.records.members.get(benchmark)?.link;
    if (shares === null || link === undefined) return [];
    const classifiedFraction = compensatedSum(Object.values(shares));
    return [{ benchmark, fileName: link.source, asOf: link.asOf, classifiedFraction }];
  });
}
