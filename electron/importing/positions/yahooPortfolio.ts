import type { ReadAnswers, ReadSettings } from '../../../shared/model/proposal';
import type { FormatOutcome } from '../readOutcome';
import type { TableFormat } from '../tableFormat';
import { matchRoles, normaliseHeader } from '../text/headerText';
import type { FileTable } from '../text/loadTable';
import type { FileRow } from '../text/parseRows';
import { currencyQuestion } from './currencyQuestion';
import { headingColumns, SEARCHED_ROWS } from './findHeading';
import { openLots } from './openLots';
import { POSITION_HEADINGS } from './positionColumns';
import type { PositionDraft } from './positionDraft';
import { positionsFile } from './positionsFile';
import { type PositionTable, readPositionTable } from './readPositionTable';
import { settleMark } from './settleMark';
import { decideDates } from './tableDates';
import { yahooCurrency } from './yahooCurrency';

const TRADE_HEADINGS = {
  tradeDate: ['trade date', 'purchase date', 'transaction date'],
  action: ['transaction type', 'action', 'type', 'side'],
} as const;

/**
 * Yahoo Finance portfolio export: today's quote and a purchase or sale on each row. What is left of the purchases is
 * what is held; a symbol's suffix names its currency.
 */
export const yahooPortfolio: TableFormat = {
  id: 'yahoo-portfolio',

  recognise({ rows }) {
    const heading = rows.slice(0, SEARCHED_ROWS).find(isHeading);
    if (heading === undefined) return null;
    return { score: 0.95, reason: 'a quote of the day beside purchase price, quantity and trade date' };
  },

  read(table: FileTable, answers: ReadAnswers): FormatOutcome {
    const { rows, fileName, encoding, delimiter } = table;
    const index = rows.findIndex(isHeading);
    const heading = rows[index];
    const lots = lotTable(heading, rows.slice(index + 1));
    const answered = answers.settings?.dateOrder ?? null;
    const dates = decideDates({ above: rows.slice(0, index), ...lots }, { answered, usual: null });
    const mark = settleMark(table, lots, '.') ?? '.';
    const settings: ReadSettings = {
      ...{ encoding, delimiter, decimalMark: mark },
      ...{ dateOrder: dates.order ?? 'ymd', headerLine: heading?.line ?? null },
    };
    const reading = readPositionTable(lots, { ...settings, currency: answers.currency ?? 'USD' });
    const needsCurrency = reading.drafts.some(({ symbol }) => yahooCurrency(symbol) === null);
    const asksCurrency = answers.currency === undefined && needsCurrency;
    const questions = [dates.question, asksCurrency ? currencyQuestion(lots.rows) : null].filter((one) => one !== null);
    if (questions.length > 0) return { status: 'questions', questions, columns: null, settings };
    const { drafts, skipped } = openLots(reading.drafts.map((draft) => entryOf(draft, lots)));
    const head = { fileName, formatId: yahooPortfolio.id, format: 'Yahoo Finance portfolio export CSV', settings };
    const structuralLines = rows.slice(0, index + 1).map(({ line }) => line);
    return positionsFile(
      {
        head: { ...head, kind: 'positions', asOf: null, structuralLines, columns: null },
        tables: [{ ...reading, drafts }],
        skipped,
        costIsTotal: true,
      },
      answers,
    );
  },
};

interface LotTable extends PositionTable {
  readonly action: number | undefined;
}

function lotTable(heading: FileRow | undefined, rows: readonly FileRow[]): LotTable {
  const cells = heading?.cells ?? [];
  const trades = matchRoles(cells, TRADE_HEADINGS);
  const columns = new Map(matchRoles(cells, POSITION_HEADINGS));
  // The day of the quote is no day of a snapshot, and "Transaction Type" no kind of security.
  for (const role of ['snapshotDate', 'securityType', 'direction'] as const) columns.delete(role);
  const tradeDate = trades.get('tradeDate');
  if (tradeDate !== undefined) columns.set('openDate', tradeDate);
  return { account: null, symbol: null, columns, rows, action: trades.get('action') };
}

function entryOf(draft: PositionDraft, { rows, action }: LotTable): { draft: PositionDraft; isSale: boolean } {
  const [line] = [draft.line].flat();
  const row = rows.find((one) => one.line === line);
  const isSale = /^sell/i.test(row?.cells[action ?? -1] ?? '');
  return { draft: { ...draft, currency: yahooCurrency(draft.symbol) ?? draft.currency }, isSale };
}

/** A quote beside the terms of a purchase: no list of trades has the day's range in it, no price table a quantity. */
function isHeading(row: FileRow): boolean {
  const columns = headingColumns(row);
  if (columns === null) return false;
  const names = new Set(row.cells.map(normaliseHeader));
  const quoted = ['change', 'open', 'high', 'low', 'volume'].filter((name) => names.has(name)).length;
  const isPriced = columns.has('price') && columns.has('costPerShare') && columns.has('quantity');
  return isPriced && quoted >= 2 && matchRoles(row.cells, TRADE_HEADINGS).has('tradeDate');
}
