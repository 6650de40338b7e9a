import { type Decimal, decimalToNumber, multiplyDecimals } from '../../../shared/model/decimal';
import { readDate } from '../text/dateText';
import { readNumber, toDecimal } from '../text/numberText';
import type { FileRow } from '../text/parseRows';
import { isMoneyOf, moneyOfCell } from './moneyOfCell';
import type { PositionRole } from './positionColumns';
import { LARGEST_AMOUNT } from './positionDraft';
import type { PositionTable, TableSettings } from './readPositionTable';

const MONEY_ROLES: readonly PositionRole[] = ['price', 'marketValue', 'costPerShare', 'costBasis'];

/** A row of a positions table by the roles of its columns. */
export class RowCells {
  readonly table: PositionTable;
  readonly #row: FileRow;
  readonly #settings: TableSettings;
  #currency: { readonly read: string | null } | null = null;

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
   * than the row's, as its heading or the cell itself says.
   */
  amount(role: PositionRole): Decimal | null {
    const printed = this.#printed(role);
    if (printed === null || role === 'quantity') return printed;
    const named = moneyOfCell(this.text(role));
    const stated = named === 'GBX' ? 'GBX' : (this.table.currencies?.get(role) ?? named);
    const currency = this.currency();
    if (stated === null || currency === null || isMoneyOf(stated, currency)) return printed;
    if (stated === 'GBX' && currency === 'GBP') return multiplyDecimals(printed, '0.01');
    return stated === 'GBP' && currency === 'GBX' ? multiplyDecimals(printed, '100') : null;
  }

  isBad(role: PositionRole): boolean {
    const { status } = readNumber(this.#number(role), this.#settings.decimalMark);
    return this.#printed(role) === null && status !== 'missing';
  }

  /** "97.5 %" as a price is per 100 of face value: a bond's. */
  isQuotedInPercent(): boolean {
    return this.text('price').trimEnd().endsWith('%');
  }

  /** A percentage is kept as it is printed. */
  #number(role: PositionRole): string {
    const text = this.text(role).replace(/(\d)\s?p$/, '$1');
    return role === 'price' || role === 'costPerShare' ? text.replace(/\s*%\s*$/, '') : text;
  }

  #printed(role: PositionRole): Decimal | null {
    const reading = readNumber(this.#number(role), this.#settings.decimalMark);
    const decimal = reading.status === 'number' ? toDecimal(reading.text) : null;
    return decimal !== null && Math.abs(decimalToNumber(decimal)) < LARGEST_AMOUNT ? decimal : null;
  }

  /** Negative for a position the file calls short. */
  quantity(): Decimal | null {
    const quantity = this.amount('quantity');
    const isShort = /^short$/i.test(this.text('direction'));
    return isShort && quantity !== null && !quantity.startsWith('-') ? `-${quantity}` : quantity;
  }

  /** What the row's own column says, else a currency that its amounts name, else the file's. */
  currency(): string | null {
    this.#currency ??= { read: this.#readCurrency() };
    return this.#currency.read;
  }

  #readCurrency(): string | null {
    const text = this.text('currency');
    if (text === '') return this.#ofAmounts() ?? this.#settings.currency;
    if (text === 'GBp' || text === 'GBX') return 'GBX';
    return /^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : null;
  }

  /** Of the price before the value: an account's own currency may stand behind the latter. */
  #ofAmounts(): string | null {
    const named = MONEY_ROLES.map((role) => moneyOfCell(this.text(role))).find((money) => money !== null) ?? null;
    if (named === 'GBX') return 'GBP';
    return named === '$' ? null : named;
  }
}
