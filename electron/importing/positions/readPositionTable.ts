import { type Decimal, decimalToNumber, multiplyDecimals } from '../../../shared/model/decimal';
import type { ReadSettings, SkippedRow } from '../../../shared/model/proposal';
import type { RowProblem } from '../../../shared/result/importProblem';
import { readDate } from '../text/dateText';
import type { RoleColumns } from '../text/headerText';
import { readNumber, toDecimal } from '../text/numberText';
import { type FileRow, isBlank, lineOf } from '../text/parseRows';
import { skippedRow } from '../text/skippedRow';
import { isCashWord, readDescriptiveSymbol, readSymbol } from '../text/symbolText';
import type { PositionRole } from './positionColumns';
import { LARGEST_AMOUNT, type PositionDraft } from './positionDraft';
import { positionKind } from './positionKind';

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
  for (const row of table.rows) {
    const cells = new RowCells(row, table, settings);
    if (isBlank(row) || (row.cells.filter((cell) => cell !== '').length === 1 && table.columns.size > 2)) {
      structuralLines.push(row.line);
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

const TOTAL_ROW =
  /^(?:(?:account|grand|sub|portfolio|positions|transactions)[ -]?)?(?:totals?|gesamt|summe)(?::.*|\s+(?:value|for|of)\b.*)?$/i;
const PENDING = /^pending activity$/i;
const CASH_TEXT = /^(?:us|u\.s\.|canadian) dollars?$/i;

/** The word stands in front, where a symbol would, or - without one - wherever the columns have been moved to. */
function isTotal(row: FileRow, cells: RowCells): boolean {
  const symbol = cells.text('symbol');
  const first = row.cells.find((cell) => cell !== '') ?? '';
  return [first, symbol, ...(symbol === '' ? row.cells : [])].some((cell) => cell !== '' && TOTAL_ROW.test(cell));
}

/** Uninvested money that has neither symbol, quantity nor price: "CASH & CASH FUND (EUR)". */
function isCashBalance(cells: RowCells): boolean {
  const isBare = cells.amount('quantity') === null && cells.amount('price') === null;
  return isBare && cells.amount('marketValue') !== null && /^cash\b/i.test(cells.text('description'));
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

function readIdentity(cells: RowCells): Identity | RowProblem {
  // "--" stands for nothing.
  const written = cells.text('description');
  const description = /[\p{L}\p{N}]/u.test(written) ? written : '';
  const securityType = cells.text('securityType');
  const titled = cells.table.symbol;
  const text = titled ?? cells.text('symbol');
  if (text === '' || isCashWord(text)) {
    if (
      text !== '' ||
      isCashWord(description) ||
      isCashBalance(cells) ||
      (/^cash\b/i.test(securityType) && CASH_TEXT.test(description))
    ) {
      return {
        symbol: 'CASH',
        symbolFromTitle: false,
        description: description === '' ? text : description,
        kind: 'cash',
      };
    }
    return { code: AMOUNT_ROLES.some((role) => cells.amount(role) !== null) ? 'row-no-symbol' : 'row-not-data' };
  }
  const known = positionKind({ symbol: text, description, securityType });
  const kind = text.endsWith('**') ? 'cash-equivalent' : known;
  const descriptive = kind === 'option' || kind === 'bond' ? readDescriptiveSymbol(text) : null;
  const symbol = readSymbol(text) ?? descriptive;
  if (symbol === null) return { code: 'row-bad-symbol', symbol: text.slice(0, 64) };
  return { symbol, symbolFromTitle: titled !== null, description, kind };
}

class RowCells {
  readonly table: PositionTable;
  readonly #row: FileRow;
  readonly #settings: TableSettings;

  constructor(row: FileRow, table: PositionTable, settings: TableSettings) {
    this.#row = row;
    this.table = table;
    this.#settings = settings;
  }

  text(role: PositionRole): string {
    const column = this.table.columns.get(role);
    return column === undefined ? '' : (this.#row.cells[column] ?? '');
  }

  account(): string | null {
    return this.text('account') || this.table.account;
  }

  date(role: PositionRole): string | null {
    return readDate(this.text(role), this.#settings.dateOrder);
  }

  /**
   * The amount in the currency of the row; null where the cell is empty, no number (see `isBad`), or in another currency
   * than the row's, as its heading says.
   */
  amount(role: PositionRole): Decimal | null {
    const printed = this.#printed(role);
    const stated = this.table.currencies?.get(role);
    const currency = this.currency();
    if (printed === null || stated === undefined || currency === null || stated === currency) return printed;
    return stated === 'GBX' && currency === 'GBP' ? multiplyDecimals(printed, '0.01') : null;
  }

  isBad(role: PositionRole): boolean {
    const { status } = readNumber(this.text(role), this.#settings.decimalMark);
    return this.#printed(role) === null && status !== 'missing';
  }

  #printed(role: PositionRole): Decimal | null {
    const reading = readNumber(this.text(role), this.#settings.decimalMark);
    const decimal = reading.status === 'number' ? toDecimal(reading.text) : null;
    return decimal !== null && Math.abs(decimalToNumber(decimal)) < LARGEST_AMOUNT ? decimal : null;
  }

  /** Negative for a position the file calls short. */
  quantity(): Decimal | null {
    const quantity = this.amount('quantity');
    const isShort = /^short$/i.test(this.text('direction'));
    return isShort && quantity !== null && !quantity.startsWith('-') ? `-${quantity}` : quantity;
  }

  currency(): string | null {
    const text = this.text('currency');
    if (text === '') return this.#settings.currency;
    if (text === 'GBp' || text === 'GBX') return 'GBX';
    return /^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : null;
  }
}
