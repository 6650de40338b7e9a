import type { CashLine, TradeRow } from '../../../shared/model/activity';
import type { ReadAnswers, ReadWarning, SkippedRow } from '../../../shared/model/proposal';
import { type FileRow, lineOf } from '../text/parseRows';
import { skippedRow } from '../text/skippedRow';
import { actionMeaning } from './actionWords';
import type { ActivityColumns } from './activityColumns';
import type { DateDecision } from './activityDates';
import type { ActivityProfile } from './activityProfile';
import { type ActivityReading, ActivityRow } from './activityRow';
import { decideSides, feesAreNegative, type Sides, switchesOf } from './activitySides';
import type { ActivityTable } from './activityTables';
import { classifyRow, type RowClass } from './classifyRow';
import { readTrade, type TradeDraft } from './readTrade';
import { settleDrafts } from './settleDrafts';
import { withoutTakenBack } from './takenBack';

const SAMPLED_ROWS = 3000;

/** What was decided of a file before its rows are read. */
export interface Circumstances {
  readonly answers: ReadAnswers;
  readonly profile: ActivityProfile;
  readonly dates: DateDecision;
  readonly mark: '.' | ',' | null;
  /** A bare $ is not said to be that of the US. */
  readonly otherDollars: boolean;
}

/** Every row of a file in exactly one place. */
export interface SortedRows {
  readonly trades: TradeRow[];
  readonly cashLines: CashLine[];
  readonly skipped: SkippedRow[];
  readonly structuralLines: number[];
  readonly warnings: ReadWarning[];
  /** Numbers that could not be decided. */
  readonly ambiguous: string[];
}

/** Reads the rows of all tables, then compares the trades of the whole file with each other. */
export function sortRows(tables: readonly ActivityTable[], circumstances: Circumstances): SortedRows {
  const sorted: SortedRows = {
    trades: [],
    cashLines: [],
    skipped: [],
    structuralLines: [],
    warnings: [],
    ambiguous: [],
  };
  const drafts = tables.flatMap((table) => draftsOf(table, circumstances, sorted));
  const settled = settleDrafts(drafts);
  sorted.trades.push(...withOnlyCurrency(settled.drafts.map(({ trade }) => trade)));
  sorted.skipped.push(...settled.skipped);
  sorted.skipped.sort((left, right) => firstLine(left) - firstLine(right));
  const silent = sorted.trades.filter(({ currency }) => currency === null).length;
  if (silent > 0) sorted.warnings.push({ line: null, problem: { code: 'currency-not-stated', rows: silent } });
  for (const { trade, warning } of settled.drafts) {
    if (warning !== null) sorted.warnings.push({ line: trade.line, problem: warning });
  }
  return sorted;
}

/** A row without price and money is in the one currency that every other row of the file is in. */
function withOnlyCurrency(trades: readonly TradeRow[]): TradeRow[] {
  const currencies = new Set(trades.flatMap(({ currency }) => currency ?? []));
  const [only] = currencies;
  if (currencies.size !== 1 || only === undefined) return [...trades];
  return trades.map((trade) =>
    trade.currency === null && trade.price === null && trade.amount === null ? { ...trade, currency: only } : trade,
  );
}

function draftsOf(table: ActivityTable, circumstances: Circumstances, sorted: SortedRows): readonly TradeDraft[] {
  const rows = cellsOf(table, circumstances);
  const sideOf = sidesOf(rows);
  const drafts: TradeDraft[] = [];
  const backs: ActivityRow[] = [];
  for (const cells of rows) {
    const { row } = cells;
    const found = isPartOfOrder(cells, table) ? unknownPart(cells) : classifyRow(cells);
    if (found.kind === 'structural') sorted.structuralLines.push(row.line);
    else if (found.kind === 'skipped') sorted.skipped.push(skippedRow(row, found.problem));
    else if (found.kind === 'taken-back') {
      sorted.skipped.push(skippedRow(row, found.problem));
      backs.push(cells);
    } else if (found.kind === 'cash') sorted.cashLines.push(cashLine(row));
    else {
      const reading = readTrade(cells, found, found.meaning === 'other' ? sideOf(cells, found.said) : null);
      if (reading.status === 'trade') drafts.push(reading.draft);
      else if (reading.status === 'cash') sorted.cashLines.push(cashLine(row));
      else if (reading.status === 'skipped') sorted.skipped.push(skippedRow(row, reading.problem));
      else sorted.ambiguous.push(reading.sample);
    }
  }
  const left = withoutTakenBack(drafts, backs);
  sorted.skipped.push(...left.skipped);
  return left.drafts;
}

const PARTIAL = /\bpartial|\bteil(?:weise|ausf)|\bpartiel/i;
const FILLED = /fill|exec|ausgef|transact|traded/i;

/** An order that was filled in part, in a table that holds the quantity of the order only. */
function isPartOfOrder(cells: ActivityRow, { heading, columns }: ActivityTable): boolean {
  return PARTIAL.test(cells.text('status')) && !FILLED.test(heading.cells[columns.single.get('quantity') ?? -1] ?? '');
}

function unknownPart(cells: ActivityRow): RowClass {
  return { kind: 'skipped', problem: { code: 'row-unknown-action', text: cells.text('status').slice(0, 60) } };
}

/** For rows whose word does not tell; most files have none, so nothing is gathered before the first. */
function sidesOf(rows: readonly ActivityRow[]): (cells: ActivityRow, said: string) => 'buy' | 'sell' | 'switch' | null {
  let known: { readonly sides: Sides; readonly isSwitch: (cells: ActivityRow) => boolean } | null = null;
  return (cells, said) => {
    known ??= { sides: decideSides(rows), isSwitch: switchesOf(rows) };
    if (said === '') return known.sides(cells);
    return known.isSwitch(cells) ? 'switch' : null;
  };
}

function cellsOf(
  { columns, rows }: ActivityTable,
  { answers, profile, dates, mark, otherDollars }: Circumstances,
): ActivityRow[] {
  const reading: ActivityReading = {
    columns: otherDollars ? withoutDollars(columns) : columns,
    mark: { file: mark, chosen: answers.settings?.decimalMark !== undefined },
    dateOrder: dates.order ?? 'ymd',
    twoDigitYears: dates.twoDigitYears,
    textsAct: textsAct(columns, rows),
    feesAreNegative: false,
    currency: answers.currency ?? profile.currency,
    splitsAdd: profile.splitsAdd,
    otherDollars,
  };
  const sample = rows.slice(0, SAMPLED_ROWS).map((row) => new ActivityRow(row, reading));
  const settled = { ...reading, feesAreNegative: feesAreNegative(sample) };
  return rows.map((row) => new ActivityRow(row, settled));
}

/** Headings with a bare $ name no currency here. */
function withoutDollars(columns: ActivityColumns): ActivityColumns {
  const unless = (currency: string | null): string | null => (currency === 'USD' ? null : currency);
  const { price, amount } = columns.headedCurrency;
  return {
    ...columns,
    headedCurrency: { price: unless(price), amount: unless(amount) },
    fees: columns.fees.map((fee) => ({ ...fee, currency: unless(fee.currency) })),
  };
}

/** Descriptions say what happened where no column of actions does. */
function textsAct({ actions, texts }: ActivityColumns, rows: readonly FileRow[]): boolean {
  const says = (index: number): boolean => rows.some(({ cells }) => actionMeaning(cells[index] ?? '') !== null);
  return !actions.some(says) && texts.some(says);
}

function cashLine(row: FileRow): CashLine {
  return { line: lineOf(row), text: row.cells.join(', ').slice(0, 200) };
}

function firstLine({ line }: SkippedRow): number {
  return typeof line === 'number' ? line : line[0];
}
