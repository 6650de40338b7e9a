import { type Decimal, decimalToNumber } from '../../../shared/model/decimal';
import type { ActivityRow } from './activityRow';
import { isCurrencyCode } from './currencyCode';

interface MoneyOfRow {
  readonly quantity: Decimal;
  readonly price: Decimal | null;
  readonly amount: Decimal | null;
  readonly symbol: string;
  /** A currency that stands beside the price in a description. */
  readonly stated: string | null;
}

export interface TradeCurrencies {
  readonly currency: string | null;
  readonly amountCurrency: string | null;
}

/** Suffixes of listings on exchanges that trade in one currency only; London trades in three. */
const LISTINGS: Readonly<Record<string, string>> = {
  ...{
    US: 'USD',
    DE: 'EUR',
    F: 'EUR',
    PA: 'EUR',
    FR: 'EUR',
    AS: 'EUR',
    NL: 'EUR',
    MI: 'EUR',
    IT: 'EUR',
    MC: 'EUR',
    ES: 'EUR',
  },
  ...{
    BR: 'EUR',
    BE: 'EUR',
    LS: 'EUR',
    PT: 'EUR',
    VI: 'EUR',
    HE: 'EUR',
    FI: 'EUR',
    TO: 'CAD',
    V: 'CAD',
    PL: 'PLN',
    ST: 'SEK',
    SE: 'SEK',
    CO: 'DKK',
  },
  ...{ DK: 'DKK', OL: 'NOK', NO: 'NOK', AX: 'AUD', NZ: 'NZD', PR: 'CZK', CZ: 'CZK' },
};

/**
 * The currencies of a trade's price and of its money. Each is what the row says, else its heading, else a sign on the
 * amount; a listing's own where the file says nothing.
 *
 * @returns The text that is no currency; null where the file names none, which is asked about and not assumed.
 */
export function tradeCurrencies(cells: ActivityRow, money: MoneyOfRow): TradeCurrencies | { readonly bad: string } {
  const [priced, paid] = [cells.currency('currency'), cells.currency('amountCurrency')];
  if (priced === 'bad') return { bad: cells.text('currency').slice(0, 40) };
  if (paid === 'bad') return { bad: cells.text('amountCurrency').slice(0, 40) };
  const { headedCurrency } = cells.reading.columns;
  const ofMoney = paid ?? headedCurrency.amount ?? signOf(cells, 'amount');
  const ofPrice = money.stated ?? priced ?? headedCurrency.price ?? signOf(cells, 'price');
  const sameMoney = ofMoney !== null && (money.price === null || isProduct(money)) ? ofMoney : null;
  const currency =
    (money.price === null ? ofMoney : null) ??
    ofPrice ??
    pairCurrency(money.symbol) ??
    sameMoney ??
    cells.reading.currency ??
    listingCurrency(money.symbol);
  const paidInPrice = ofPrice === null ? null : ofPrice === 'GBX' ? 'GBP' : ofPrice;
  return {
    currency,
    amountCurrency:
      ofMoney ?? (cells.reading.columns.single.has('amount') ? (paidInPrice ?? cells.reading.currency) : null),
  };
}

function isProduct({ quantity, price, amount }: MoneyOfRow): boolean {
  if (price === null || amount === null) return false;
  const product = Math.abs(decimalToNumber(quantity) * decimalToNumber(price));
  return Math.abs(product - Math.abs(decimalToNumber(amount))) <= 0.02 * product;
}

function signOf(cells: ActivityRow, role: 'price' | 'amount'): string | null {
  const cell = cells.text(role);
  if (cell.includes('€')) return 'EUR';
  if (cell.includes('£')) return 'GBP';
  if (/(?:CA|C)\$/.test(cell)) return 'CAD';
  if (/(?:AU|A)\$/.test(cell)) return 'AUD';
  if (/(?:^|[^A-Z])(?:US)?\$/.test(cell)) return cells.reading.otherDollars ? null : 'USD';
  const [code = ''] = /[A-Z]{3}/.exec(cell) ?? [];
  return isCurrencyCode(code) ? code : null;
}

/** "NKE/USD": the share and the currency it is quoted in. */
function pairCurrency(symbol: string): string | null {
  const [, code = ''] = /\/([A-Z]{3})$/.exec(symbol) ?? [];
  return isCurrencyCode(code) ? code : null;
}

function listingCurrency(symbol: string): string | null {
  const [, suffix = ''] = /\.([A-Z]{1,2})$/.exec(symbol) ?? [];
  return LISTINGS[suffix] ?? null;
}
