import { readDate } from '../text/dateText';
import type { FileRow } from '../text/parseRows';

/** Days on which something happened to what is held without having been traded. */
const HARMLESS =
  /divid|matur|expir|fällig|échéance|verval|förfall|vencim|scadenza|ex-|pay|earning|incept|pric|quote|update|as of/i;
const SAMPLED_ROWS = 300;

/** A column whose cells are days, and how many different ones. */
export interface DatedColumn {
  readonly index: number;
  readonly days: number;
  /** Cells that hold a day. */
  readonly cells: number;
}

/**
 * The columns of a table that hold a day in most rows. In a table of holdings such a day has a reason - when it was
 * bought, when it pays; in a list of what happened it is the day.
 *
 * @param header - The heading cells; those that name such a reason are left out.
 */
export function datedColumns(header: readonly string[], rows: readonly FileRow[]): DatedColumn[] {
  const body = rows.filter(({ cells }) => cells.filter((cell) => cell !== '').length >= 3).slice(0, SAMPLED_ROWS);
  const width = Math.max(header.length, ...body.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, index) => {
    const cells = body.map((row) => row.cells[index] ?? '').filter(isDay);
    return { index, days: new Set(cells.map((cell) => cell.slice(0, 11))).size, cells: cells.length };
  });
  return columns.filter(({ index, cells }) => {
    return cells > 0 && cells >= 0.8 * body.length && !HARMLESS.test(header[index] ?? '');
  });
}

function isDay(cell: string): boolean {
  return cell.length >= 6 && /\D/.test(cell) && (readDate(cell, 'mdy') !== null || readDate(cell, 'dmy') !== null);
}
