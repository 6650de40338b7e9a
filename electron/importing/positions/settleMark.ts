import type { RoleColumns } from '../text/headerText';
import type { FileTable } from '../text/loadTable';
import type { DecimalMark } from '../text/numberText';
import type { FileRow } from '../text/parseRows';
import { columnValues } from './columnValues';
import type { PositionRole } from './positionColumns';
import { multipliesOut } from './rolesByValues';

/**
 * The decimal mark of a table: what its cells decide, else the one reading under which quantity times price is value,
 * else the broker's own.
 *
 * @param usual - The mark the broker's format always has, or null.
 * @returns Null where it has to be asked.
 */
export function settleMark(
  table: FileTable,
  { columns, rows }: { columns: RoleColumns<PositionRole>; rows: readonly FileRow[] },
  usual: DecimalMark | null,
): DecimalMark | null {
  if (table.markQuestion === null) return table.decimalMark;
  const fitting = (['.', ','] as const).filter((mark) => fits(columns, rows, mark));
  const [only, other] = fitting;
  return only !== undefined && other === undefined ? only : usual;
}

function fits(columns: RoleColumns<PositionRole>, rows: readonly FileRow[], mark: DecimalMark): boolean {
  const values = columnValues([], rows, mark);
  const numbers = (role: PositionRole): readonly number[] => values[columns.get(role) ?? -1]?.numbers ?? [];
  return multipliesOut(
    { quantities: numbers('quantity'), prices: numbers('price'), marketValues: numbers('marketValue') },
    0.6,
  );
}
