import { describe, expect, it } from 'vitest';
import { type ReadingSummary, readingSummary } from './readingSummary';

/** Lists of objects as trackers and brokers export them. Names and numbers are made up. */

const ZZA = { symbol: 'ZZA', quantity: 10, price: 5.5, marketValue: 55, currency: 'USD' };
const ZZB = { symbol: 'ZZB', quantity: 2, price: 100.25, marketValue: 200.5, currency: 'USD' };
const POSITIONS = ['- ZZA 10 @5.5 =55 USD other', '- ZZB 2 @100.25 =200.5 USD other'];
const lines = (value: unknown): string => JSON.stringify(value, null, 2);

const BUY = {
  date: '2026-01-15T00:00:00.000Z',
  type: 'BUY',
  symbol: 'ZZA',
  quantity: 10,
  unitPrice: 5,
  fee: 1,
  currency: 'USD',
  dataSource: 'YAHOO',
  accountId: 'a1',
};
const exported = (activities: readonly object[], more: object = {}): string =>
  lines({
    meta: { date: '2026-03-02T10:00:00.000Z', version: '2' },
    accounts: [{ id: 'a1', name: 'Zed account' }],
    ...more,
    activities,
  });
const one = (change: object): string => exported([BUY, { ...BUY, ...change }]);
const BOUGHT = '2026-01-15 buy ZZA 10 (10) @5 - fees 1 USD other';

const HOLDINGS: readonly (readonly [string, string, Partial<ReadingSummary>])[] = [
  ['a list of objects', lines([ZZA, ZZB]), { positions: POSITIONS }],
  ['a list on one line', JSON.stringify([ZZA, ZZB]), { positions: POSITIONS }],
  ['line ends of Windows', lines([ZZA, ZZB]).replaceAll('\n', '\r\n'), { positions: POSITIONS }],
  ['a byte order mark', `\ufeff${lines([ZZA, ZZB])}`, { positions: POSITIONS }],
  ['a list under a key', lines({ asOf: '2026-03-02', holdings: [ZZA, ZZB] }), { positions: POSITIONS }],
  ['a list two keys deep', lines({ portfolio: { name: 'Zed', positions: [ZZA, ZZB] } }), { positions: POSITIONS }],
  [
    'the holdings among other lists',
    lines({ tags: [{ id: 1, label: 'x' }], holdings: [ZZA, ZZB], notes: [{ text: 'y' }] }),
    { positions: POSITIONS },
  ],
  [
    'keys in another order',
    lines([ZZA, ZZB].map(({ symbol, ...more }) => ({ ...more, symbol }))),
    { positions: POSITIONS },
  ],
  [
    'keys with underscores',
    lines([ZZA, ZZB].map(({ marketValue, ...more }) => ({ ...more, market_value: marketValue }))),
    { positions: POSITIONS },
  ],
  [
    'keys that are left out where there is nothing',
    lines([{ ...ZZA }, { symbol: 'ZZB', quantity: 2, price: 100.25, currency: 'USD' }]),
    { positions: POSITIONS },
  ],
  ['null for nothing', lines([ZZA, { ...ZZB, marketValue: null }]), { positions: POSITIONS }],
  [
    'numbers as text',
    lines([ZZA, ZZB].map((row) => ({ ...row, quantity: String(row.quantity), price: String(row.price) }))),
    { positions: POSITIONS },
  ],
  [
    'numbers with an exponent',
    lines([ZZA, ZZB]).replace('"quantity": 10', '"quantity": 1e1'),
    { positions: POSITIONS },
  ],
  [
    'an object inside each object',
    lines([ZZA, ZZB].map(({ symbol, currency, ...more }) => ({ ...more, symbol, currency, tags: { a: 1 } }))),
    { positions: POSITIONS },
  ],
  [
    'lists inside each object, which are left out',
    lines([ZZA, ZZB].map((row) => ({ ...row, lots: [1, 2] }))),
    { positions: POSITIONS },
  ],
  [
    'an account by its number',
    lines({
      accounts: [{ id: 'a1', name: 'Zed account' }],
      holdings: [ZZA, ZZB].map((row) => ({ ...row, accountId: 'a1' })),
    }),
    { positions: POSITIONS.map((row) => row.replace('-', 'Zed account')) },
  ],
  [
    'the lists of several accounts',
    lines({
      accounts: [
        { accountNumber: '7', positions: [ZZA] },
        { accountNumber: '8', positions: [ZZB] },
      ],
    }),
    { positions: POSITIONS.map((row, index) => row.replace('-', String(7 + index))) },
  ],
  [
    'a list of lists',
    lines([
      ['Symbol', 'Quantity', 'Price', 'Market value', 'Currency'],
      ['ZZA', 10, 5.5, 55, 'USD'],
      ['ZZB', 2, 100.25, 200.5, 'USD'],
    ]),
    { positions: POSITIONS },
  ],
  ['escaped letters', lines([ZZA, ZZB]).replace('"ZZA"', '"\\u005aZA"'), { positions: POSITIONS }],
  [
    'a row without a quantity',
    lines([ZZA, { ...ZZB, quantity: null }]),
    { positions: POSITIONS.slice(0, 1), skipped: ['9-15 row-no-quantity'] },
  ],
  [
    'a quantity that is a word',
    lines([ZZA, { ...ZZB, quantity: 'two' }]),
    { positions: POSITIONS.slice(0, 1), skipped: ['9-15 row-bad-number'] },
  ],
];

const ACTIVITIES: readonly (readonly [string, string, Partial<ReadingSummary>])[] = [
  ['a buy', exported([BUY]), { trades: [BOUGHT] }],
  ['a sale', one({ type: 'SELL' }), { trades: [BOUGHT, '2026-01-15 sell ZZA 10 (-10) @5 - fees 1 USD other'] }],
  [
    'dividends, fees and interest',
    exported([BUY, { ...BUY, type: 'DIVIDEND' }, { ...BUY, type: 'FEE' }, { ...BUY, type: 'INTEREST' }]),
    { trades: [BOUGHT], cash: 3 },
  ],
  ['a type it does not know', one({ type: 'LIABILITY' }), { trades: [BOUGHT], skipped: ['24-34 row-unknown-action'] }],
  [
    'what is planned for later',
    one({ date: '2050-01-01T00:00:00.000Z' }),
    { trades: [BOUGHT], skipped: ['24-34 row-future-date'] },
  ],
  ['a quantity of 0', one({ quantity: 0 }), { trades: [BOUGHT], skipped: ['24-34 row-no-quantity'] }],
  ['a buy of less than nothing', one({ quantity: -3 }), { trades: [BOUGHT], skipped: ['24-34 row-contradicts'] }],
  [
    'a day that does not exist',
    one({ date: '2026-02-30T00:00:00.000Z' }),
    { trades: [BOUGHT], skipped: ['24-34 row-bad-date'] },
  ],
  ['a currency that is none', one({ currency: 'Dollar' }), { trades: [BOUGHT], skipped: ['24-34 row-bad-currency'] }],
  ['a fee that is a word', one({ fee: 'none at all' }), { trades: [BOUGHT], skipped: ['24-34 row-bad-number'] }],
  [
    'an asset of the user’s own',
    exported([{ ...BUY, symbol: '7f0c1d2e-0000-4000-8000-00000000000a', dataSource: 'MANUAL' }]),
    { trades: ['2026-01-15 buy 7f0c1d2e-0000-4000-8000-00000000000a 10 (10) @5 - fees 1 USD other'] },
  ],
  [
    'the kind its list of assets says',
    exported([BUY], { assetProfiles: [{ symbol: 'ZZA', dataSource: 'YAHOO', name: 'Zed', assetSubClass: 'ETF' }] }),
    { trades: ['2026-01-15 buy ZZA 10 (10) @5 - fees 1 USD etf'] },
  ],
];

describe('JSON of holdings', () => {
  it.each(HOLDINGS)('is read with %s', (_, text, expected) => {
    expect(readingSummary(text)).toMatchObject({ status: 'read', ...expected });
  });

  it('of what happened is read as such', () => {
    const buy = {
      date: '2026-01-15',
      action: 'Buy',
      symbol: 'ZZA',
      quantity: 10,
      price: 5.5,
      amount: -55,
      currency: 'USD',
    };
    const sell = { ...buy, date: '2026-02-16', action: 'Sell', amount: 55 };
    expect(readingSummary(lines({ transactions: [buy, sell] }))).toMatchObject({
      status: 'read',
      trades: ['2026-01-15 buy ZZA 10 (10) @5.5 -55 USD other', '2026-02-16 sell ZZA 10 (-10) @5.5 55 USD other'],
    });
  });
});

describe('JSON of both', () => {
  const sale = {
    date: '2026-02-16',
    action: 'Sell',
    symbol: 'ZZA',
    quantity: 10,
    price: 5.5,
    amount: 55,
    currency: 'USD',
  };
  const text = lines({ transactions: [sale], holdings: [ZZA, ZZB] });

  it('gives holdings and reports what happened, or the other way round where that is asked for', () => {
    expect(readingSummary(text)).toMatchObject({ positions: POSITIONS, skipped: ['3-11 row-transaction'] });
    const happened = readingSummary(text, { part: 'activity' });
    expect(happened.trades).toEqual(['2026-02-16 sell ZZA 10 (-10) @5.5 55 USD other']);
    expect(happened.positions).toBeUndefined();
    expect(happened.skipped).toEqual(['14-20 row-other-table', '21-27 row-other-table']);
  });
});

describe('an export of Ghostfolio', () => {
  it.each(ACTIVITIES)('is read with %s', (_, text, expected) => {
    expect(readingSummary(text)).toMatchObject({ status: 'read', ...expected });
  });
});
