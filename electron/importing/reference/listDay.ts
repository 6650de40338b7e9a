import type { IsoDate } from '../../../shared/model/isoDate';
import type { Question, SkippedRow } from '../../../shared/model/proposal';
import { type DateOrder, decideDateOrder } from '../text/dateText';
import type { FileRow } from '../text/parseRows';
import { skippedRow } from '../text/skippedRow';
import type { HeadedTable } from './headedTable';
import { daysOf, statedDay } from './statedDay';

/** The day a list is of, and its rows of that day. */
type ListDay =
  | {
      readonly status: 'day';
      /** Null where the file states none. */
      readonly isoDate: IsoDate | null;
      readonly rows: readonly FileRow[];
      readonly skipped: readonly SkippedRow[];
    }
  | { readonly status: 'questions'; readonly questions: readonly Question[] };

/**
 * The day a list speaks of: that of its date column, else that of a title. Of several days in the rows the newest counts.
 *
 * @param table - With a role `date` where the list has such a column.
 * @param order - What 02/03/2024 means, where the user has said it.
 */
export function listDay(table: HeadedTable<string>, order: DateOrder | null): ListDay {
  const { rows, columns, preamble } = table;
  const column = columns.get('date');
  if (column === undefined) return titleDay(preamble, rows, order);
  const decision = decideDateOrder(rows.map(({ cells }) => cells[column] ?? ''));
  const read = order ?? (decision.status === 'decided' ? decision.order : null);
  if (read === null) return ask(decision.status === 'ask' ? decision.samples : []);
  const days = daysOf(rows, column, read);
  const newest =
    days
      .flatMap((day) => day ?? [])
      .toSorted()
      .at(-1) ?? null;
  const isOld = (_: FileRow, at: number): boolean => days[at] !== null && days[at] !== undefined && days[at] !== newest;
  return {
    status: 'day',
    isoDate: newest,
    rows: rows.filter((row, at) => !isOld(row, at)),
    skipped: rows.flatMap((row, at) =>
      isOld(row, at) ? [skippedRow(row, { code: 'row-older-snapshot', isoDate: days[at] ?? '' })] : [],
    ),
  };
}

function titleDay(preamble: readonly FileRow[], rows: readonly FileRow[], order: DateOrder | null): ListDay {
  const footers = rows.filter(({ cells }) => cells.filter((cell) => cell !== '').length <= 2);
  const day = statedDay([...preamble, ...footers], order);
  if (day.status === 'ask') return ask([day.sample]);
  return { status: 'day', isoDate: day.status === 'day' ? day.isoDate : null, rows, skipped: [] };
}

function ask(samples: readonly string[]): ListDay {
  return { status: 'questions', questions: [{ id: 'date-order', samples: [...samples], choices: ['mdy', 'dmy'] }] };
}
