import type { TradeRow } from '../../../shared/model/activity';
import { type Decimal, decimalToNumber, multiplyDecimals } from '../../../shared/model/decimal';
import type { RowProblem } from '../../../shared/result/importProblem';
import { readNumber } from '../text/numberText';
import { lineOf } from '../text/parseRows';
import { readTradeNumbers, type TradeNumbers } from './activityNumbers';
import type { ActivityRow } from './activityRow';
import type { RowClass } from './classifyRow';
import { quoteScale } from './quoteScale';
import { tradeCurrencies } from './tradeCurrency';
import { type TradedInstrument, tradedInstrument } from './tradeSymbol';
import { tradeTypeOf } from './tradeTypeOf';

type TradeClass = Extract<RowClass, { kind: 'trade' }>;

/** A trade with what later steps over the whole file need of it. */
export interface TradeDraft {
  readonly trade: TradeRow;
  readonly cells: ActivityRow;
  readonly said: string;
  /** The row does not show which side it closes. */
  readonly isUndirected: boolean;
  readonly warning: RowProblem | null;
}

/** The draft; `cash` for a movement of money that is written like a trade; a reason to skip; or an undecided number. */
export type TradeReading =
  | { readonly status: 'trade'; readonly draft: TradeDraft }
  | { readonly status: 'cash' }
  | { readonly status: 'skipped'; readonly problem: RowProblem }
  | { readonly status: 'ambiguous'; readonly sample: string };

/**
 * Reads the trade that a row's action announces.
 *
 * @param side - For a row whose word does not tell: what the rest of the file makes of it.
 */
export function readTrade(
  cells: ActivityRow,
  { meaning, sentence, said }: TradeClass,
  side: 'buy' | 'sell' | 'switch' | null,
): TradeReading {
  const date = cells.date();
  const numbers = readTradeNumbers(
    {
      quantity: sentence?.quantity ?? quantityText(cells),
      price: sentence?.price ?? priceText(cells),
      amount: cells.text('amount'),
    },
    cells.reading.mark,
  );
  if (numbers.status === 'bad') return skipped({ code: 'row-bad-number', column: numbers.field });
  if (numbers.status === 'ambiguous') return numbers;
  const inPercent = sentence === null && cells.text('price').trim().endsWith('%');
  const { quantity, price } = numbers.numbers;
  // "98,50 %" is a bond's price per 100 of face value.
  const perHundred = price === null ? null : multiplyDecimals(price, '100');
  if (quantity === null || decimalToNumber(quantity) === 0) return skipped({ code: 'row-no-quantity' });
  if (isMoney(cells, numbers.numbers)) return { status: 'cash' };
  if (date === null) return skipped({ code: 'row-bad-date', column: 'date' });
  const instrument = tradedInstrument(cells, OPTION_TRADES.has(meaning));
  if (instrument === null) return skipped({ code: 'row-no-symbol' });
  if ('bad' in instrument) return skipped({ code: 'row-bad-symbol', symbol: instrument.bad });
  const decided = meaning === 'other' ? side : meaning;
  if (decided === null) return skipped({ code: 'row-unknown-action', text: said.slice(0, 60) });
  // A share is neither exercised nor assigned: whether the rights left or the shares came is not said.
  if ((decided === 'exercise' || decided === 'assign') && instrument.kind !== 'option') {
    return skipped({ code: 'row-unknown-action', text: said.slice(0, 60) });
  }
  if (decided === 'split' && (SPLIT_SIDE.test(said) || !addsShares(cells, quantity))) {
    return skipped({ code: 'row-split-unclear', text: said.slice(0, 60) });
  }
  const stated = sentence?.currency ?? null;
  return assemble(cells, {
    said,
    date,
    instrument: inPercent ? { ...instrument, kind: 'bond' } : instrument,
    numbers: {
      ...numbers.numbers,
      quantity,
      price: inPercent ? perHundred : price,
    },
    meaning: decided,
    stated,
  });
}

/** How much of a row's text is searched for a phrase. */
const SEARCHED_TEXT = 400;

const OPTION_TRADES: ReadonlySet<string> = new Set([
  'expire',
  'exercise',
  'assign',
  'buy_open',
  'buy_to_close',
  'sell_short',
]);

/** "Stock split open", "Stock split close": the new holding comes and the old one goes; one of them alone adds nothing. */
const SPLIT_SIDE = /\bsplits?\b.*\b(?:open|close|in|out|old|new)\b/i;

/** A split row's quantity is shares added where the format says so, or where no ratio looks like it: "0.16431924". */
function addsShares(cells: ActivityRow, quantity: Decimal): boolean {
  if (cells.reading.splitsAdd) return true;
  const hasRatio = /\d\s*(?:-?for-?|:)\s*\d/i.test(
    cells.row.cells
      .join(' ')
      .slice(0, SEARCHED_TEXT)
      .replace(/\d{1,2}:\d{2}(?::\d{2})?/g, ''),
  );
  return !hasRatio && (quantity.split('.')[1] ?? '').replace(/0+$/, '').length > 2;
}

/** Robinhood marks the side of expired contracts: "1S". */
function quantityText(cells: ActivityRow): string {
  return cells.text('quantity').replace(/^(\d[\d.,]*)\s?[SL]$/, '$1');
}

function priceText(cells: ActivityRow): string {
  const text = cells.text('price');
  // "@MKT": the order's price, where nothing tells the execution's.
  return /^@?\s*(?:mkt|market|n\.?a\.?)$/i.test(text) ? '' : text;
}

/** Uninvested money that a plan "sells" at 1.00: as many units as money. */
function isMoney(cells: ActivityRow, { quantity, price, amount }: TradeNumbers): boolean {
  if (!/^(?:us )?cash$|^(?:us|u\.s\.) dollars?$/i.test(cells.text('symbol') || cells.text('name'))) return false;
  const isPar = price === null || decimalToNumber(price) === 1;
  const same = amount === null || Math.abs(decimalToNumber(amount)) === Math.abs(decimalToNumber(quantity ?? '0'));
  return isPar && same;
}

interface Parts {
  readonly said: string;
  readonly date: string;
  readonly instrument: TradedInstrument;
  readonly numbers: TradeNumbers & { readonly quantity: Decimal };
  readonly meaning: Parameters<typeof tradeTypeOf>[0];
  readonly stated: string | null;
}

function assemble(cells: ActivityRow, { said, date, instrument, numbers, meaning, stated }: Parts): TradeReading {
  const { quantity, price, amount } = numbers;
  const outcome = tradeTypeOf(meaning, decimalToNumber(quantity), instrument.kind === 'option');
  if (outcome.status === 'contradiction') return skipped({ code: 'row-contradicts', text: said.slice(0, 60) });
  const currencies = tradeCurrencies(cells, { ...numbers, symbol: instrument.symbol, stated });
  if ('bad' in currencies) return skipped({ code: 'row-bad-currency', text: currencies.bad });
  const fees = cells.fees(currencies.amountCurrency);
  if (fees.status === 'bad') return skipped({ code: 'row-bad-number', column: 'fees' });
  const effect = effectOf(cells, said, outcome.direction);
  const size = contractSize(cells);
  const trade: TradeRow = {
    line: lineOf(cells.row),
    account: cells.text('account') || null,
    date,
    type: outcome.type,
    ...instrument,
    quantity,
    change: effect.direction === 0 ? '0' : signed(quantity, effect.direction),
    price: isUnpriced(price, amount, outcome.type) ? null : price,
    amount,
    fees: fees.fees,
    ...currencies,
    ...quoteScale(instrument.kind, numbers, size),
  };
  const isUndirected = outcome.direction === 0 && effect.warning === null;
  return { status: 'trade', draft: { trade, cells, said, isUndirected, warning: effect.warning } };
}

/** A transfer booked at 0 has no price; a stock dividend's 0 is what it cost. */
function isUnpriced(price: Decimal | null, amount: Decimal | null, type: TradeRow['type']): boolean {
  if (price === null || decimalToNumber(price) !== 0) return false;
  return type !== 'stock_dividend' && (amount === null || decimalToNumber(amount) === 0);
}

/** Units per contract beyond this are a number of something else. */
const LARGEST_CONTRACT = 1_000_000;

function contractSize(cells: ActivityRow): number | null {
  const reading = readNumber(cells.text('multiplier'), '.');
  const size = reading.status === 'number' ? Number(reading.text) : 0;
  return size > 0 && size <= LARGEST_CONTRACT ? size : null;
}

const CONTRACT_FOR_DIFFERENCE = /^(?:cfds?|contracts? for difference|spread ?bets?)$/i;

function effectOf(
  cells: ActivityRow,
  said: string,
  direction: 1 | -1 | 0,
): { direction: 1 | -1 | 0; warning: RowProblem | null } {
  const securityType = cells.text('securityType');
  if (CONTRACT_FOR_DIFFERENCE.test(securityType))
    return { direction: 0, warning: { code: 'row-no-holding', text: securityType } };
  const [, from = '', to = ''] = /\btransfer from (\S+) .*\bto (\S+)/i.exec(said.slice(0, SEARCHED_TEXT)) ?? [];
  if (from !== '' && from.toLowerCase() === to.toLowerCase())
    return { direction: 0, warning: { code: 'row-own-transfer' } };
  return { direction, warning: null };
}

function signed(quantity: Decimal, direction: 1 | -1): Decimal {
  const size = quantity.replace('-', '');
  return direction > 0 ? size : multiplyDecimals(size, '-1');
}

function skipped(problem: RowProblem): TradeReading {
  return { status: 'skipped', problem };
}
