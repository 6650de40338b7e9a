import type { IsoDate } from '../../../shared/model/isoDate';
import type { Question, SkippedRow } from '../../../shared/model/proposal';
import { type DateOrder, decideDateOrder, findDate, readDate } from '../text/dateText';
import type { RoleColumns } from '../text/headerText';
import type { FileRow } from '../text/parseRows';
import { skippedRow } from '../text/skippedRow';
import type { PositionRole } from './positionColumns';
import type { PositionTable } from './readPositionTable';

/**
 * The order of day and month in a table's date columns.
 *
 * @param columns - Their roles; dates stand under `openDate` and `snapshotDate`.
 * @param known - `answered` by the user; `usual` in the broker's format where neither the cells nor a title tell.
 * @returns The order, or the question when nothing tells.
 */
export function decideDates(
  { above, rows, columns }: DatedTable,
  known: { readonly answered: DateOrder | null; readonly usual: DateOrder | null },
): { readonly order: DateOrder | null; readonly question: Question | null } {
  if (known.answered !== null) return { order: known.answered, question: null };
  const indexes = (['openDate', 'snapshotDate'] as const).flatMap((role) => columns.get(role) ?? []);
  const decision = decideDateOrder(rows.flatMap(({ cells }) => indexes.map((index) => cells[index] ?? '')));
  if (decision.status === 'decided') {
    const order = decision.order === 'ymd' ? (known.usual ?? 'ymd') : decision.order;
    return { order, question: null };
  }
  const order = titleOrder(above) ?? known.usual;
  if (order !== null) return { order, question: null };
  return { order: null, question: { id: 'date-order', samples: [...decision.samples], choices: ['mdy', 'dmy'] } };
}

/** The rows below a heading, and those above it, whose dates are written the same way. */
export interface DatedTable {
  readonly above: readonly FileRow[];
  readonly rows: readonly FileRow[];
  readonly columns: RoleColumns<PositionRole>;
}

function titleOrder(above: readonly FileRow[]): DateOrder | null {
  const texts = above.flatMap(({ cells }) => cells);
  const decision = decideDateOrder(texts.flatMap((text) => /\b\d{1,2}\/\d{1,2}\/\d{4}\b/.exec(text)?.[0] ?? []));
  return decision.status === 'decided' && decision.order !== 'ymd' ? decision.order : null;
}

export interface NewestSnapshot {
  readonly isoDate: IsoDate | null;
  readonly tables: readonly PositionTable[];
  readonly skipped: readonly SkippedRow[];
}

/**
 * Where a table holds the same portfolio at several days, keeps the newest: adding them up would double it.
 *
 * @returns Null when the dated rows are no snapshots at all but single events: a list of transactions without a word
 *   for "buy".
 */
export function newestSnapshot(tables: readonly PositionTable[], order: DateOrder): NewestSnapshot | null {
  const dateOf = (table: PositionTable, row: FileRow): IsoDate | null => {
    const column = table.columns.get('snapshotDate');
    return column === undefined ? null : readDate(row.cells[column] ?? '', order);
  };
  const dated = tables.flatMap((table) => table.rows.map((row) => ({ table, row, isoDate: dateOf(table, row) })));
  const dates = [...new Set(dated.flatMap(({ isoDate }) => isoDate ?? []))].toSorted();
  const newest = dates.at(-1) ?? null;
  if (dates.length <= 1) return { isoDate: newest, tables, skipped: [] };
  const rows = dated.filter(({ isoDate }) => isoDate !== null);
  const keys = new Set(rows.map(({ table, row, isoDate }) => `${isoDate}|${identityOf(table, row)}`));
  if (keys.size < rows.length || dates.length * 2 > rows.length) return null;
  const isOlder = (table: PositionTable, row: FileRow): boolean => (dateOf(table, row) ?? newest) !== newest;
  const skipped = rows
    .filter(({ table, row }) => isOlder(table, row))
    .map(({ row, isoDate }) => skippedRow(row, { code: 'row-older-snapshot', isoDate: isoDate ?? '' }));
  const kept = tables.map((table) => ({ ...table, rows: table.rows.filter((row) => !isOlder(table, row)) }));
  return { isoDate: newest, tables: kept, skipped };
}

/** The day a footer or title states ("As of …", "Date downloaded …"), unless its order is unknown and matters. */
export function statedDate(rows: readonly FileRow[], order: DateOrder | null): IsoDate | null {
  for (const { cells } of rows) {
    const text = cells.find((cell) => /\b(?:as of|downloaded|exported)\b/i.test(cell));
    if (text === undefined) continue;
    const [american, european] = [findDate(text, 'mdy'), findDate(text, 'dmy')];
    if (order === 'mdy' || american === european) return american;
    return order === 'dmy' ? european : null;
  }
  return null;
}

function identityOf({ columns }: PositionTable, { cells }: FileRow): string {
  const roles = ['account', 'symbol', 'currency'] as const;
  return roles.map((role) => cells[columns.get(role) ?? -1] ?? '').join('|');
}
