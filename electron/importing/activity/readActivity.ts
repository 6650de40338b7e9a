import type { TradeRow } from '../../../shared/model/activity';
import type {
  MappingColumn,
  Question,
  ReadAnswers,
  ReadSettings,
  ReadWarning,
  SkippedRow,
} from '../../../shared/model/proposal';
import type { FormatOutcome } from '../readOutcome';
import type { FileTable } from '../text/loadTable';
import { speaksOfOtherDollars } from '../text/otherDollars';
import { type FileRow, isBlank } from '../text/parseRows';
import { skippedRow } from '../text/skippedRow';
import { unexplainedNumbers } from './activityColumns';
import { type DateDecision, decideActivityDates } from './activityDates';
import type { ActivityProfile } from './activityProfile';
import type { ActivityTable } from './activityTables';
import { decideActivityMark } from './decideActivityMark';
import { isPositionsHeading } from './recogniseActivity';
import { sortRows } from './sortRows';

/** What reads a file once its tables were found. */
export interface ActivityRequest {
  readonly profile: ActivityProfile;
  readonly answers: ReadAnswers;
  readonly tables: readonly ActivityTable[];
  /** For the proposal: what each column was taken for; null where a broker's own format says it. */
  readonly columns: readonly MappingColumn[] | null;
}

/**
 * Reads the trades of activity tables. Every row ends up in exactly one place: a trade, a cash line, a skipped row with
 * its reason, or a structural line. Asks where days or decimals can be read two ways.
 */
export function readActivity(table: FileTable, request: ActivityRequest): FormatOutcome {
  const { tables, profile, answers } = request;
  const dates = decideDates(tables, answers);
  const mark = answers.settings?.decimalMark ?? decideActivityMark(tables, table);
  const settings: ReadSettings = {
    encoding: table.encoding,
    delimiter: table.delimiter,
    decimalMark: mark ?? '.',
    dateOrder: dates.order ?? 'ymd',
    headerLine: tables[0]?.heading.line ?? null,
  };
  const otherDollars = speaksOfOtherDollars(table.rows);
  const sorted = sortRows(tables, { answers, profile, dates, mark, otherDollars });
  const questions = [dateQuestion(dates), markQuestion(sorted.ambiguous)].filter((question) => question !== null);
  const columns = request.columns === null ? null : [...request.columns];
  if (questions.length > 0) return { status: 'questions', questions, columns, settings };
  const above = rowsAbove(table.rows.slice(0, tables[0]?.index ?? 0));
  const headings = tables.map(({ heading }) => heading.line);
  return {
    status: 'read',
    file: {
      ...(above.skipped.length > 0 && { parts: ['positions', 'activity'] as const }),
      fileName: table.fileName,
      formatId: profile.id,
      format: profile.format,
      kind: 'activity',
      asOf: null,
      settings,
      accounts: [...new Set(sorted.trades.flatMap(({ account }) => account ?? []))],
      positions: [],
      trades: sorted.trades,
      cashLines: sorted.cashLines,
      skipped: [...above.skipped, ...sorted.skipped],
      structuralLines: [...new Set([...above.structuralLines, ...headings, ...sorted.structuralLines])].toSorted(
        (left, right) => left - right,
      ),
      totals: { marketValue: null, costBasis: null, rowsMarketValue: '0', currency: null, reconciles: null },
      warnings: [...sorted.warnings, ...unreadColumns(tables, sorted.trades)],
      columns,
    },
  };
}

/** Trades without any price, beside columns of numbers that nothing explains: the user is told rather than left without. */
function unreadColumns(tables: readonly ActivityTable[], trades: readonly TradeRow[]): ReadWarning[] {
  if (trades.length === 0 || trades.some(({ price }) => price !== null)) return [];
  const headings = tables.flatMap(unexplainedNumbers).join(', ').slice(0, 200);
  return headings === '' ? [] : [{ line: null, problem: { code: 'columns-unread', headings } }];
}

/** Titles, or the holdings that some brokers put before what happened: those are the file's other part. */
function rowsAbove(rows: readonly FileRow[]): { readonly skipped: SkippedRow[]; readonly structuralLines: number[] } {
  const heading = rows.findIndex(isPositionsHeading);
  const held = heading === -1 ? [] : rows.slice(heading + 1).filter((row) => !isBlank(row));
  const skipped = held.map((row) => skippedRow(row, { code: 'row-other-table' }));
  return { skipped, structuralLines: rows.filter((row) => !held.includes(row)).map(({ line }) => line) };
}

function decideDates(tables: readonly ActivityTable[], answers: ReadAnswers): DateDecision {
  const cells = tables.flatMap(({ columns, rows }) =>
    rows.map((row) => ({
      date: row.cells[columns.single.get('date') ?? -1] ?? '',
      settled: row.cells[columns.single.get('settleDate') ?? -1] ?? '',
    })),
  );
  const decision = decideActivityDates(cells);
  const chosen = answers.settings?.dateOrder;
  return chosen === undefined ? decision : { ...decision, order: chosen, twoDigitYears: true };
}

function dateQuestion({ order, samples }: DateDecision): Question | null {
  return order === null ? { id: 'date-order', samples: [...samples], choices: ['mdy', 'dmy'] } : null;
}

function markQuestion(samples: readonly string[]): Question | null {
  const few = [...new Set(samples)].slice(0, 5);
  return few.length === 0 ? null : { id: 'decimal-mark', samples: few, choices: ['.', ','] };
}
