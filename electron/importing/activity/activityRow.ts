import type { Decimal } from '../../../shared/model/decimal';
import { decimalToNumber, numberToDecimal } from '../../../shared/model/decimal';
import type { IsoDate } from '../../../shared/model/isoDate';
import type { DateOrder } from '../text/dateText';
import { type DecimalMark, readNumber, toDecimal } from '../text/numberText';
import type { FileRow } from '../text/parseRows';
import { type ActionMeaning, actionMeaning, beginsWithTrade } from './actionWords';
import { type ActivityColumns, isEmpty, type SingleRole } from './activityColumns';
import { readActivityDate } from './activityDates';
import { signOfCell } from './activitySides';
import { readCellNumber } from './cellNumber';
import { readCurrency } from './currencyCode';
import { readTradeSentence, type TradeSentence } from './tradeSentence';

/** Amounts from here on are not entered. */
const LARGEST_AMOUNT = 1e14;

/** How the cells of a file are read; decided once from all of them. */
export interface ActivityReading {
  readonly columns: ActivityColumns;
  readonly mark: { readonly file: DecimalMark | null; readonly chosen: boolean };
  readonly dateOrder: DateOrder;
  readonly twoDigitYears: boolean;
  /** Descriptions say what happened where no column of actions does. */
  readonly textsAct: boolean;
  /** Costs stand as negative numbers. */
  readonly feesAreNegative: boolean;
  /** For rows that name no currency: the format's or the user's. */
  readonly currency: string | null;
  /** A split row's quantity is the number of shares added: a fact of some brokers' formats. */
  readonly splitsAdd: boolean;
  /** A bare $ is not said to be that of the US. */
  readonly otherDollars: boolean;
}

/** What a cell of fees came to. */
export type Fees = { readonly status: 'read'; readonly fees: Decimal | null } | { readonly status: 'bad' };

const REINVESTED = /\b(?:dividend reinvest(?:ment|ed)?|rein(?:vest(?:ment|ed)?)? @)/i;
const SAYS_LITTLE: ReadonlySet<ActionMeaning | null> = new Set(['other', 'buy']);

/** A row of an activity table by the roles of its columns. */
export class ActivityRow {
  readonly row: FileRow;
  readonly reading: ActivityReading;
  #date: { readonly read: IsoDate | null } | null = null;

  constructor(row: FileRow, reading: ActivityReading) {
    this.row = row;
    this.reading = reading;
  }

  /** The cell of a role; empty where there is none or it holds a stroke. */
  text(role: SingleRole): string {
    const column = this.reading.columns.single.get(role);
    if (column === undefined && role === 'amount') return this.#paid();
    return this.cell(column ?? -1);
  }

  /** Money in two columns: what left the account counts as negative. */
  #paid(): string {
    const [debit, credit] = [this.text('debit'), this.text('credit')];
    if (signOfCell(debit) === 0) return credit;
    // Both at once, or a debit with a sign of its own: what was paid is not said.
    if (signOfCell(credit) !== 0) return '';
    return signOfCell(debit) < 0 ? debit : `-${debit}`;
  }

  cell(index: number): string {
    const cell = this.row.cells[index] ?? '';
    return isEmpty(cell) ? '' : cell;
  }

  date(): IsoDate | null {
    this.#date ??= { read: readActivityDate(this.text('date'), this.reading.dateOrder, this.reading.twoDigitYears) };
    return this.#date.read;
  }

  /** What the row says happened, and the cell that says it; `isWorded` where that is a description. */
  action(): { readonly meaning: ActionMeaning | null; readonly text: string; readonly isWorded: boolean } {
    const { actions, texts } = this.reading.columns;
    const acting = actions.map((index) => this.cell(index)).filter((cell) => cell !== '');
    const worded = texts.map((index) => this.cell(index)).filter((cell) => cell !== '');
    const stated = acting.find((text) => actionMeaning(text) !== null);
    // "Other" beside "REIN @ 118.04", "Buy" beside "Dividend Reinvestment": the description says more.
    const reinvested = worded.find((text) => REINVESTED.test(text));
    if (reinvested !== undefined && SAYS_LITTLE.has(actionMeaning(stated ?? ''))) {
      return { meaning: 'reinvest', text: stated ?? reinvested, isWorded: false };
    }
    const said =
      stated ?? worded.find((text) => (this.reading.textsAct ? actionMeaning(text) !== null : beginsWithTrade(text)));
    const isWorded = said !== undefined && !acting.includes(said);
    return { meaning: said === undefined ? null : actionMeaning(said), text: said ?? acting[0] ?? '', isWorded };
  }

  /** A trade told in words, for tables without a column of quantities. */
  sentence(): TradeSentence | null {
    const { single, texts, actions } = this.reading.columns;
    if (single.has('quantity')) return null;
    for (const index of [...texts, ...actions]) {
      const sentence = readTradeSentence(this.cell(index));
      if (sentence !== null) return sentence;
    }
    return null;
  }

  /** Every cell of a description, for what stands only there. */
  descriptions(): string {
    const { texts, actions } = this.reading.columns;
    return [this.text('name'), ...[...texts, ...actions].map((index) => this.cell(index))].join(' ');
  }

  currency(role: 'currency' | 'amountCurrency'): string | 'bad' | null {
    return readCurrency(this.text(role));
  }

  /** Costs added up as a positive number; null where there are none, or some in another currency than the amount. */
  fees(amountCurrency: string | null): Fees {
    const headed = this.reading.columns.fees.flatMap(({ currency }) => currency ?? []);
    if (amountCurrency !== null && headed.some((currency) => currency !== amountCurrency))
      return { status: 'read', fees: null };
    const parts: number[] = [];
    for (const column of this.reading.columns.fees) {
      const cell = this.cell(column.index);
      if (cell === '') continue;
      const value = this.#money(cell);
      if (value === null) return { status: 'bad' };
      const stated = readCurrency(this.cell(column.currencyColumn ?? -1)) ?? column.currency ?? amountCurrency;
      if (value !== 0 && amountCurrency !== null && stated !== amountCurrency) return { status: 'read', fees: null };
      parts.push(this.reading.feesAreNegative ? -value : value);
    }
    if (parts.length === 0) return { status: 'read', fees: null };
    const sum = Math.round(parts.reduce((total, part) => total + part, 0) * 1e8) / 1e8;
    return Math.abs(sum) < LARGEST_AMOUNT ? { status: 'read', fees: numberToDecimal(sum) } : { status: 'bad' };
  }

  #money(cell: string): number | null {
    const { file, chosen } = this.reading.mark;
    const own = readCellNumber(cell, chosen ? file : null);
    const reading = own.status === 'ambiguous' ? readNumber(own.text, file ?? '.') : own;
    const decimal = reading.status === 'number' ? toDecimal(reading.text) : null;
    return decimal === null ? null : decimalToNumber(decimal);
  }
}
