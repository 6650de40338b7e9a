import type { RiskMeasures } from '../../report/riskMeasures';
import { stressedCorrelation } from '../dependence/stressedCorrelation';
import type { PositionHistory } from './history';
import type { ReportInput } from './reportInput';

/** Smallest eigenvalue of a correlation matrix, as a fraction of the mean one. Source: D§6.7. */
const EIGENVALUE_FLOOR = 1e-8;

/** A repair that moves no correlation by more than this is rounding: two funds on one index move exactly alike. */
const SEEN = 1e-6;

const SHARE_KINDS: readonly string[] = ['stock', 'adr', 'reit', 'bdc'];

type Grid = Pick<RiskMeasures['correlation'], 'values'>;

/**
 * The correlations as a crisis would have them: an assumption, not a measurement.
 *
 * @param rows - The holdings of the grid.
 * @param grid - Their measured correlations; null for a pair with too few days, which stays unknown.
 * @param input - Defaults: the floor.
 * @returns Correlations between shares and index funds lifted to the floor at least; an inverse fund moves as far against
 *   the others. Notes: `matrix-repaired` where the lifted numbers did not fit together
 *   and had to move.
 *
 * Method: `stressedCorrelation` on rows turned so that all shares point the same way; an unknown pair takes part as the
 * floor, or 0 where one of the two is no share, and is not shown. O(holdings^3). Source: D§6.4.
 */
export function stressedGrid(
  rows: readonly PositionHistory[],
  { values }: Grid,
  input: ReportInput,
): RiskMeasures['correlation']['stressed'] {
  const floor = input.reference.defaults.risk.correlationStressFloor;
  const isShare = rows.map(isShareOrIndex);
  const direction = rows.map(({ position }) => Math.sign(position.classification.factor));
  const turned = rows.flatMap((_, row) =>
    rows.map((__, column) => {
      const measured = values[row]?.[column] ?? null;
      if (row === column) return 1;
      if (measured !== null) return measured * turn(row, column);
      return isShare[row] === true && isShare[column] === true ? floor : 0;
    }),
  );
  const stressed = stressedCorrelation(turned, isShare, { floor, eigenvalueFloor: EIGENVALUE_FLOOR });
  if (!stressed.ok) return { floor, values: [], notes: [stressed.problem] };
  const cell = (row: number, column: number): number | null =>
    values[row]?.[column] == null ? null : (stressed.value[row * rows.length + column] ?? null);
  const moved = stressed.value.some((value, at) => Math.abs(value - lifted(at)) > SEEN);
  return {
    floor,
    values: rows.map((_, row) =>
      rows.map((__, column) => {
        const value = cell(row, column);
        return value === null ? null : value * turn(row, column);
      }),
    ),
    notes: moved ? [...(stressed.notes ?? [])] : [],
  };

  function lifted(at: number): number {
    const bothShares = isShare[Math.floor(at / rows.length)] === true && isShare[at % rows.length] === true;
    const value = turned[at] ?? Number.NaN;
    return bothShares ? Math.max(value, floor) : value;
  }

  function turn(row: number, column: number): number {
    return (direction[row] ?? 1) * (direction[column] ?? 1);
  }
}

/** A fund whose content nobody has told stays as it was measured. */
function isShareOrIndex({ position }: PositionHistory): boolean {
  return SHARE_KINDS.includes(position.instrument.kind) || position.classification.index !== null;
}
