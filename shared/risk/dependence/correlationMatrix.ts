import { valueOrNull } from '../../result/result';
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
 * Correlation matrix of aligned rows with gaps.
 *
 * @param rows - Per asset its simple returns on one calendar, NaN where it has none; shape [assets][days]; not modified.
 * @returns Correlation and count per pair, symmetric; the diagonal is 1 wherever the row moved at all. Pairs differ in
 *   their days: the matrix need not be positive semidefinite and is for reading, not for decomposing risk.
 * @throws InvariantError when rows differ in length.
 *
 * Method: `correlation` per pair, O(assets^2 x days). Source: D§0, D§6.4.
 */
export function correlationMatrix(rows: readonly Float64Array[]): CorrelationMatrix {
  const pairs = rows.map((left, i) => rows.slice(0, i + 1).map((right) => pairCorrelation(left, right)));
  // Only the lower triangle is computed; the upper one mirrors it.
  const pairAt = (i: number, j: number) => pairs[Math.max(i, j)]?.[Math.min(i, j)];
  return {
    correlation: rows.map((_, i) => rows.map((__, j) => pairAt(i, j)?.value ?? null)),
    observations: rows.map((_, i) => rows.map((__, j) => pairAt(i, j)?.observations ?? 0)),
  };
}

function pairCorrelation(left: Float64Array, right: Float64Array) {
  const { first, second } = pairedObservations(left, right);
  return { value: valueOrNull(correlation(first, second)), observations: first.length };
}
