import type { MarketTable } from '../../../shared/model/marketRecord';
import type { ReadAnswers, SkippedRow } from '../../../shared/model/proposal';
import type { FileTable } from '../text/loadTable';
import type { FileRow } from '../text/parseRows';
import { skippedRow } from '../text/skippedRow';
import { readSymbol } from '../text/symbolText';
import { type AmountColumn, amountOf } from './amountCell';
import { compensatedTotal } from './compensatedTotal';
import { fromPercent } from './fromPercent';
import { fundHint } from './fundHint';
import { cellOf, type HeadedTable, isRecordRow } from './headedTable';
import { holdingClassOf } from './holdingClass';
import { type HoldingRole, holdingTable } from './holdingColumns';
import { listDay } from './listDay';
import type { ReferenceReading } from './referenceFile';
import type { ReferenceFormat } from './referenceFormat';
import { sectorOf } from './sectorNames';
import { stated } from './statedText';
import { weightScale } from './weightColumn';

type Holding = MarketTable<'fund-holdings'>['holdings'][number];

/** Ten times the fund: no line of a list is more, so it is no weight. */
const MOST_WEIGHT = 10;
/** Columns that a list of a fund has and a list of one's own holdings does not. */
const OF_FUNDS: readonly HoldingRole[] = ['sector', 'isin', 'cusip', 'assetClass', 'location', 'fundTicker'];

/** What an issuer says its fund holds: a line per holding with its share of the fund. */
export const fundHoldings: ReferenceFormat = {
  id: 'fund-holdings-csv',
  name: 'fund holdings CSV',
  kind: 'fund-holdings',
  recognise: (table) => {
    const found = holdingTable(table);
    if (found === null || !found.columns.has('weight')) return null;
    const more = OF_FUNDS.filter((role) => found.columns.has(role)).length;
    const heading = found.heading.cells[found.columns.get('weight') ?? -1] ?? '';
    return {
      score: Math.min(0.95, 0.7 + 0.08 * more),
      reason: `a share of the whole (“${heading}”) for each holding`,
    };
  },
  read: (table, answers) => {
    const found = holdingTable(table);
    return found === null
      ? { status: 'refused', problem: { code: 'file-unknown-format' } }
      : readList(table, found, answers);
  },
};

function readList(table: FileTable, found: HeadedTable<HoldingRole>, answers: ReadAnswers): ReferenceReading {
  const day = listDay(found, answers.settings?.dateOrder ?? null);
  if (day.status !== 'day') return day;
  const rows = readRows(table, found, day.rows);
  const weights = rows.read.map(({ weight }) => weight);
  const column = found.columns.get('weight') ?? -1;
  const heading = found.heading.cells[column] ?? '';
  const scale = weightScale(
    heading,
    day.rows.map(({ cells }) => cells[column] ?? ''),
    weights,
  );
  if (weights.length === 0) return { status: 'refused', problem: { code: 'file-no-rows' } };
  if (scale === null)
    return { status: 'refused', problem: { code: 'weights-unclear', sum: compensatedTotal(weights) } };
  const holdings: Holding[] = [];
  const impossible: SkippedRow[] = [];
  for (const { row, holding, weight } of rows.read) {
    const weightFraction = scale === 'percent' ? fromPercent(weight) : weight;
    if (Math.abs(weightFraction) <= MOST_WEIGHT) holdings.push({ ...holding, weightFraction });
    else impossible.push(skippedRow(row, { code: 'row-bad-number', column: 'weight' }));
  }
  if (holdings.length === 0) return { status: 'refused', problem: { code: 'file-no-rows' } };
  const hint = fundHint(found.preamble);
  return {
    status: 'read',
    contents: [
      {
        content: { kind: 'fund-holdings', table: { holdings } },
        subject: { ...hint, symbol: rows.fund ?? hint.symbol },
      },
    ],
    asOf: day.isoDate,
    rows: holdings.length,
    skipped: [...day.skipped, ...rows.skipped, ...impossible],
    warnings: [],
    dateOrder: answers.settings?.dateOrder ?? 'ymd',
    headerLine: found.heading.line,
  };
}

interface ReadRows {
  readonly read: readonly {
    readonly row: FileRow;
    readonly holding: Omit<Holding, 'weightFraction'>;
    readonly weight: number;
  }[];
  readonly skipped: SkippedRow[];
  /** The one fund the rows name; null where they name none or several. */
  readonly fund: string | null;
}

function readRows(
  { decimalMark: mark }: FileTable,
  found: HeadedTable<HoldingRole>,
  rows: readonly FileRow[],
): ReadRows {
  const { columns, heading } = found;
  const skipped: SkippedRow[] = [];
  const funds = new Set<string>();
  const at = (role: HoldingRole): AmountColumn => ({ column: columns.get(role), mark, scale: 1 });
  const read = rows.flatMap((row) => {
    const name = cellOf(row, columns, 'name') || cellOf(row, columns, 'ticker');
    const weight = amountOf(row.cells, at('weight'));
    if (!isRecordRow(row, heading) || name === '') return skip(skipped, row, { code: 'row-not-data' });
    if (/^(?:grand )?totals?\b/i.test(name)) return skip(skipped, row, { code: 'row-total' });
    if (weight === 'bad' || weight === null) return skip(skipped, row, { code: 'row-bad-number', column: 'weight' });
    const fund = readSymbol(cellOf(row, columns, 'fundTicker'));
    if (fund !== null) funds.add(fund);
    return [{ row, holding: holdingOf(row, name, found, at), weight }];
  });
  return { read, skipped, fund: funds.size === 1 ? ([...funds][0] ?? null) : null };
}

function holdingOf(
  row: FileRow,
  name: string,
  { columns }: HeadedTable<HoldingRole>,
  at: (role: HoldingRole) => AmountColumn,
): Omit<Holding, 'weightFraction'> {
  const sector = cellOf(row, columns, 'sector') || cellOf(row, columns, 'industry');
  const number = (role: HoldingRole): number | null => {
    const amount = amountOf(row.cells, at(role));
    return amount === 'bad' ? null : amount;
  };
  const identifier = cellOf(row, columns, 'cusip').toUpperCase();
  return {
    symbol: readSymbol(cellOf(row, columns, 'ticker')),
    name: name.slice(0, 400),
    // A sector of the GICS scheme goes by its own name, whatever the issuer's spelling.
    sector: sectorOf(sector) ?? stated(sector),
    assetClass: holdingClassOf(cellOf(row, columns, 'assetClass'), sector),
    isin: /^[A-Z]{2}[A-Z0-9]{9}\d$/.test(cellOf(row, columns, 'isin')) ? cellOf(row, columns, 'isin') : null,
    cusip: /^[A-Z0-9]{8}\d$/.test(identifier) ? identifier : null,
    marketValue: number('marketValue'),
    shares: number('shares'),
    location: stated(cellOf(row, columns, 'location')),
  };
}

function skip(skipped: SkippedRow[], row: FileRow, reason: SkippedRow['reason']): [] {
  skipped.push(skippedRow(row, reason));
  return [];
}
