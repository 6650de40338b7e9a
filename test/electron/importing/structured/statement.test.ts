import { describe, expect, it } from 'vitest';
import { type ReadingSummary, readingSummary } from './readingSummary';

/** Activity statements of Interactive Brokers as CSV: many tables in one file. Names and numbers are made up. */

const HEAD = `Statement,Header,Field Name,Field Value
Statement,Data,Title,Activity Statement
Statement,Data,Period,"January 1, 2026 - March 2, 2026"
Account Information,Header,Field Name,Field Value
Account Information,Data,Account,U1
`;
const BASE = 'Account Information,Data,Base Currency,CAD\n';
const OPEN =
  'Open Positions,Header,DataDiscriminator,Asset Category,Currency,Symbol,Quantity,Mult,Cost Price,Cost Basis,Close Price,Value,Unrealized P/L,Code\n';
const ZZA = 'Open Positions,Data,Summary,Stocks,USD,ZZA,10,1,4.25,42.50,5.50,55.00,12.50,\n';
const ONE = 'U1 ZZA 10 @5.5 =55 cost 42.5 USD equity';
const TRADES =
  'Trades,Header,DataDiscriminator,Asset Category,Currency,Symbol,Date/Time,Quantity,T. Price,C. Price,Proceeds,Comm/Fee,Basis,Realized P/L,MTM P/L,Code\n';
const BUY = 'Trades,Data,Order,Stocks,USD,ZZA,"2026-01-15, 09:35:14",10,5.00,5.10,-50.00,-1.25,51.25,0,0,O\n';
const BOUGHT = '2026-01-15 buy ZZA 10 (10) @5 -50 fees 1.25 USD equity';
const REPORT = 'Cash Report,Header,Currency Summary,Currency,Total,Securities,Futures\n';
const ASSETS =
  'Net Asset Value,Header,Asset Class,Prior Total,Current Long,Current Short,Current Total,Change\nNet Asset Value,Data,Cash ,1.5,70.25,-20,50.25,3\n';
const ACTIONS =
  'Corporate Actions,Header,Asset Category,Currency,Report Date,Date/Time,Description,Quantity,Proceeds,Value,Realized P/L,Code\n';

const HOLDINGS: readonly (readonly [string, string, Partial<ReadingSummary>])[] = [
  ['a position', HEAD + OPEN + ZZA, { positions: [ONE] }],
  ['lines before the statement', `Downloaded by Zed\n\n${HEAD}${OPEN}${ZZA}`, { positions: [ONE] }],
  [
    'a short position',
    HEAD + OPEN + ZZA.replace('10,1,4.25,42.50,5.50,55.00', '-10,1,4.25,-42.50,5.50,-55.00'),
    { positions: ['U1 ZZA -10 @5.5 =-55 cost -42.5 USD equity'] },
  ],
  [
    'an option',
    `${HEAD + OPEN}Open Positions,Data,Summary,Equity and Index Options,USD,ZZA 15JAN27 30 C,2,100,1.50,300.00,1.75,350.00,50.00,\n`,
    { positions: ['U1 ZZA 15JAN27 30 C 2 @1.75 =350 cost 300 USD option'] },
  ],
  [
    'an option that has expired',
    `${HEAD + OPEN}Open Positions,Data,Summary,Equity and Index Options,USD,ZZA 16JAN26 30 C,2,100,1.50,300.00,1.75,350.00,50.00,\n`,
    { warnings: ['option-expired'] },
  ],
  [
    'a future of 50 units',
    `${HEAD + OPEN}Open Positions,Data,Summary,Futures,USD,ZZH6,1,50,4.25,212.50,5.50,275.00,62.50,\n`,
    { positions: ['U1 ZZH6 1 @5.5 =275 cost 212.5 USD future'] },
  ],
  [
    'a lot beside its sum',
    `${HEAD + OPEN + ZZA}${ZZA.replace('Summary', 'Lot')}`,
    { positions: [ONE], skipped: ['8 row-lot-detail'] },
  ],
  [
    'totals',
    `${HEAD + OPEN + ZZA}Open Positions,Total,,Stocks,USD,,,,,42.50,,55.00,12.50,\n`,
    { positions: [ONE], skipped: ['8 row-total'] },
  ],
  [
    'thousands marks',
    HEAD + OPEN + ZZA.replace('10,1,4.25,42.50,5.50,55.00', '"10,000",1,4.25,"42,500.00",5.50,"55,000.00"'),
    { positions: ['U1 ZZA 10000 @5.5 =55000 cost 42500 USD equity'] },
  ],
  [
    'cash of each currency',
    `${HEAD + BASE + OPEN + ZZA + REPORT}Cash Report,Data,Ending Cash,Base Currency Summary,90.25,90.25,0\nCash Report,Data,Ending Cash,USD,20.50,20.50,0\nCash Report,Data,Ending Cash,CAD,61.75,61.75,0\n`,
    {
      positions: [ONE, 'U1 CASH 20.5 @1 =20.5 USD cash', 'U1 CASH 61.75 @1 =61.75 CAD cash'],
      skipped: ['10 row-total'],
    },
  ],
  [
    'cash in the base currency',
    HEAD + BASE + OPEN + ZZA + ASSETS,
    { positions: [ONE, 'U1 CASH 50.25 @1 =50.25 CAD cash'] },
  ],
  [
    'cash whose currency is assumed',
    HEAD + OPEN + ZZA + ASSETS,
    { positions: [ONE, 'U1 CASH 50.25 @1 =50.25 USD cash'], warnings: ['currency-assumed'] },
  ],
  ['trades beside holdings', HEAD + OPEN + ZZA + TRADES + BUY, { positions: [ONE], skipped: ['9 row-transaction'] }],
  [
    'a bad quantity beside a whole row',
    HEAD + OPEN + ZZA + ZZA.replace(',10,', ',ten,'),
    { positions: [ONE], skipped: ['8 row-bad-number'] },
  ],
];

const HAPPENED: readonly (readonly [string, string, Partial<ReadingSummary>])[] = [
  ['a buy', HEAD + TRADES + BUY, { trades: [BOUGHT] }],
  [
    'a sale',
    HEAD + TRADES + BUY.replace(',10,5.00,5.10,-50.00', ',-10,5.00,5.10,50.00').replace(',O\n', ',C\n'),
    { trades: ['2026-01-15 sell ZZA -10 (-10) @5 50 fees 1.25 USD equity'] },
  ],
  [
    'a short sale',
    HEAD + TRADES + BUY.replace(',10,5.00,5.10,-50.00', ',-10,5.00,5.10,50.00'),
    { trades: ['2026-01-15 sell_short ZZA -10 (-10) @5 50 fees 1.25 USD equity'] },
  ],
  [
    'closed lots and totals',
    `${HEAD + TRADES + BUY + BUY.replace('Order', 'ClosedLot')}Trades,SubTotal,,Stocks,USD,ZZA,,10,,,-50.00,-1.25,51.25,0,0,\n`,
    { trades: [BOUGHT], skipped: ['8 row-lot-detail', '9 row-total'] },
  ],
  [
    'currencies exchanged and dividends',
    `${HEAD + TRADES + BUY + BUY.replace('Stocks', 'Forex')}Dividends,Header,Currency,Date,Description,Amount\nDividends,Data,USD,2026-02-02,ZZA Cash Dividend,4.50\n`,
    { trades: [BOUGHT], cash: 2 },
  ],
  [
    'a trade that was taken back',
    HEAD + TRADES + BUY + BUY + BUY.replace(',10,5.00,5.10,-50.00', ',-10,5.00,5.10,50.00').replace(',O\n', ',Ca\n'),
    { trades: [BOUGHT], skipped: ['7 row-not-executed', '9 row-not-executed'] },
  ],
  [
    'a split',
    `${HEAD + ACTIONS}Corporate Actions,Data,Stocks,USD,2026-02-02,"2026-02-01, 20:25:00","ZZA(US0000000001) Split 4 for 1 (ZZA, ZZA INC, US0000000001)",30,0,0,0,\n`,
    { trades: ['2026-02-01 split_add ZZA 30 (30) @- 0 USD equity'] },
  ],
  [
    'a spin-off',
    `${HEAD + ACTIONS}Corporate Actions,Data,Stocks,USD,2026-02-02,"2026-02-01, 20:25:00","ZZA(US0000000001) Spinoff 1 for 4 (ZZS, ZZ SPIN INC, US0000000002)",2,0,0,0,\n`,
    { trades: ['2026-02-01 spinoff_in ZZS 2 (2) @- 0 USD equity'] },
  ],
  [
    'a reverse split, which is left to the user',
    `${HEAD + TRADES + BUY + ACTIONS}Corporate Actions,Data,Stocks,USD,2026-02-02,"2026-02-01, 20:25:00","ZZA(US0000000001) Split 1 for 10 (ZZA, ZZA INC, US0000000003)",1,0,0,0,\n`,
    { trades: [BOUGHT], skipped: ['9 row-split-unclear'] },
  ],
];

describe('an activity statement', () => {
  it.each([...HOLDINGS, ...HAPPENED])('is read with %s', (_, text, expected) => {
    expect(readingSummary(text)).toMatchObject({ status: 'read', ...expected });
  });

  it('with both parts gives what happened where that is asked for', () => {
    expect(readingSummary(HEAD + OPEN + ZZA + TRADES + BUY, { part: 'activity' })).toMatchObject({ trades: [BOUGHT] });
  });

  it('whose cash could be of several currencies is asked about', () => {
    const text = HEAD + OPEN + ZZA + ZZA.replace('USD,ZZA', 'CAD,ZZB') + ASSETS;
    expect(readingSummary(text)).toEqual({ status: 'asked: currency' });
    expect(readingSummary(text, { currency: 'CAD' }).positions).toContain('U1 CASH 50.25 @1 =50.25 CAD cash');
  });
});
