import { describe, expect, it } from 'vitest';
import type { ReadAnswers } from '../../../../shared/model/proposal';
import { type OfxNode, ofx2, position, securities, security, statement, transaction } from './ofxText';
import { type ReadingSummary, readingSummary } from './readingSummary';

/** Statements in OFX 2, which is XML. Names and numbers are made up. */

const LISTED = securities(
  security('STOCKINFO', '900000001', { SECNAME: 'ZZA Industries Inc', TICKER: 'ZZA' }),
  security('OPTINFO', '90000000B', { SECNAME: 'ZZA Jan 27 30 Call', TICKER: 'ZZA   270115C00030000' }, [
    ['OPTTYPE', 'CALL'],
    ['SHPERCTRCT', '10'],
  ]),
  security('MFINFO', '900000002', { SECNAME: 'Zed Treasury Money Market', TICKER: 'ZEDXX' }),
  security('STOCKINFO', '900000004', { SECNAME: 'Zed Total ETF', TICKER: 'ZETF' }),
  security('OTHERINFO', '900000005', { SECNAME: 'A partnership' }),
);
const LONG = { POSTYPE: 'LONG', UNITS: '10', UNITPRICE: '5.5', MKTVAL: '55', DTPRICEASOF: '20260302' };
const HELD = position('POSSTOCK', '900000001', LONG);
const ONE = '101 ZZA 10 @5.5 =55 USD equity';
const holding = (...positions: readonly OfxNode[]): string => ofx2(statement({ positions }), LISTED);
const named = (name: string): string =>
  ofx2(
    statement({ positions: [position('POSSTOCK', '900000009', LONG)] }),
    securities(security('STOCKINFO', '900000009', { SECNAME: name, TICKER: 'ZZN' })),
  );
const BUY = transaction(
  'BUYSTOCK',
  '900000001',
  { UNITS: '10', UNITPRICE: '5', TOTAL: '-50' },
  { body: 'INVBUY', after: { BUYTYPE: 'BUY' } },
);
const total = (value: string, kind = 'DOLLAR'): string =>
  ofx2(
    statement({
      positions: [HELD],
      balance: [
        ['AVAILCASH', '45'],
        [
          'BALLIST',
          [
            [
              'BAL',
              [
                ['NAME', 'Total Account Value'],
                ['BALTYPE', kind],
                ['VALUE', value],
              ],
            ],
          ],
        ],
      ],
    }),
    LISTED,
  );

const CASES: readonly (readonly [string, string, Partial<ReadingSummary>])[] = [
  ['a stock', holding(HELD), { positions: [ONE] }],
  ['everything on one line', holding(HELD).replaceAll('\n', ''), { positions: [ONE] }],
  ['no XML declaration', holding(HELD).replace(/<\?xml[^>]*>\n/, ''), { positions: [ONE] }],
  ['no header at all', holding(HELD).replace(/^[\s\S]*?<OFX>/, '<OFX>'), { positions: [ONE] }],
  [
    'a comment before the header',
    `<!-- written by an example -->\n${holding(HELD).replace(/<\?xml[^>]*>\n/, '')}`,
    { positions: [ONE] },
  ],
  ['a comment inside', holding(HELD).replace('<INVPOSLIST>', '<!-- <POSSTOCK> --><INVPOSLIST>'), { positions: [ONE] }],
  ['blanks around values', holding(HELD).replace('>10<', '> 10\n<'), { positions: [ONE] }],
  ['an empty element', holding(HELD).replace('<HELDINACCT>CASH</HELDINACCT>', '<HELDINACCT/>'), { positions: [ONE] }],
  ['attributes', holding(HELD).replace('<OFX>', '<OFX xmlns="urn:example" lang=\'en\'>'), { positions: [ONE] }],
  [
    'an option by its ticker and 10 shares a contract',
    holding(position('POSOPT', '90000000B', { POSTYPE: 'LONG', UNITS: '2', UNITPRICE: '1.5', MKTVAL: '30' })),
    { positions: ['101 ZZA   270115C00030000 2 @1.5 =30 USD option'] },
  ],
  [
    'a fund traded like a stock',
    holding(position('POSSTOCK', '900000004', LONG)),
    { positions: ['101 ZETF 10 @5.5 =55 USD etf'] },
  ],
  [
    'a money-market fund',
    holding(position('POSMF', '900000002', { UNITS: '9', UNITPRICE: '1', MKTVAL: '9' })),
    { positions: ['101 ZEDXX 9 @1 =9 USD cash-equivalent'] },
  ],
  [
    'a security without a ticker',
    holding(position('POSOTHER', '900000005', LONG)),
    { positions: ['101 900000005 10 @5.5 =55 USD other'], warnings: ['symbol-no-ticker'] },
  ],
  [
    'a security that is not listed',
    holding(position('POSSTOCK', '900000077', LONG)),
    { positions: ['101 900000077 10 @5.5 =55 USD equity'], warnings: ['symbol-no-ticker'] },
  ],
  [
    'the five named entities',
    named('Zed &amp; Sons &lt;&gt; &quot;A&quot; &apos;B&apos;'),
    { positions: ['101 ZZN 10 @5.5 =55 USD equity'] },
  ],
  ['numbered entities', named('Soci&#233;t&#xE9; Zed'), { positions: ['101 ZZN 10 @5.5 =55 USD equity'] }],
  ['an entity it does not know', named('Zed&nbsp;Sons'), { positions: ['101 ZZN 10 @5.5 =55 USD equity'] }],
  ['no price', holding(position('POSSTOCK', '900000001', { UNITS: '10', MKTVAL: '55' })), { positions: [ONE] }],
  ['no value', holding(position('POSSTOCK', '900000001', { UNITS: '10', UNITPRICE: '5.5' })), { positions: [ONE] }],
  [
    'no price and no value',
    holding(position('POSSTOCK', '900000001', { UNITS: '10' })),
    { positions: ['101 ZZA 10 @- =- USD equity'] },
  ],
  [
    'a position without units beside a whole one',
    holding(HELD, position('POSSTOCK', '900000001', { MKTVAL: '55' })),
    { positions: [ONE], skipped: ['3 row-no-quantity'] },
  ],
  [
    'units that are no number beside a whole position',
    holding(HELD, position('POSSTOCK', '900000001', { UNITS: '1.000,5' })),
    { positions: [ONE], skipped: ['3 row-bad-number'] },
  ],
  ['the total it states', total('100'), { positions: [ONE, '101 CASH 45 @1 =45 USD cash'] }],
  ['a total that differs', total('120'), { warnings: ['total-differs'] }],
  [
    'the total of a part of the account',
    total('55').replace('Total Account Value', 'Total Value of Securities'),
    { positions: [ONE, '101 CASH 45 @1 =45 USD cash'] },
  ],
  ['a per cent that is called a total', total('7', 'PERCENT'), { positions: [ONE, '101 CASH 45 @1 =45 USD cash'] }],
  [
    'an empty list of holdings beside cash',
    ofx2(statement({ positions: [], balance: [['AVAILCASH', '45']] })),
    { positions: ['101 CASH 45 @1 =45 USD cash'] },
  ],
  [
    'a bank account beside it',
    ofx2(['BANKMSGSRSV1', [['STMTTRNRS', [['TRNUID', '0']]]]], statement({ positions: [HELD] }), LISTED),
    { positions: [ONE], skipped: ['3 row-bank-statement'] },
  ],
  [
    'a bought stock',
    ofx2(statement({ transactions: [BUY] }), LISTED),
    { trades: ['2026-01-15 buy ZZA 10 (10) @5 -50 USD equity'] },
  ],
  [
    'a bought option',
    ofx2(
      statement({
        transactions: [
          transaction(
            'BUYOPT',
            '90000000B',
            { UNITS: '1', UNITPRICE: '1.5', TOTAL: '-15' },
            { body: 'INVBUY', after: { OPTBUYTYPE: 'BUYTOOPEN' } },
          ),
        ],
      }),
      LISTED,
    ),
    { trades: ['2026-01-15 buy_open ZZA   270115C00030000 1 (1) @1.5 -15 USD option'] },
  ],
  [
    'an assigned option',
    ofx2(
      statement({ transactions: [transaction('CLOSUREOPT', '90000000B', { OPTACTION: 'ASSIGN', UNITS: '1' })] }),
      LISTED,
    ),
    { trades: ['2026-01-15 assign ZZA   270115C00030000 1 (1) @- - USD option'] },
  ],
  [
    'a trade without a day',
    ofx2(
      statement({
        transactions: [
          BUY,
          [
            'BUYSTOCK',
            [
              [
                'INVBUY',
                [
                  [
                    'SECID',
                    [
                      ['UNIQUEID', '900000001'],
                      ['UNIQUEIDTYPE', 'CUSIP'],
                    ],
                  ],
                  ['UNITS', '1'],
                ],
              ],
            ],
          ],
        ],
      }),
      LISTED,
    ),
    { skipped: ['3 row-bad-date'] },
  ],
];

describe('an OFX 2 statement', () => {
  it.each(CASES)('is read with %s', (_, text, expected) => {
    const summary = readingSummary(text);
    expect(summary).toMatchObject({ status: 'read', ...expected });
    expect(summary.warnings).toEqual(expected.warnings);
  });

  it('with both parts says so and gives the one that is asked for', () => {
    const text = ofx2(statement({ positions: [HELD], transactions: [BUY] }), LISTED);
    const answers: ReadAnswers = { part: 'activity' };
    expect(readingSummary(text)).toMatchObject({ positions: [ONE], skipped: ['3 row-transaction'] });
    expect(readingSummary(text, answers).trades).toEqual(['2026-01-15 buy ZZA 10 (10) @5 -50 USD equity']);
  });
});
