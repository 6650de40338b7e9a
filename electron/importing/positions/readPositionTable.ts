import { type Decimal, decimalToNumber } from '../../../shared/model/decimal';
import type { ReadSettings, SkippedRow } from '../../../shared/model/proposal';
import type { RowProblem } from '../../../shared/result/importProblem';
import type { RoleColumns } from '../text/headerText';
import { type FileRow, isBlank, lineOf } from '../text/parseRows';
import { skippedRow } from '../text/skippedRow';
import { isCashWord, readDescriptiveSymbol, readSymbol } from '../text/symbolText';
import type { PositionRole } from './positionColumns';
import type { PositionDraft } from './positionDraft';
import { positionKind } from './positionKind';
import { RowCells } from './rowCells';

/** One table of a file: the rows under one heading, and what the lines above it say about all of them. */
export interface PositionTable {
  readonly account: string | null;
  readonly symbol: string | null;
  readonly columns: RoleColumns<PositionRole>;
  /** Currencies that headings name for their own column; `GBX` for pence. */
  readonly currencies?: ReadonlyMap<PositionRole, string>;
  readonly rows: readonly FileRow[];
}

export interface TableSettings extends Pick<ReadSettings, 'decimalMark' | 'dateOrder'> {
  /** For rows that name no currency. */
  readonly currency: string | null;
}

/** What a total row of the file states; null where the cell is empty. */
export interface StatedTotal {
  readonly row: FileRow;
  readonly marketValue: Decimal | null;
  readonly costBasis: Decimal | null;
}

export interface TableReading {
  readonly drafts: readonly PositionDraft[];
  readonly skipped: readonly SkippedRow[];
  readonly totals: readonly StatedTotal[];
  readonly structuralLines: readonly number[];
}

/**
 * Reads the rows under one heading. Every row ends up in exactly one place: a draft, a skipped row with its reason, or
 * a structural line (blank, footnote).
 */
export function readPositionTable(table: PositionTable, settings: TableSettings): TableReading {
  const drafts: PositionDraft[] = [];
  const skipped: SkippedRow[] = [];
  const totals: StatedTotal[] = [];
  const structuralLines: number[] = [];
  let summary: number | null = null;
  for (const row of table.rows) {
    const cells = new RowCells(row, table, settings);
    if (SUMMARY.test(cells.text('detail'))) summary = row.line;
    if (isBlank(row) || (row.cells.filter((cell) => cell !== '').length === 1 && table.columns.size > 2)) {
      structuralLines.push(row.line);
    } else if (summary !== null && LOT.test(cells.text('detail'))) {
      skipped.push(skippedRow(row, { code: 'row-repeated', line: summary }));
    } else if (isTotal(row, cells)) {
      totals.push({ row, marketValue: cells.amount('marketValue'), costBasis: cells.amount('costBasis') });
      skipped.push(skippedRow(row, { code: 'row-total' }));
    } else {
      const draft = readDraft(row, cells);
      if ('code' in draft) skipped.push(skippedRow(row, draft));
      else drafts.push(draft);
    }
  }
  return { drafts, skipped, totals, structuralLines };
}

/** A position and, below it, the purchases it is made of. */
const SUMMARY = /^summary$/i;
const LOT = /^lots?$/i;
const TOTAL_ROW =
  /^(?:(?:account|grand|sub|portfolio|positions|transactions)[ -]?)?(?:totals?|gesamt(?:summe|wert)?|summe?|somme|somma|suma|summa|totaal|totale|totalt)(?::.*|\s+(?:value|for|of)\b.*)?$/i;
/** "Total Stocks" without a price is a sum of some rows; with one it may be a company. */
const SUBTOTAL_ROW = /^(?:sub-?\s?)?totals?\b/i;
const PENDING = /^pending activity$/i;
const CASH_TEXT = /^(?:us|u\.s\.|canadian) dollars?$/i;

/** The word stands in front, where a symbol would, or - without one - wherever the columns have been moved to. */
function isTotal(row: FileRow, cells: RowCells): boolean {
  const symbol = cells.text('symbol');
  const first = row.cells.find((cell) => cell !== '') ?? '';
  const isUnpriced = cells.text('price') === '';
  if (SUBTOTAL_ROW.test(first) && isUnpriced && cells.text('quantity') === '') return true;
  // "ZZMC Total" below the purchases of ZZMC.
  if (/\S\s+(?:sub-?)?total:?$/i.test(first) && isUnpriced && cells.table.columns.has('price')) return true;
  return [first, symbol, ...(symbol === '' ? row.cells : [])].some((cell) => cell !== '' && TOTAL_ROW.test(cell));
}

/** Uninvested money that has neither symbol, quantity nor price: "CASH & CASH FUND (EUR)". */
function isCashBalance(cells: RowCells): boolean {
  if (cells.amount('marketValue') === null) return false;
  const isBare = cells.amount('quantity') === null && cells.amount('price') === null;
  if (isBare && /^cash\b/i.test(cells.text('description'))) return true;
  // "Cash & Cash Equivalents": units of 1.00 without a symbol are money.
  const price = cells.amount('price');
  const isPar = price === null || decimalToNumber(price) === 1;
  return isPar && /^cash\b/i.test(cells.text('securityType'));
}

function readDraft(row: FileRow, cells: RowCells): PositionDraft | RowProblem {
  if (PENDING.test(cells.text('symbol')) || PENDING.test(cells.text('description'))) {
    return { code: 'row-pending', amount: cells.amount('marketValue') };
  }
  const identity = readIdentity(cells);
  if ('code' in identity) return identity;
  const bad = AMOUNT_ROLES.find((role) => cells.isBad(role));
  if (bad !== undefined) return { code: 'row-bad-number', column: bad };
  const currency = cells.currency();
  if (currency === null) return { code: 'row-bad-currency', text: cells.text('currency').slice(0, 40) };
  const openDate = cells.text('openDate');
  const openIso = cells.date('openDate');
  if (openDate !== '' && openIso === null && /\d/.test(openDate)) return { code: 'row-bad-date', column: 'openDate' };
  return {
    line: lineOf(row),
    ...identity,
    account: cells.account(),
    quantity: cells.quantity(),
    price: cells.amount('price'),
    marketValue: cells.amount('marketValue'),
    costBasis: cells.amount('costBasis'),
    costPerShare: cells.amount('costPerShare'),
    totalGain: cells.amount('totalGain'),
    currency,
    openDate: openIso,
  };
}

type Identity = Pick<PositionDraft, 'symbol' | 'symbolFromTitle' | 'description' | 'kind'>;
const AMOUNT_ROLES = ['quantity', 'price', 'marketValue', 'costBasis', 'costPerShare'] as const;

/** The name is all there is to know an investment by. */
function isNamed({ table: { columns, symbol } }: RowCells): boolean {
  return symbol === null && columns.has('symbol') && columns.get('symbol') === columns.get('description');
}

/** "Vodafone Group PLC (LSE:VOD)" ends in the ticker; another name stands for itself. */
function nameSymbol(name: string): string | null {
  const [, ticker = ''] = /\((?:[A-Z]{2,6}):\s?([A-Z0-9.]{1,8})\)$/.exec(name) ?? [];
  return (ticker === '' ? null : readSymbol(ticker)) ?? readDescriptiveSymbol(name);
}

const CASH = { symbol: 'CASH', symbolFromTitle: false, kind: 'cash' } as const;

/** A row without a symbol, or with a word for money in its place. */
function isCash(cells: RowCells, text: string): boolean {
  const description = cells.text('description');
  if (text !== '' || isCashWord(description) || isCashBalance(cells)) return true;
  return /^cash\b/i.test(cells.text('securityType')) && CASH_TEXT.test(description);
}

function unnamed(cells: RowCells): RowProblem {
  return { code: AMOUNT_ROLES.some((role) => cells.amount(role) !== null) ? 'row-no-symbol' : 'row-not-data' };
}

function readIdentity(cells: RowCells): Identity | RowProblem {
  // "--" stands for nothing.
  const written = cells.text('description');
  const description = /[\p{L}\p{N}]/u.test(written) ? written : '';
  const securityType = cells.text('securityType');
  const titled = cells.table.symbol;
  const text = titled ?? cells.text('symbol');
  if (text === '' || isCashWord(text)) {
    return isCash(cells, text) ? { ...CASH, description: description === '' ? text : description } : unnamed(cells);
  }
  const named = isNamed(cells) ? nameSymbol(text) : null;
  if (named !== null) {
    const kind = positionKind({ symbol: named, description, securityType });
    return { symbol: named, symbolFromTitle: true, description, kind };
  }
  const known = positionKind({ symbol: text, description, securityType });
  const kind = text.endsWith('**') ? 'cash-equivalent' : cells.isQuotedInPercent() ? 'bond' : known;
  const descriptive = kind === 'option' || kind === 'bond' ? readDescriptiveSymbol(text) : null;
  const symbol = readSymbol(text) ?? descriptive;
  if (symbol === null) return { code: 'row-bad-symbol', symbol: text.slice(0, 64) };
  return { symbol, symbolFromTitle: titled !== null, description, kind };
}
