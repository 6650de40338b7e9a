import type { CashLine, TradeRow } from '../../../../shared/model/activity';
import { type Decimal, decimalToNumber, multiplyDecimals } from '../../../../shared/model/decimal';
import type { ReadSettings, SkippedRow } from '../../../../shared/model/proposal';
import type { RowProblem, StructureProblem } from '../../../../shared/result/importProblem';
import { LARGEST_AMOUNT } from '../../positions/positionDraft';
import { readDate } from '../../text/dateText';
import { matchRoles, type RoleColumns } from '../../text/headerText';
import { readNumber, toDecimal } from '../../text/numberText';
import { type FileRow, lineOf } from '../../text/parseRows';
import { skippedRow } from '../../text/skippedRow';
import { readDescriptiveSymbol, readSymbol } from '../../text/symbolText';
import { tradeScale } from '../tradeScale';
import { brokerKind, isContractForDifference, isCurrencyExchange } from './brokerKind';
import { brokerTrade, type TradeEffect } from './brokerTrade';
import { Cancellations, type CancelledTrade } from './cancellations';
import { statementAction } from './statementAction';
import type { StatementTable } from './statementSections';

const EVENT_COLUMNS = {
  detail: ['datadiscriminator', 'data discriminator'],
  account: ['account'],
  assetClass: ['asset category', 'asset class'],
  currency: ['currency'],
  symbol: ['symbol'],
  description: ['description'],
  date: ['date/time', 'trade date', 'date', 'report date'],
  quantity: ['quantity', 'qty'],
  price: ['t price', 'trade price', 'price', 'xfer price'],
  amount: ['proceeds'],
  fees: ['comm/fee', 'commission', 'comm'],
  direction: ['direction'],
  codes: ['code', 'codes'],
} as const;

type EventRole = keyof typeof EVENT_COLUMNS;

/** Sections whose rows change holdings. */
const HOLDING_SECTIONS = new Set(['trades', 'transfers', 'incoming/outgoing trade transfers', 'corporate actions']);
const CASH_SECTIONS =
  /^(?:dividends|payment in lieu|withholding tax|deposits & withdrawals|deposits withdrawals|interest|fees|other fees|transaction fees|sales tax|bond interest)/;

/** Whether a section says what happened. */
export function isEventSection({ section }: StatementTable): boolean {
  return HOLDING_SECTIONS.has(section) || CASH_SECTIONS.test(section);
}

export interface StatementSettings extends Pick<ReadSettings, 'decimalMark' | 'dateOrder'> {
  readonly account: string | null;
}

/** What happened by a statement. */
export interface StatementActivity {
  readonly trades: readonly TradeRow[];
  readonly cashLines: readonly CashLine[];
  readonly skipped: readonly SkippedRow[];
}

/** Dates of the rows that change holdings, for deciding the order of day and month. */
export function eventDates(tables: readonly StatementTable[]): string[] {
  return tables.flatMap(({ section, heading, rows }) => {
    const column = matchRoles(heading, EVENT_COLUMNS).get('date') ?? -1;
    return HOLDING_SECTIONS.has(section) ? rows.map(({ cells }) => cells[column] ?? '') : [];
  });
}

/** Reads the rows of the sections that say what happened. */
export function statementTrades(tables: readonly StatementTable[], settings: StatementSettings): StatementActivity {
  const trades: TradeRow[] = [];
  const cashLines: CashLine[] = [];
  const skipped: SkippedRow[] = [];
  for (const table of tables.filter(isEventSection)) {
    const columns = matchRoles(table.heading, EVENT_COLUMNS);
    skipped.push(...table.totals.map((row) => skippedRow(row, { code: 'row-total' })));
    const events = table.rows.map((row) => ({ row, event: new StatementEvent(row, columns, settings) }));
    const cancellations = new Cancellations(events.flatMap(({ event }) => (event.isCancellation ? [event.key] : [])));
    for (const { row, event } of events) {
      const read = event.read(table.section, cancellations);
      if (read === 'money') cashLines.push({ line: lineOf(row), text: skippedRow(row, { code: 'row-not-data' }).text });
      else if ('code' in read) skipped.push(skippedRow(row, read));
      else trades.push(read);
    }
  }
  return { trades, cashLines, skipped };
}

class StatementEvent {
  readonly #row: FileRow;
  readonly #columns: RoleColumns<EventRole>;
  readonly #settings: StatementSettings;

  constructor(row: FileRow, columns: RoleColumns<EventRole>, settings: StatementSettings) {
    this.#row = row;
    this.#columns = columns;
    this.#settings = settings;
  }

  /** The row takes an earlier trade back. */
  get isCancellation(): boolean {
    return this.#codes.includes('Ca');
  }

  get key(): CancelledTrade {
    const [quantity, price] = [this.#amount('quantity'), this.#amount('price')];
    return { account: this.#text('account'), symbol: this.#text('symbol'), quantity, price };
  }

  read(section: string, cancellations: Cancellations): TradeRow | RowProblem | StructureProblem | 'money' {
    const detail = this.#text('detail').toLowerCase();
    if (this.#row.cells.some((cell) => /^total\b/i.test(cell))) return { code: 'row-total' };
    if (detail.endsWith('lot')) return { code: 'row-lot-detail' };
    if (!HOLDING_SECTIONS.has(section) || isCurrencyExchange(this.#text('assetClass'))) return 'money';
    if (section !== 'corporate actions' && section !== 'trades' && this.#text('symbol') === '') return 'money';
    if (this.isCancellation || cancellations.takes(this.key)) return { code: 'row-not-executed', status: 'cancelled' };
    const bad = (['quantity', 'price', 'amount', 'fees'] as const).find((role) => this.#isBad(role));
    if (bad !== undefined) return { code: 'row-bad-number', column: bad };
    const effect = this.#effect(section);
    return 'code' in effect ? effect : this.#trade(effect);
  }

  #effect(section: string): (TradeEffect & { readonly symbol?: string }) | RowProblem {
    const quantity = this.#amount('quantity');
    if (section === 'corporate actions') return statementAction(this.#text('description'), quantity);
    if (section === 'trades') {
      return brokerTrade(quantity, { side: '', codes: this.#codes, isOption: this.#kind() === 'option' });
    }
    if (quantity === null || decimalToNumber(quantity) === 0) return { code: 'row-no-quantity' };
    const direction = this.#text('direction').toLowerCase();
    if (direction !== 'in' && direction !== 'out')
      return { code: 'row-direction-unknown', text: direction.slice(0, 40) };
    const size = quantity.replace('-', '');
    const isIn = direction === 'in';
    return { type: isIn ? 'transfer_in' : 'transfer_out', quantity, change: isIn ? size : `-${size}` };
  }

  #trade({ symbol: named, ...effect }: TradeEffect & { readonly symbol?: string }): TradeRow | RowProblem {
    const text = named ?? this.#text('symbol');
    const symbol = readSymbol(text) ?? readDescriptiveSymbol(text);
    if (symbol === null)
      return text === '' ? { code: 'row-no-symbol' } : { code: 'row-bad-symbol', symbol: text.slice(0, 64) };
    const date = readDate(this.#text('date'), this.#settings.dateOrder);
    if (date === null) return { code: 'row-bad-date', column: 'date' };
    const currency = this.#text('currency').toUpperCase();
    if (!/^[A-Z]{3}$/.test(currency)) return { code: 'row-bad-currency', text: currency.slice(0, 40) };
    const kind = this.#kind();
    const [price, amount, fee] = [this.#amount('price'), this.#amount('amount'), this.#amount('fees')];
    const change = isContractForDifference(this.#text('assetClass')) ? '0' : effect.change;
    return {
      line: lineOf(this.#row),
      account: this.#text('account') || this.#settings.account,
      date,
      symbol,
      description: this.#text('description').slice(0, 400),
      ...effect,
      change,
      price,
      amount,
      fees: fee === null ? null : multiplyDecimals(fee, '-1'),
      currency,
      amountCurrency: null,
      kind: kind === 'cash' || kind === 'cash-equivalent' ? 'other' : kind,
      ...tradeScale({ kind, quantity: effect.quantity, price, amount, multiplier: null }),
    };
  }

  #kind(): ReturnType<typeof brokerKind> {
    return brokerKind(this.#text('assetClass'), this.#text('description'));
  }

  get #codes(): string[] {
    return this.#text('codes').split(/[;,\s]+/);
  }

  #text(role: EventRole): string {
    return this.#row.cells[this.#columns.get(role) ?? -1] ?? '';
  }

  #amount(role: EventRole): Decimal | null {
    const reading = readNumber(this.#text(role), this.#settings.decimalMark);
    const decimal = reading.status === 'number' ? toDecimal(reading.text) : null;
    return decimal !== null && Math.abs(decimalToNumber(decimal)) < LARGEST_AMOUNT ? decimal : null;
  }

  #isBad(role: EventRole): boolean {
    return this.#amount(role) === null && readNumber(this.#text(role), this.#settings.decimalMark).status !== 'missing';
  }
}
