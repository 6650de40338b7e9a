import { actionMeaning } from '../activity/actionWords';
import { matchRoles, normaliseHeader } from '../text/headerText';
import type { FileRow } from '../text/parseRows';
import { datedColumns } from './datedColumns';
import { POSITION_HEADINGS } from './positionColumns';

/** Headings that only a list of things that happened has. */
const ACTIVITY_HEADINGS = new Set([
  ...['action', 'activity type', 'transaction type', 'trans code', 'transaction', 'transaction id', 'trade type'],
  ...[
    'trade date',
    'tradedate',
    'run date',
    'activity date',
    'posting date',
    'process date',
    'settle date',
    'buy/sell',
  ],
  ...[
    'settlement date',
    'settle amount net',
    'execution date',
    'filled time',
    'placed time',
    'order number',
    'order id',
  ],
  ...['order', 'order type', 'order status', 'transaction date', 'fees & comm', 'fees comm', 'net cash balance'],
  ...[
    'datum',
    'date de transaction',
    'type de transaction',
    'date operation',
    "date d'operation",
    'typ av transaktion',
  ],
  ...['type mutatie', 'mutatie', 'buchungstag', 'transaktionstyp', 'tipo de operación', 'opération', 'operation'],
  ...['proceeds', 'realized p/l', 'settlement amount', 'trade price', 'tradeprice'],
]);

/** A balance behind each row of a dated list; in a table of holdings it is what one is worth. */
const RUNNING = new Set(['balance', 'saldo']);
const DATED = /\b(?:date|datum|time|fecha|data)\b/;

const ACTIVITY_WORDS =
  /^(?:market |limit )?(?:buy|sell|bought|sold|buys|sells|dividend|deposit|withdrawal|interest|fee|split|transfer|reinvest|drip|achat|vente|kauf|verkauf|köp|sälj|koop|verkoop|einlage|entnahme|compra|venta|acquisto|vendita|stocks\/etf purchase|stocks\/etf sale)\b/i;

/** Brokers' activity files by headings of their own; the words are shown to the user. */
const NAMED: readonly (readonly [string, readonly string[]])[] = [
  ['Charles Schwab transactions', ['date', 'action', 'symbol', 'fees comm', 'amount']],
  ['Fidelity account history', ['run date', 'action', 'symbol']],
  ['Robinhood account activity', ['activity date', 'trans code', 'instrument']],
  ['Merrill transactions', ['trade date', 'settlement date', 'symbol/cusip']],
  ['Vanguard transactions', ['trade date', 'transaction type', 'investment name']],
  ['Interactive Brokers Flex trades', ['buy/sell', 'tradedate']],
  ['TD Ameritrade transactions', ['transaction id', 'net cash balance']],
  ['Questrade activities', ['transaction date', 'activity type']],
  ['Trading 212 history', ['action', 'time', 'isin', 'no of shares']],
  ['tastytrade history', ['sub type', 'action', 'root symbol']],
  ['Webull orders', ['side', 'filled time']],
];

/**
 * Whether the rows under a heading are transactions - buys, sales, dividends, payments - and not holdings. Importing
 * them as holdings would show what was traded as what is owned.
 *
 * @param heading - The heading cells.
 * @param rows - The rows below it.
 * @returns The format in words, or null when nothing speaks for it.
 */
export function activityFormat(heading: readonly string[], rows: readonly FileRow[]): string | null {
  const names = heading.map(normaliseHeader);
  const named = NAMED.find(([, wanted]) => wanted.every((name) => names.includes(name)));
  if (named !== undefined) return named[0];
  const telling = headsHoldings(heading) ? names.filter((name) => !OF_BOTH.has(name)) : names;
  if (telling.some((name) => ACTIVITY_HEADINGS.has(name))) return 'account activity';
  const dated = names.some((name) => DATED.test(name) && !OF_PRICES.test(name));
  if (dated && names.some((name) => RUNNING.has(name))) return 'account activity';
  if (heading.some((_, column) => holdsActivityWords(rows, column))) return 'account activity';
  return holdsTrades(heading, rows) ? 'account activity' : null;
}

/** A day on every row, and a column that says bought and sold, in whatever language and under whatever heading. */
function holdsTrades(heading: readonly string[], rows: readonly FileRow[]): boolean {
  if (datedColumns(heading, rows).length === 0) return false;
  return heading.some((_, column) => {
    const texts = rows.slice(0, 500).flatMap(({ cells }) => cells[column] || []);
    const short = texts.filter((text) => text.length <= LONGEST_ACTION && !/\d/.test(text));
    const trades = short.filter((text) => isTrade(text));
    return trades.length > 0 && trades.length >= texts.length / 4;
  });
}

/** Longer texts describe an instrument. */
const LONGEST_ACTION = 24;
const NO_TRADE: ReadonlySet<string> = new Set(['cash', 'other', 'statement']);

function isTrade(text: string): boolean {
  const meaning = actionMeaning(text);
  return meaning !== null && !NO_TRADE.has(meaning);
}

/** Headings that a list of holdings can have, too: the day of a price, what was paid. */
const OF_BOTH = new Set(['datum', 'trade price', 'tradeprice', 'proceeds']);
const OF_PRICES = /^(?:as of(?: date)?|price date|valuation date|date of price)$/;

/** Quantity and price beside what it is worth and what it cost. */
function headsHoldings(heading: readonly string[]): boolean {
  const roles = matchRoles(heading, POSITION_HEADINGS);
  const cost = (['costBasis', 'costPerShare', 'totalGain'] as const).some((role) => roles.has(role));
  return (['quantity', 'price', 'marketValue'] as const).every((role) => roles.has(role)) && cost;
}

function holdsActivityWords(rows: readonly FileRow[], column: number): boolean {
  const texts = rows.slice(0, 500).flatMap(({ cells }) => cells[column] || []);
  return texts.length > 0 && texts.filter((text) => ACTIVITY_WORDS.test(text)).length >= texts.length / 2;
}
