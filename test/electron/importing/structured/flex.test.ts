import { describe, expect, it } from 'vitest';
import type { ReadAnswers } from '../../../../shared/model/proposal';
import { type ReadingSummary, readingSummary } from './readingSummary';

/** Flex queries of Interactive Brokers: which sections and columns there are is the user's choice. Names are made up. */

type Row = Readonly<Record<string, string>>;

const element = (name: string, row: Row): string =>
  `<${name} ${Object.entries(row)
    .map(([key, value]) => `${key}="${value}"`)
    .join(' ')} />`;
const section = (name: string, of: string, rows: readonly Row[]): string =>
  `<${name}>\n${rows.map((row) => `${element(of, row)}\n`).join('')}</${name}>\n`;
const account = (content: string, id = 'U1'): string =>
  `<FlexStatement accountId="${id}" fromDate="2026-01-01" toDate="2026-03-02">\n<AccountInformation accountId="${id}" currency="EUR" />\n${content}</FlexStatement>\n`;
const query = (...accounts: readonly string[]): string =>
  `<FlexQueryResponse queryName="Zed" type="AF">\n<FlexStatements count="${accounts.length}">\n${accounts.join('')}</FlexStatements>\n</FlexQueryResponse>\n`;

const ZZA: Row = {
  assetCategory: 'STK',
  symbol: 'ZZA',
  description: 'ZZA INC',
  position: '10',
  markPrice: '5.5',
  positionValue: '55',
  costBasisMoney: '40',
  currency: 'USD',
  side: 'Long',
  reportDate: '2026-03-02',
};
const ONE = 'U1 ZZA 10 @5.5 =55 cost 40 USD equity';
const BUY: Row = {
  assetCategory: 'STK',
  symbol: 'ZZA',
  quantity: '10',
  tradePrice: '5',
  netCash: '-51',
  currency: 'USD',
  buySell: 'BUY',
  tradeDate: '2026-01-15',
  ibCommission: '-1',
  ibCommissionCurrency: 'USD',
};
const held = (...rows: readonly Row[]): string => query(account(section('OpenPositions', 'OpenPosition', rows)));
const traded = (...rows: readonly Row[]): string => query(account(section('Trades', 'Trade', rows)));
const BOUGHT = '2026-01-15 buy ZZA 10 (10) @5 -51 fees 1 USD equity';
const OPTION: Row = { ...BUY, assetCategory: 'OPT', symbol: 'ZZA 16JAN27 30 C', multiplier: '100' };

const POSITIONS: readonly (readonly [string, string, Partial<ReadingSummary>])[] = [
  ['a position', held(ZZA), { positions: [ONE] }],
  ['an XML declaration', `<?xml version="1.0" encoding="UTF-8"?>\n${held(ZZA)}`, { positions: [ONE] }],
  ['quotes of the other kind', held(ZZA).replaceAll('"', "'"), { positions: [ONE] }],
  ['columns in another order', held(Object.fromEntries(Object.entries(ZZA).toReversed())), { positions: [ONE] }],
  ['a cost per share only', held({ ...ZZA, costBasisMoney: '', costBasisPrice: '4' }), { positions: [ONE] }],
  ['no value', held({ ...ZZA, positionValue: '' }), { positions: [ONE] }],
  [
    'a short position',
    held({ ...ZZA, position: '-10', positionValue: '-55', costBasisMoney: '-40', side: 'Short' }),
    { positions: ['U1 ZZA -10 @5.5 =-55 cost -40 USD equity'] },
  ],
  [
    'an option',
    held({
      ...ZZA,
      assetCategory: 'OPT',
      symbol: 'ZZA   270116C00030000',
      position: '2',
      multiplier: '100',
      positionValue: '1100',
    }),
    { positions: ['U1 ZZA   270116C00030000 2 @5.5 =1100 cost 40 USD option'] },
  ],
  [
    'a future of 50 units',
    held({ ...ZZA, assetCategory: 'FUT', symbol: 'ZZH6', position: '1', multiplier: '50', positionValue: '' }),
    { positions: ['U1 ZZH6 1 @5.5 =275 cost 40 USD future'] },
  ],
  [
    'a bond',
    held({
      ...ZZA,
      assetCategory: 'BOND',
      symbol: 'ZZ 4 01/15/30',
      position: '1000',
      markPrice: '98',
      positionValue: '980',
    }),
    { positions: ['U1 ZZ 4 01/15/30 1000 @98 =980 cost 40 USD bond'] },
  ],
  [
    'a fund traded like a share',
    held({ ...ZZA, subCategory: 'ETF' }),
    { positions: ['U1 ZZA 10 @5.5 =55 cost 40 USD etf'] },
  ],
  [
    'lots beside their sum',
    held({ ...ZZA, levelOfDetail: 'SUMMARY' }, { ...ZZA, position: '4', levelOfDetail: 'LOT' }),
    { positions: [ONE], skipped: ['7 row-lot-detail'] },
  ],
  [
    'lots alone',
    held({
      ...ZZA,
      position: '4',
      positionValue: '22',
      costBasisMoney: '16',
      levelOfDetail: 'LOT',
      openDateTime: '2025-02-03;093000',
    }),
    { positions: ['U1 ZZA 4 @5.5 =22 cost 16 USD equity'] },
  ],
  [
    'two accounts',
    query(
      account(section('OpenPositions', 'OpenPosition', [ZZA])),
      account(section('OpenPositions', 'OpenPosition', [ZZA]), 'U2'),
    ),
    { positions: [ONE, ONE.replace('U1', 'U2')] },
  ],
  [
    'cash of two currencies beside their sum',
    query(
      account(
        section('CashReport', 'CashReportCurrency', [
          { currency: 'BASE_SUMMARY', endingCash: '30' },
          { currency: 'USD', endingCash: '20' },
          { currency: 'EUR', endingCash: '12.5' },
        ]),
      ),
    ),
    { positions: ['U1 CASH 20 @1 =20 USD cash', 'U1 CASH 12.5 @1 =12.5 EUR cash'], skipped: ['6 row-total'] },
  ],
  [
    'cash in the base currency only',
    query(account(section('CashReport', 'CashReportCurrency', [{ currency: 'BASE_SUMMARY', endingCash: '30' }]))),
    { positions: ['U1 CASH 30 @1 =30 EUR cash'] },
  ],
  [
    'a row without a symbol beside a whole one',
    held(ZZA, { ...ZZA, symbol: '' }),
    { positions: [ONE], skipped: ['7 row-no-symbol'] },
  ],
  [
    'a quantity that is a word beside a whole row',
    held(ZZA, { ...ZZA, position: 'ten' }),
    { positions: [ONE], skipped: ['7 row-bad-number'] },
  ],
];

const TRADES: readonly (readonly [string, string, Partial<ReadingSummary>])[] = [
  ['a buy', traded(BUY), { trades: [BOUGHT] }],
  ['days without marks', traded({ ...BUY, tradeDate: '20260115' }), { trades: [BOUGHT] }],
  ['a moment instead of a day', traded({ ...BUY, tradeDate: '', dateTime: '20260115;093000' }), { trades: [BOUGHT] }],
  [
    'a sale of negative quantity',
    traded({ ...BUY, quantity: '-10', netCash: '49', buySell: 'SELL' }),
    { trades: ['2026-01-15 sell ZZA -10 (-10) @5 49 fees 1 USD equity'] },
  ],
  [
    'a short sale',
    traded({ ...BUY, quantity: '-10', netCash: '49', buySell: 'SELL', openCloseIndicator: 'O' }),
    { trades: ['2026-01-15 sell_short ZZA -10 (-10) @5 49 fees 1 USD equity'] },
  ],
  [
    'a short sale that is bought back',
    traded({ ...BUY, openCloseIndicator: 'C' }),
    { trades: [BOUGHT.replace('buy', 'buy_to_close')] },
  ],
  [
    'an option that expires',
    traded({ ...OPTION, buySell: 'SELL', quantity: '-1', notes: 'Ep', netCash: '0', tradePrice: '0' }),
    { trades: ['2026-01-15 expire ZZA 16JAN27 30 C -1 (-1) @0 0 fees 1 USD option'] },
  ],
  [
    'an option that is assigned',
    traded({ ...OPTION, quantity: '1', notes: 'A', netCash: '0', tradePrice: '0' }),
    { trades: ['2026-01-15 assign ZZA 16JAN27 30 C 1 (1) @0 0 fees 1 USD option'] },
  ],
  [
    'a commission in another currency, which is not mixed in',
    traded({ ...BUY, ibCommissionCurrency: 'EUR' }),
    { trades: [BOUGHT.replace(' fees 1', '')] },
  ],
  [
    'currencies exchanged',
    traded(BUY, { ...BUY, assetCategory: 'CASH', symbol: 'EUR.USD' }),
    { trades: [BOUGHT], cash: 1 },
  ],
  [
    'executions beside their order',
    traded({ ...BUY, levelOfDetail: 'ORDER' }, { ...BUY, levelOfDetail: 'EXECUTION' }),
    { trades: [BOUGHT], skipped: ['6 row-total'] },
  ],
  [
    'closed lots beside the trade',
    traded(BUY, { ...BUY, levelOfDetail: 'CLOSED_LOT' }),
    { trades: [BOUGHT], skipped: ['7 row-lot-detail'] },
  ],
  [
    'a trade that was taken back',
    traded(BUY, BUY, { ...BUY, buySell: 'BUY (Ca.)', quantity: '-10' }),
    { trades: [BOUGHT], skipped: ['6 row-not-executed', '8 row-not-executed'] },
  ],
  [
    'a buy of less than nothing',
    traded(BUY, { ...BUY, quantity: '-10' }),
    { trades: [BOUGHT], skipped: ['7 row-contradicts'] },
  ],
  [
    'a contract for difference, which holds nothing',
    traded({ ...BUY, assetCategory: 'CFD' }),
    { trades: ['2026-01-15 buy ZZA 10 (0) @5 -51 fees 1 USD other'] },
  ],
  [
    'a transfer',
    query(
      account(
        section('Transfers', 'Transfer', [
          { assetCategory: 'STK', symbol: 'ZZA', quantity: '5', direction: 'IN', currency: 'USD', date: '2026-01-20' },
        ]),
      ),
    ),
    { trades: ['2026-01-20 transfer_in ZZA 5 (5) @- - USD equity'] },
  ],
  [
    'a split',
    query(
      account(
        section('CorporateActions', 'CorporateAction', [
          {
            assetCategory: 'STK',
            symbol: 'ZZA',
            type: 'FS',
            quantity: '30',
            currency: 'USD',
            reportDate: '2026-01-20',
          },
        ]),
      ),
    ),
    { trades: ['2026-01-20 split_add ZZA 30 (30) @- - USD equity'] },
  ],
  [
    'a reverse split, which is left to the user',
    query(
      account(
        section('CorporateActions', 'CorporateAction', [
          {
            assetCategory: 'STK',
            symbol: 'ZZA',
            type: 'RS',
            quantity: '-90',
            currency: 'USD',
            reportDate: '2026-01-20',
          },
        ]) + section('Trades', 'Trade', [BUY]),
      ),
    ),
    { trades: [BOUGHT], skipped: ['6 row-split-unclear'] },
  ],
  [
    'dividends and deposits',
    query(
      account(
        section('Trades', 'Trade', [BUY]) +
          section('CashTransactions', 'CashTransaction', [
            { type: 'Dividends', amount: '2', currency: 'USD', reportDate: '2026-01-20' },
          ]),
      ),
    ),
    { trades: [BOUGHT], cash: 1 },
  ],
];

describe('a Flex query', () => {
  it.each(POSITIONS)('is read with %s', (_, text, expected) => {
    expect(readingSummary(text)).toMatchObject({ status: 'read', ...expected });
  });

  it.each(TRADES)('of what happened is read with %s', (_, text, expected) => {
    expect(readingSummary(text)).toMatchObject({ status: 'read', ...expected });
  });

  it('with both parts gives holdings, and what happened where that is asked for', () => {
    const text = query(account(section('OpenPositions', 'OpenPosition', [ZZA]) + section('Trades', 'Trade', [BUY])));
    const answers: ReadAnswers = { part: 'activity' };
    expect(readingSummary(text)).toMatchObject({ positions: [ONE], skipped: ['9 row-transaction'] });
    expect(readingSummary(text, answers)).toEqual({ status: 'read', trades: [BOUGHT] });
  });

  it('whose days can be read two ways is asked about', () => {
    const text = traded({ ...BUY, tradeDate: '02/03/2026' }).replace(/ (?:from|to)Date="[^"]*"/g, '');
    expect(readingSummary(text)).toEqual({ status: 'asked: date-order' });
    expect(readingSummary(text, { settings: { dateOrder: 'dmy' } }).trades).toEqual([BOUGHT.replace('01-15', '03-02')]);
  });

  it.each([
    ['a document type', `<!DOCTYPE x>${held(ZZA)}`, 'file-unknown-format'],
    [
      'an entity inside',
      held(ZZA).replace('<OpenPositions>', '<!ENTITY e "x"><OpenPositions>'),
      'file-forbidden-markup',
    ],
    ['an element that is never closed', held(ZZA).replace('</OpenPositions>', ''), 'file-cut-short'],
    ['an attribute without quotes', held(ZZA).replace('"STK"', 'STK'), 'file-cut-short'],
    ['an attribute that is never closed', held(ZZA).replace('currency="USD"', 'currency="USD'), 'file-cut-short'],
    ['text between elements', held(ZZA).replace('</OpenPositions>', 'and more</OpenPositions>'), 'file-cut-short'],
    ['no account', query(), 'file-no-rows'],
  ])('is refused with %s', (_, text, code) => {
    expect(readingSummary(text)).toEqual({ status: `refused: ${code}` });
  });
});
