import type { Recognition } from '../../../shared/model/proposal';
import { headingColumns } from '../positions/findHeading';
import type { FileTable } from '../text/loadTable';
import type { FileRow } from '../text/parseRows';
import { actionMeaning } from './actionWords';
import type { ActivityColumns } from './activityColumns';
import { looksLikeDate } from './activityDates';
import { signOfCell } from './activitySides';
import { type ActivityTable, findActivityTables } from './activityTables';
import { readTradeSentence } from './tradeSentence';

/** How sure the words and values of a table can make one; a broker's own headings go beyond. */
const MOST = 0.85;
const LEAST = 0.4;
/** The same file holds positions before the activity: those are what is read unless the user wants the other part. */
const BEHIND_POSITIONS = 0.05;
/** More than any table of unknown headings. */
const INCOMPLETE = 0.2;
const SIDES: ReadonlySet<string | null> = new Set(['buy', 'sell', 'buy_open', 'sell_short', 'buy_to_close']);
const SAMPLED_ROWS = 300;

/**
 * Whether a table lists what happened to securities, told by its columns and by what stands in them.
 *
 * @returns Null for holdings, prices, bank statements and anything else.
 */
export function recogniseActivity(table: FileTable): Recognition | null {
  const known = RECOGNISED.get(table);
  if (known !== undefined) return known;
  const recognition = recognise(table);
  RECOGNISED.set(table, recognition);
  return recognition;
}

/** Asked by every format of the same table. */
const RECOGNISED = new WeakMap<FileTable, Recognition | null>();

function recognise(table: FileTable): Recognition | null {
  const found = findActivityTables(table.rows)[0];
  if (found === undefined) return null;
  if (!hasColumns(found.columns)) return incomplete(found);
  const evidence = evidenceOf(found);
  if (evidence === null) return null;
  const behind = table.rows.slice(0, found.index).some(isPositionsHeading);
  const score = behind ? BEHIND_POSITIONS : LEAST + (MOST - LEAST) * evidence.share;
  return { score: Math.round(score * 100) / 100, reason: evidence.reason };
}

/** Purchases and sales in a table of which a needed column is not known: the user is asked for it, if nobody else can read it. */
function incomplete({ columns, rows, heading }: ActivityTable): Recognition | null {
  const { single, actions } = columns;
  const isPriced = single.has('price') && (single.has('amount') || single.has('quantity') || single.has('symbol'));
  if (!single.has('date') || !isPriced) return null;
  const trades = (index: number): number =>
    rows.slice(0, SAMPLED_ROWS).filter(({ cells }) => SIDES.has(actionMeaning(cells[index] ?? ''))).length;
  const action = actions.find((index) => trades(index) >= 0.3 * Math.min(rows.length, SAMPLED_ROWS));
  if (action === undefined) return null;
  return { score: INCOMPLETE, reason: `the column ${heading.cells[action]} says what was bought and sold` };
}

/** A day, something traded, and how much of it: without these a table tells of money only. */
export function hasColumns({ single, texts }: ActivityColumns): boolean {
  const names = (['symbol', 'isin', 'securityNumber', 'name'] as const).some((role) => single.has(role));
  // A sentence can name what was traded, and how much of it.
  return single.has('date') && (single.has('quantity') ? names : texts.length > 0);
}

/** Whether a row names the columns of what is held. */
export function isPositionsHeading(row: FileRow): boolean {
  const columns = headingColumns(row);
  return (['symbol', 'quantity', 'marketValue'] as const).every((role) => columns?.has(role) ?? false);
}

interface Evidence {
  readonly share: number;
  readonly reason: string;
}

function evidenceOf({ columns, rows, heading }: ActivityTable): Evidence | null {
  const dated = rows
    .slice(0, SAMPLED_ROWS)
    .filter(({ cells }) => looksLikeDate(cells[columns.single.get('date') ?? -1] ?? ''));
  const hasQuantity = columns.single.has('quantity');
  if (dated.length === 0) return null;
  const told = dated.filter(({ cells }) =>
    columns.texts.some((index) => readTradeSentence(cells[index] ?? '') !== null),
  );
  if (!hasQuantity && told.length === 0) return null;
  const worded = (index: number): number =>
    dated.filter(({ cells }) => actionMeaning(cells[index] ?? '') !== null).length / dated.length;
  const action = columns.actions.find((index) => worded(index) >= 0.5);
  if (action !== undefined)
    return { share: worded(action), reason: `the column ${heading.cells[action]} says what happened on each day` };
  const text = columns.texts.find((index) => worded(index) >= 0.5);
  if (!hasQuantity) return { share: 0.7, reason: 'descriptions that tell trades' };
  if (text !== undefined)
    return { share: worded(text), reason: `${heading.cells[text]} says what happened on each day` };
  return bySigns(columns, dated);
}

/** Quantities beside money that left or came in: what no list of holdings has. */
function bySigns({ single }: ActivityColumns, rows: readonly FileRow[]): Evidence | null {
  if (single.has('debit') && single.has('credit') && single.has('price'))
    return { share: 0.6, reason: 'days with quantities, prices, debits and credits' };
  const signs = rows.map(({ cells }) => ({
    quantity: signOfCell(cells[single.get('quantity') ?? -1] ?? ''),
    amount: signOfCell(cells[single.get('amount') ?? -1] ?? ''),
  }));
  const opposed = signs.filter(({ quantity, amount }) => quantity * amount < 0).length;
  // Sales bring money for quantities without a sign; what is held never costs less than nothing.
  const isUnsigned = single.has('price') && signs.every(({ quantity }) => quantity >= 0);
  const isFlow = opposed > 0 && (isUnsigned || opposed >= 0.6 * rows.length);
  return isFlow ? { share: 0.6, reason: 'days with quantities and the money that left or came in for them' } : null;
}
