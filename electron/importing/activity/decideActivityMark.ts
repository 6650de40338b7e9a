import type { FileTable } from '../text/loadTable';
import type { DecimalMark } from '../text/numberText';
import type { ActivityTable } from './activityTables';
import { ownMark } from './cellNumber';

/** Cells that differ from these are still read by their own marks. */
const SAMPLED_ROWS = 3000;
const NUMBERS = ['quantity', 'price', 'amount', 'debit', 'credit'] as const;

/**
 * The decimal mark of an activity file, from the cells of its numbers only; where they contradict each other each cell is
 * read by itself, and the mark here is for those that do not say.
 *
 * @returns Null where nothing decides "1.234".
 */
export function decideActivityMark(tables: readonly ActivityTable[], table: FileTable): DecimalMark | null {
  const votes = { '.': 0, ',': 0 };
  for (const { columns, rows } of tables) {
    const indexes = [
      ...NUMBERS.flatMap((role) => columns.single.get(role) ?? []),
      ...columns.fees.map(({ index }) => index),
    ];
    for (const { cells } of rows.slice(0, SAMPLED_ROWS)) {
      for (const index of indexes) {
        const mark = /\d/.test(cells[index] ?? '') ? ownMark(cells[index] ?? '') : null;
        if (mark === '.' || mark === ',') votes[mark]++;
      }
    }
  }
  const [dots, commas] = [votes['.'], votes[',']];
  if (dots > 20 * commas) return '.';
  if (commas > 20 * dots) return ',';
  return dots === 0 && commas === 0 && table.markQuestion === null ? table.decimalMark : null;
}
