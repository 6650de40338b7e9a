import type { Question, ReadAnswers, ReadSettings, SeriesProposal, SkippedRow } from '../../shared/model/proposal';
import type { Problem } from '../../shared/result/problem';
import { activityFormat } from './positions/activityFile';
import { findHeading } from './positions/findHeading';
import { buildSeries, type ImportedSeries } from './prices/buildSeries';
import { detectPriceLayout } from './prices/detectPriceLayout';
import { IssueList } from './prices/issueList';
import { loadPriceTable, type PriceSource } from './prices/loadPriceTable';
import { PRICE_HEADINGS } from './prices/priceColumns';
import type { PriceLayout } from './prices/priceLayout';
import { type BarsBySymbol, readBars } from './prices/readBars';
import { symbolOfFileName } from './prices/symbolOfFileName';
import { decideDateOrder } from './text/dateText';
import { matchRoles } from './text/headerText';
import type { FileTable, ImportFile } from './text/loadTable';
import type { FileRow } from './text/parseRows';

export type { ImportedSeries } from './prices/buildSeries';

/** What reading a price file came to. */
export type PricesOutcome =
  | {
      readonly status: 'read';
      readonly fileName: string;
      readonly series: readonly ImportedSeries[];
      /** Rows that belong to no series, the first 1,000; their lines are also in the issues of the first series. */
      readonly skipped: readonly SkippedRow[];
      /** Instruments of the file without a single usable close. */
      readonly unusable: readonly SeriesProposal[];
      readonly settings: ReadSettings;
    }
  | {
      readonly status: 'questions';
      readonly questions: readonly Question[];
      readonly columns: null;
      readonly settings: ReadSettings | null;
    }
  | { readonly status: 'refused'; readonly problem: Problem; readonly unusable?: readonly SeriesProposal[] };

/**
 * Reads a price file: one instrument, or many in rows or in columns. The layout is told by the content; the file's name
 * is used only where nothing in it names the instrument.
 *
 * @param file - Name and bytes; not modified.
 * @param answers - What the user answered to an earlier reading of the same file.
 * @returns The series, the questions to answer first, or the reason the file is refused.
 */
export function readPrices(file: ImportFile, answers: ReadAnswers = {}): PricesOutcome {
  const loaded = loadPriceTable(file, answers);
  if (loaded.status === 'questions') return { ...loaded, columns: null, settings: null };
  if (loaded.status === 'refused') return loaded;
  const { table } = loaded;
  const other = otherKind(table.rows);
  if (other !== null) return { status: 'refused', problem: other };
  const layout = detectPriceLayout(table.rows);
  if (layout === null) return { status: 'refused', problem: unrecognised(table.rows) };
  return readLayout(table, { ...layout, format: formatText(layout, loaded.source) }, answers);
}

function readLayout(table: FileTable, layout: PriceLayout, answers: ReadAnswers): PricesOutcome {
  const decision = decideDateOrder(datesOf(table.rows, layout));
  const dateOrder = answers.settings?.dateOrder ?? (decision.status === 'decided' ? decision.order : null);
  const { encoding, delimiter, decimalMark, markQuestion, fileName } = table;
  const settings = { encoding, delimiter, decimalMark, dateOrder: dateOrder ?? 'ymd', headerLine: layout.headerLine };
  const questions: Question[] = markQuestion === null ? [] : [markQuestion];
  if (dateOrder === null && decision.status === 'ask') {
    questions.push({ id: 'date-order', samples: [...decision.samples], choices: ['mdy', 'dmy'] });
  }
  if (questions.length > 0) return { status: 'questions', questions, columns: null, settings };

  const read = readBars(table.rows, layout, { ...settings, fallbackSymbol: symbolOfFileName(fileName) });
  const { series, unusable } = seriesOf(read, { fileName, layout, answers });
  if (series.length === 0) return { status: 'refused', problem: noPrices(unusable), unusable };
  return { status: 'read', fileName, series, skipped: read.skipped, unusable, settings };
}

/** The rows of the file that are no bars are listed with its first series. */
function seriesOf(
  read: BarsBySymbol,
  { fileName, layout, answers }: { fileName: string; layout: PriceLayout; answers: ReadAnswers },
): { series: ImportedSeries[]; unusable: SeriesProposal[] } {
  const { format, adjustment } = layout;
  const series: ImportedSeries[] = [];
  const unusable: SeriesProposal[] = [];
  for (const [symbol, bars] of read.bars) {
    const built = buildSeries(bars, {
      identity: { fileName, symbol, format, adjustment },
      fileIssues: series.length === 0 ? read.issues : new IssueList(),
      fixes: (answers.fixes ?? []).filter((fix) => fix.symbol === symbol),
      today: answers.today ?? null,
    });
    if (built.proposal.bars > 0) series.push(built);
    else unusable.push(built.proposal);
  }
  return { series, unusable };
}

/** A layout is named after the table it mostly comes as. */
function formatText({ format }: PriceLayout, source: PriceSource): string {
  if (source === 'CSV') return format;
  return source === 'JSON' ? format.replace(/ ?CSV\b/, ' JSON') : 'Beancount price directives';
}

function noPrices(unusable: readonly SeriesProposal[]): Problem {
  const [only] = unusable;
  if (only === undefined || unusable.length > 1) return { code: 'file-no-prices' };
  return { code: 'file-no-prices', rows: only.rows, fromDate: only.firstDate, toDate: only.lastDate };
}

function* datesOf(rows: readonly FileRow[], { firstRow, dateColumn }: PriceLayout): Iterable<string> {
  for (let index = firstRow; index < rows.length; index++) yield rows[index]?.cells[dateColumn] ?? '';
}

/** Holdings and transactions have dates and prices too, but also how many shares. */
function otherKind(rows: readonly FileRow[]): Problem | null {
  const heading = findHeading(rows);
  if (heading === null || !heading.columns.has('quantity') || !heading.columns.has('symbol')) return null;
  const format = activityFormat(heading.row.cells, rows.slice(heading.index + 1));
  return format === null ? { code: 'file-positions' } : { code: 'file-activity', format };
}

function unrecognised(rows: readonly FileRow[]): Problem {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const roles = matchRoles(filled[0]?.cells ?? [], PRICE_HEADINGS);
  return { code: filled.length === 1 && roles.has('date') ? 'file-no-rows' : 'file-unknown-format' };
}
