import type { IsoDate } from '../../../shared/model/isoDate';
import { type DateOrder, findDate, readDate } from '../text/dateText';
import type { FileRow } from '../text/parseRows';

const SAYS_DAY = /\b(?:as of|as at|holdings date|effective date|report date|data date|stand)\b/i;

/** The day a title or footer states, or what makes it doubtful. */
export type StatedDay =
  | { readonly status: 'day'; readonly isoDate: IsoDate }
  | { readonly status: 'ask'; readonly sample: string }
  | { readonly status: 'none' };

/**
 * The day rows around a table state: "Fund Holdings as of","May 05, 2026", in one cell or two.
 *
 * @param rows - Titles first, then footers.
 * @param order - What 02/03/2024 means, where the user has said it.
 * @returns `ask` for a day that can be read two ways.
 */
export function statedDay(rows: readonly FileRow[], order: DateOrder | null): StatedDay {
  for (const { cells } of rows) {
    const at = cells.findIndex((cell) => SAYS_DAY.test(cell));
    if (at === -1) continue;
    const text = cells
      .slice(at, at + 2)
      .find((cell) => findDate(cell, 'mdy') !== null || findDate(cell, 'dmy') !== null);
    if (text !== undefined) return dayIn(text, order);
  }
  return { status: 'none' };
}

function dayIn(text: string, order: DateOrder | null): StatedDay {
  const [american, european] = [findDate(text, 'mdy'), findDate(text, 'dmy')];
  const only = american === european || european === null ? american : american === null ? european : null;
  const isoDate = only ?? (order === null || order === 'ymd' ? null : order === 'dmy' ? european : american);
  return isoDate === null ? { status: 'ask', sample: text } : { status: 'day', isoDate };
}

/** The days of a column, in the order of its rows; null where a cell holds none. */
export function daysOf(
  rows: readonly FileRow[],
  column: number | undefined,
  order: DateOrder,
): readonly (IsoDate | null)[] {
  return rows.map(({ cells }) => (column === undefined ? null : readDate(cells[column] ?? '', order)));
}
