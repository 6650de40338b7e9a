import { mean } from '../../math/mean';
import { invariant } from '../../result/invariant';
import { valueOrNull } from '../../result/result';
import { correlationOfRows } from '../panel/correlationOfRows';
import { gappedCorrelation } from '../panel/gappedCorrelation';
import { correlation } from './correlation';
import { pairedObservations } from './pairedObservations';

/** Correlations of every pair of rows, each over the days both have. */
export interface CorrelationMatrix {
  /** From -1 to 1; null where the pair has fewer than two days or one of them never moved; shape [rows][rows]. */
  readonly correlation: (number | null)[][];
  /** Days the pair has in common; shape [rows][rows]. */
  readonly observations: number[][];
}

/**
 * Correlation matrix of aligned rows with gaps. Answers "which holdings move together?".
 *
 * @param rows - Per asset its simple returns on one calendar, NaN where it has none; shape [assets][days]; not modified.
 * @returns Correlation and count per pair, symmetric; the diagonal is 1 wherever the row moved at all. Pairs differ in
 *   their days: the matrix need not be positive semidefinite and is for reading, not for decomposing risk. Example:
 *   rows (0.01, 0.02, 0.03) and (0.03, 0.02, 0.01) give -1 over 3 days.
 * @throws InvariantError when rows differ in length.
 *
 * Method: rows that miss the same days together, by `correlationOfRows`; pairs with different gaps by `gappedCorrelation`,
 * or `correlation` where they hardly move. O(assets^2 x days). Source: D§0, D§6.4.
 */
export function correlationMatrix(rows: readonly Float64Array[]): CorrelationMatrix {
  invariant(
    rows.every((row) => row.length === rows[0]?.length),
    'rows on different calendars',
  );
  const values = rows.map(() => rows.map((): number | null => null));
  const counts = rows.map(() => rows.map(() => 0));
  const set = (i: number, j: number, value: number | null, count: number): void => {
    for (const [row, column] of [
      [i, j],
      [j, i],
    ] as const) {
      const [valueRow, countRow] = [values[row], counts[row]];
      invariant(valueRow !== undefined && countRow !== undefined, 'a row beyond the last');
      valueRow[column] = value;
      countRow[column] = count;
    }
  };
  const groups = rowsByGaps(rows);
  const centred = groups.length < 2 ? [] : rows.map(centredRow);
  groups.forEach((group, at) => {
    withinGroup(rows, group, set);
    for (const other of groups.slice(0, at)) betweenGroups(rows, [group, other], centred, set);
  });
  return { correlation: values, observations: counts };
}

type SetPair = (i: number, j: number, value: number | null, count: number) => void;

/** Indexes of the rows that miss the same days; most rows of one market miss none. */
function rowsByGaps(rows: readonly Float64Array[]): number[][] {
  const groups = new Map<string, number[]>();
  rows.forEach((row, index) => {
    const key = gapsOf(row).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  return [...groups.values()];
}

function gapsOf(row: Float64Array): number[] {
  const gaps: number[] = [];
  for (let day = 0; day < row.length; day++) if (Number.isNaN(row[day])) gaps.push(day);
  return gaps;
}

function withinGroup(rows: readonly Float64Array[], group: readonly number[], set: SetPair): void {
  const known = group.map((index) => knownOf(rows[index] ?? NO_DAYS));
  const days = known[0]?.length ?? 0;
  const values = days < 2 ? null : correlationOfRows(known);
  group.forEach((i, at) => {
    group.slice(0, at + 1).forEach((j, other) => {
      const value = values?.[at * group.length + other] ?? Number.NaN;
      set(i, j, Number.isNaN(value) ? null : value, days);
    });
  });
}

const NO_DAYS: Float64Array = new Float64Array(0);

function betweenGroups(
  rows: readonly Float64Array[],
  [group, other]: readonly [readonly number[], readonly number[]],
  centred: readonly Float64Array[],
  set: SetPair,
): void {
  for (const i of group) {
    for (const j of other) {
      const pair = gappedCorrelation(centred[i] ?? NO_DAYS, centred[j] ?? NO_DAYS);
      const value = Number.isNaN(pair.correlation) ? pairCorrelation(rows[i], rows[j]) : pair.correlation;
      set(i, j, value, pair.observations);
    }
  }
}

/** The values of a row without its gaps. */
function knownOf(row: Float64Array): Float64Array {
  const known = new Float64Array(row.length);
  let count = 0;
  for (let day = 0; day < row.length; day++) {
    const value = row[day] ?? Number.NaN;
    if (!Number.isNaN(value)) known[count++] = value;
  }
  return known.subarray(0, count);
}

/** Deviations from the mean of the days a row has; the others stay without a value. */
function centredRow(row: Float64Array): Float64Array {
  const known = knownOf(row);
  if (known.length === 0) return row;
  const centre = mean(known);
  const centred = new Float64Array(row.length);
  for (let day = 0; day < row.length; day++) centred[day] = (row[day] ?? Number.NaN) - centre;
  return centred;
}

function pairCorrelation(left = NO_DAYS, right = NO_DAYS): number | null {
  const { first, second } = pairedObservations(left, right);
  return valueOrNull(correlation(first, second));
}
