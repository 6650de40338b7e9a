import { describe, expect, it } from 'vitest';
import type { ReadAnswers } from '../../../../shared/model/proposal';
import { type OfxNode, ofx1, position, securities, security, statement, transaction } from './ofxText';
import { type ReadingSummary, readingSummary } from './readingSummary';

/** Statements as programs of the last thirty years write OFX 1: no end tags after values. Names and numbers are made up. */

const ZZA = security('STOCKINFO', '900000001', { SECNAME: 'ZZA Industries Inc', TICKER: 'ZZA' });
const ZZF = security('MFINFO', '900000002', { SECNAME: 'Zed Growth Fund', TICKER: 'ZEDGX' });
const LONG = { POSTYPE: 'LONG', UNITS: '10', UNITPRICE: '5.5', MKTVAL: '55', DTPRICEASOF: '20260302' };
const HELD = position('POSSTOCK', '900000001', LONG);
const ONE = '101 ZZA 10 @5.5 =55 USD equity';
const activity: ReadAnswers = { part: 'activity' };

const stock = (values: Readonly<Record<string, string>>): OfxNode =>
  position('POSSTOCK', '900000001', { ...LONG, ...values });
const holding = (...positions: readonly OfxNode[]): string => ofx1(statement({ positions }), securities(ZZA, ZZF));
const happened = (...transactions: readonly OfxNode[]): string =>
  ofx1(statement({ transactions }), securities(ZZA, ZZF));
const buy = (
  values: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>> = { BUYTYPE: 'BUY' },
): OfxNode => transaction('BUYSTOCK', '900000001', values, { body: 'INVBUY', after });
const sell = (
  element: string,
  values: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): OfxNode => transaction(element, '900000001', values, { body: 'INVSELL', after });
const ten = { UNITS: '10', UNITPRICE: '5', TOTAL: '-51', COMMISSION: '0.75', FEES: '0.25' };

const POSITIONS: readonly (readonly [string, string, Partial<ReadingSummary>])[] = [
  ['a stock, its ticker from the list of securities', holding(HELD), { positions: [ONE] }],
  [
    'a file without line breaks',
    holding(HELD)
      .replace(/>\n/g, '>')
      .replace(/([^>\n])\n(?=<)/g, '$1'),
    { positions: [ONE] },
  ],
  ['line ends of Windows', holding(HELD).replaceAll('\n', '\r\n'), { positions: [ONE] }],
  ['line ends of old Macs', holding(HELD).replaceAll('\n', '\r'), { positions: [ONE] }],
  ['a byte order mark', `\ufeff${holding(HELD)}`, { positions: [ONE] }],
  ['tags in lower case', holding(HELD).replace(/<[^>]+>/g, (tag) => tag.toLowerCase()), { positions: [ONE] }],
  ['indented tags', holding(HELD).replaceAll('\n<', '\n    <'), { positions: [ONE] }],
  [
    'a header on one line',
    holding(HELD).replace(/^[^<]+/, (head) => `${head.replaceAll('\n', ' ')}\n`),
    { positions: [ONE] },
  ],
  ['a mutual fund', holding(position('POSMF', '900000002', LONG)), { positions: ['101 ZEDGX 10 @5.5 =55 USD fund'] }],
  [
    'a bond, priced per 100 of face value',
    holding(position('POSDEBT', '90000000A', { POSTYPE: 'LONG', UNITS: '5000', UNITPRICE: '98.5', MKTVAL: '4925' })),
    { positions: ['101 90000000A 5000 @98.5 =4925 USD bond'] },
  ],
  [
    'an option, 100 shares a contract',
    holding(position('POSOPT', '90000000B', { POSTYPE: 'LONG', UNITS: '2', UNITPRICE: '1.5', MKTVAL: '300' })),
    { positions: ['101 90000000B 2 @1.5 =300 USD option'] },
  ],
  [
    'another asset, which is not guessed into a stock',
    holding(position('POSOTHER', '90000000C', LONG)),
    { positions: ['101 90000000C 10 @5.5 =55 USD other'], warnings: ['symbol-no-ticker'] },
  ],
  [
    'a short position, whose units are positive',
    holding(stock({ POSTYPE: 'SHORT' })),
    { positions: ['101 ZZA -10 @5.5 =-55 USD equity'] },
  ],
  [
    'a short position, whose units are negative',
    holding(stock({ POSTYPE: 'SHORT', UNITS: '-10', MKTVAL: '-55' })),
    { positions: ['101 ZZA -10 @5.5 =-55 USD equity'] },
  ],
  ['units with a sign and leading zeros', holding(stock({ UNITS: '+0000000010.000' })), { positions: [ONE] }],
  ['a comma before decimals', holding(stock({ UNITPRICE: '5,5', MKTVAL: '55,00' })), { positions: [ONE] }],
  [
    'decimals without a whole part',
    holding(stock({ UNITS: '.5', MKTVAL: '2.75' })),
    { positions: ['101 ZZA 0.5 @5.5 =2.75 USD equity'] },
  ],
  [
    'a value that does not fit units and price',
    holding(stock({ MKTVAL: '60' })),
    { positions: ['101 ZZA 10 @5.5 =60 USD equity'], warnings: ['row-value-mismatch'] },
  ],
  ['an average cost', holding(stock({ AVGCOSTBASIS: '4' })), { positions: ['101 ZZA 10 @5.5 =55 cost 40 USD equity'] }],
  ['a memo that is empty', holding(stock({ MEMO: '' })), { positions: [ONE] }],
  [
    'a name with a bare ampersand',
    ofx1(
      statement({ positions: [HELD] }),
      securities(security('STOCKINFO', '900000001', { SECNAME: 'Zed & Zed', TICKER: 'ZZA' })),
    ),
    { positions: [ONE] },
  ],
  ['an element of the provider', holding(HELD).replace('<ACCTID>', '<INTU.XYZ>\n<ACCTID>'), { positions: [ONE] }],
  ['text between angle brackets that is no tag', holding(stock({ MEMO: 'A < B' })), { positions: [ONE] }],
  ['a ctrl-Z at the end', `${holding(HELD)}\u001a`, { positions: [ONE] }],
];

const ACCOUNTS: readonly (readonly [string, string, Partial<ReadingSummary>])[] = [
  [
    'two accounts',
    ofx1(statement({ positions: [HELD] }), statement({ account: '102', positions: [HELD] }), securities(ZZA)),
    { positions: [ONE, '102 ZZA 10 @5.5 =55 USD equity'] },
  ],
  [
    'leading zeros of the account',
    ofx1(statement({ account: '000101', positions: [HELD] }), securities(ZZA)),
    { positions: [`000${ONE}`] },
  ],
  [
    'cash',
    ofx1(statement({ positions: [HELD], balance: [['AVAILCASH', '20.5']] }), securities(ZZA)),
    { positions: [ONE, '101 CASH 20.5 @1 =20.5 USD cash'] },
  ],
  [
    'no cash where the balance is 0',
    ofx1(statement({ positions: [HELD], balance: [['AVAILCASH', '0.00']] }), securities(ZZA)),
    { positions: [ONE] },
  ],
  [
    'a margin balance beside the cash',
    ofx1(
      statement({
        positions: [HELD],
        balance: [
          ['AVAILCASH', '20'],
          ['MARGINBALANCE', '-50'],
        ],
      }),
      securities(ZZA),
    ),
    { positions: [ONE, '101 CASH 20 @1 =20 USD cash'], warnings: ['cash-left-out'] },
  ],
  [
    'cash that is the money-market fund',
    ofx1(
      statement({
        positions: [position('POSMF', '900000003', { UNITS: '55', UNITPRICE: '1', MKTVAL: '55' })],
        balance: [['AVAILCASH', '55']],
      }),
      securities(security('MFINFO', '900000003', { SECNAME: 'Zed Money Market', TICKER: 'ZEDXX' })),
    ),
    { positions: ['101 ZEDXX 55 @1 =55 USD cash-equivalent'] },
  ],
  [
    'an account in another currency',
    ofx1(statement({ currency: 'CAD', positions: [HELD] }), securities(ZZA)),
    { positions: ['101 ZZA 10 @5.5 =55 CAD equity'] },
  ],
  [
    'a position in a currency of its own',
    ofx1(
      statement({
        positions: [
          [
            'POSSTOCK',
            [
              [
                'INVPOS',
                [
                  [
                    'SECID',
                    [
                      ['UNIQUEID', '900000001'],
                      ['UNIQUEIDTYPE', 'CUSIP'],
                    ],
                  ],
                  ['UNITS', '10'],
                  ['UNITPRICE', '5.5'],
                  ['MKTVAL', '55'],
                  [
                    'CURRENCY',
                    [
                      ['CURRATE', '1.1'],
                      ['CURSYM', 'EUR'],
                    ],
                  ],
                ],
              ],
            ],
          ],
        ],
      }),
      securities(ZZA),
    ),
    { positions: ['101 ZZA 10 @5.5 =55 EUR equity'] },
  ],
  [
    'transactions beside holdings',
    ofx1(statement({ positions: [HELD], transactions: [buy(ten)] }), securities(ZZA)),
    { positions: [ONE], skipped: ['25 row-transaction'] },
  ],
  [
    'open orders',
    ofx1(statement({ positions: [HELD], orders: [['OOBUYSTOCK', [['OO', [['FITID', '1']]]]]] }), securities(ZZA)),
    { positions: [ONE], skipped: ['38-44 row-open-orders'] },
  ],
];

const TRADES: readonly (readonly [string, string, Partial<ReadingSummary>])[] = [
  ['a buy with its costs', happened(buy(ten)), { trades: ['2026-01-15 buy ZZA 10 (10) @5 -51 fees 1 USD equity'] }],
  [
    'a buy to cover',
    happened(buy(ten, { BUYTYPE: 'BUYTOCOVER' })),
    { trades: ['2026-01-15 buy_to_close ZZA 10 (10) @5 -51 fees 1 USD equity'] },
  ],
  [
    'a sale of negative units',
    happened(sell('SELLSTOCK', { ...ten, UNITS: '-10', TOTAL: '49' }, { SELLTYPE: 'SELL' })),
    { trades: ['2026-01-15 sell ZZA -10 (-10) @5 49 fees 1 USD equity'] },
  ],
  [
    'a short sale',
    happened(sell('SELLSTOCK', { ...ten, TOTAL: '49' }, { SELLTYPE: 'SELLSHORT' })),
    { trades: ['2026-01-15 sell_short ZZA 10 (-10) @5 49 fees 1 USD equity'] },
  ],
  [
    'a bond that is repaid',
    happened(sell('SELLDEBT', { UNITS: '1000', UNITPRICE: '100', TOTAL: '1000' }, { SELLREASON: 'MATURITY' })),
    { trades: ['2026-01-15 redemption ZZA 1000 (-1000) @100 1000 USD bond'] },
  ],
  [
    'a reinvestment',
    happened(transaction('REINVEST', '900000002', { INCOMETYPE: 'DIV', TOTAL: '-10', UNITS: '2', UNITPRICE: '5' })),
    { trades: ['2026-01-15 reinvest ZEDGX 2 (2) @5 -10 USD fund'] },
  ],
  [
    'a transfer out',
    happened(transaction('TRANSFER', '900000001', { UNITS: '3', TFERACTION: 'OUT', POSTYPE: 'LONG' })),
    { trades: ['2026-01-15 transfer_out ZZA 3 (-3) @- - USD equity'] },
  ],
  [
    'a split',
    happened(transaction('SPLIT', '900000001', { OLDUNITS: '10', NEWUNITS: '40', NUMERATOR: '4', DENOMINATOR: '1' })),
    { trades: ['2026-01-15 split_add ZZA 30 (30) @- - USD equity'] },
  ],
  [
    'an option that is opened',
    happened(
      transaction(
        'SELLOPT',
        '90000000B',
        { ...ten, TOTAL: '4999' },
        { body: 'INVSELL', after: { OPTSELLTYPE: 'SELLTOOPEN', SHPERCTRCT: '100' } },
      ),
    ),
    { trades: ['2026-01-15 sell_short 90000000B 10 (-10) @5 4999 fees 1 USD option'] },
  ],
  [
    'an option that expires',
    happened(transaction('CLOSUREOPT', '90000000B', { OPTACTION: 'EXPIRE', UNITS: '-2', SHPERCTRCT: '100' })),
    { trades: ['2026-01-15 expire 90000000B -2 (-2) @- - USD option'] },
  ],
  [
    'money that moves',
    happened(buy(ten), transaction('INCOME', '900000001', { INCOMETYPE: 'DIV', TOTAL: '4' }), [
      'INVBANKTRAN',
      [['STMTTRN', [['TRNAMT', '100']]]],
    ]),
    { cash: 2 },
  ],
  [
    'an entry that OFX does not know',
    happened(buy(ten), transaction('GIFT', '900000001', { UNITS: '1' })),
    { skipped: ['44 row-unknown-action'] },
  ],
];

describe('an OFX 1 statement', () => {
  it.each([...POSITIONS, ...ACCOUNTS])('is read with %s', (_, text, expected) => {
    expect(readingSummary(text)).toMatchObject({ status: 'read', ...expected });
  });

  it.each(TRADES)('that lists what happened only is read with %s', (_, text, expected) => {
    expect(readingSummary(text)).toMatchObject({ status: 'read', ...expected });
  });

  it('with both parts gives the one that is asked for', () => {
    const text = ofx1(statement({ positions: [HELD], transactions: [buy(ten)] }), securities(ZZA));
    expect(readingSummary(text, activity).trades).toEqual(['2026-01-15 buy ZZA 10 (10) @5 -51 fees 1 USD equity']);
    expect(readingSummary(text, activity).positions).toBeUndefined();
  });

  it('in Windows-1252, as its header says, keeps its letters', () => {
    const listed = securities(security('STOCKINFO', '900000001', { SECNAME: 'Société Zed', TICKER: 'ZZA' }));
    const bytes = Buffer.from(ofx1(statement({ positions: [HELD] }), listed), 'latin1');
    expect(readingSummary(bytes)).toMatchObject({ status: 'read', positions: [ONE] });
  });
});
