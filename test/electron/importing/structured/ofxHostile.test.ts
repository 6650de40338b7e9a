import { describe, expect, it } from 'vitest';
import { ofx1, ofx2, position, securities, security, sgml, statement, xml } from './ofxText';
import { type ReadingSummary, readingSummary } from './readingSummary';

/** Statements that are damaged, or made to harm. Each is refused whole, or read right with what is wrong reported. */

const LONG = { POSTYPE: 'LONG', UNITS: '10', UNITPRICE: '5.5', MKTVAL: '55', DTPRICEASOF: '20260302' };
const HELD = position('POSSTOCK', '900000001', LONG);
const LISTED = securities(security('STOCKINFO', '900000001', { SECNAME: 'ZZA Industries Inc', TICKER: 'ZZA' }));
const SOUND_1 = ofx1(statement({ positions: [HELD] }), LISTED);
const SOUND_2 = ofx2(statement({ positions: [HELD] }), LISTED);
const ONE = '101 ZZA 10 @5.5 =55 USD equity';

const afterHeader = (added: string): string => SOUND_2.replace('<OFX>', `${added}<OFX>`);
const inside = (added: string): string => SOUND_2.replace('<OFX>', `<OFX>${added}`);
const symbol = (ticker: string): string =>
  ofx2(
    statement({ positions: [HELD, position('POSSTOCK', '900000009', LONG)] }),
    LISTED,
    securities(security('STOCKINFO', '900000009', { TICKER: ticker })),
  );
const second = (values: Readonly<Record<string, string>>): string =>
  ofx2(statement({ positions: [HELD, position('POSSTOCK', '900000001', { ...LONG, ...values })] }), LISTED);
const nested = (levels: number): string => `${'<ZED>'.repeat(levels)}${'</ZED>'.repeat(levels)}`;

/** The ticker is none, so the security is known by its number, which is said. */
const BY_NUMBER = { positions: [ONE, '101 900000009 10 @5.5 =55 USD equity'], warnings: ['symbol-no-ticker'] };

const REFUSED: readonly (readonly [string, string, string])[] = [
  ['a document type', afterHeader('<!DOCTYPE OFX SYSTEM "http://example.invalid/ofx.dtd">'), 'file-forbidden-markup'],
  ['a document type in lower case', afterHeader('<!doctype ofx [ ]>'), 'file-forbidden-markup'],
  [
    'an external entity',
    afterHeader('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'),
    'file-forbidden-markup',
  ],
  [
    'an entity that multiplies',
    afterHeader('<!ENTITY a "&b;&b;&b;&b;"><!ENTITY b "&c;&c;&c;&c;">'),
    'file-forbidden-markup',
  ],
  ['a parameter entity', afterHeader('<!DOCTYPE x [<!ENTITY % p "x"> %p;]>'), 'file-forbidden-markup'],
  ['an entity declared inside', inside('<!ENTITY e "x">'), 'file-forbidden-markup'],
  ['a marked section', inside('<![CDATA[<POSSTOCK>]]>'), 'file-forbidden-markup'],
  ['a marked section that is not closed', inside('<![CDATA['), 'file-forbidden-markup'],
  ['a notation', inside('<!NOTATION n SYSTEM "x">'), 'file-forbidden-markup'],
  ['an element declared', inside('<!ELEMENT OFX ANY>'), 'file-forbidden-markup'],
  ['a processing instruction that is not closed', inside('<?php echo 1'), 'file-cut-short'],
  ['a comment that is not closed', inside('<!-- and then'), 'file-cut-short'],
  ['a tag that is not closed', SOUND_2.slice(0, SOUND_2.indexOf('</INVPOSLIST>') + 5), 'file-cut-short'],
  ['an end in the middle of a position', SOUND_1.slice(0, SOUND_1.indexOf('<MKTVAL>')), 'file-cut-short'],
  ['an end after the positions', SOUND_1.slice(0, SOUND_1.indexOf('</INVSTMTRS>')), 'file-cut-short'],
  ['only the header', SOUND_1.slice(0, SOUND_1.indexOf('<OFX>')), 'file-cut-short'],
  ['nothing in it', `${SOUND_1.slice(0, SOUND_1.indexOf('<OFX>'))}<OFX></OFX>`, 'file-no-rows'],
  ['end tags that cross', SOUND_2.replace('</INVPOS></POSSTOCK>', '</POSSTOCK></INVPOS>'), 'file-cut-short'],
  ['an end tag too many', SOUND_2.replace('</INVPOSLIST>', '</INVPOSLIST></INVPOSLIST>'), 'file-cut-short'],
  ['an element of elements that is never closed', SOUND_1.replace('</INVPOS>\n', ''), 'file-cut-short'],
  ['text between elements', SOUND_1.replace('</INVPOS>', '</INVPOS>and more'), 'file-cut-short'],
  ['text after its end', `${SOUND_2}and more`, 'file-cut-short'],
  ['a second file behind it', `${SOUND_1}${SOUND_1}`, 'file-cut-short'],
  ['nesting of 40 levels', inside(nested(40)), 'file-too-deep'],
  ['nesting of 100,000 levels', inside(nested(100_000)), 'file-too-deep'],
  ['nesting without an end', inside('<ZED>'.repeat(200_000)), 'file-too-deep'],
  ['600,000 elements', inside('<ZED/>'.repeat(600_000)), 'file-too-many-elements'],
  ['a character that no text holds', inside('<MEMO>&#0;</MEMO>'), 'file-cut-short'],
  ['a character beyond all characters', inside('<MEMO>&#x110000;</MEMO>'), 'file-cut-short'],
  ['half a character', inside('<MEMO>&#xD800;</MEMO>'), 'file-cut-short'],
  ['NUL bytes', SOUND_1.replace('CASH', 'CA\0SH'), 'file-binary'],
  ['a bank account only', ofx1(['BANKMSGSRSV1', [['STMTTRNRS', [['TRNUID', '0']]]]]), 'file-bank-statement'],
  ['a card only', ofx2(['CREDITCARDMSGSRSV1', [['CCSTMTTRNRS', [['TRNUID', '0']]]]]), 'file-bank-statement'],
  ['a list of securities only', ofx2(LISTED), 'file-no-rows'],
  [
    'a statement that failed',
    ofx2([
      'INVSTMTMSGSRSV1',
      [
        [
          'INVSTMTTRNRS',
          [
            [
              'STATUS',
              [
                ['CODE', '15500'],
                ['SEVERITY', 'ERROR'],
              ],
            ],
          ],
        ],
      ],
    ]),
    'file-no-rows',
  ],
];

const READ: readonly (readonly [string, string, Partial<ReadingSummary>])[] = [
  ['an entity encoded twice, decoded once', symbol('&amp;#90;'), BY_NUMBER],
  ['a symbol of look-alike letters', symbol('\u0410\u0410PL'), BY_NUMBER],
  ['a symbol with a direction mark', symbol('ZZA\u202e'), BY_NUMBER],
  ['a symbol that is a formula', symbol('=1+1'), BY_NUMBER],
  ['units beyond all doubles', second({ UNITS: '1e309' }), { positions: [ONE], skipped: ['3 row-bad-number'] }],
  ['units without end', second({ UNITS: '9'.repeat(30_000) }), { positions: [ONE], skipped: ['3 row-bad-number'] }],
  ['units that are words', second({ UNITS: 'NaN' }), { positions: [ONE], skipped: ['3 row-bad-number'] }],
  [
    'a currency that is none',
    ofx2(statement({ currency: 'DOLLARS', positions: [HELD] }), LISTED),
    { status: 'refused: no-positions' },
  ],
  [
    'keys of prototypes as elements',
    SOUND_2.replace('<OFX>', '<OFX><__proto__><constructor>1</constructor></__proto__>'),
    { positions: [ONE] },
  ],
  [
    'a thousand empty unknown elements',
    SOUND_1.replace('<OFX>', `<OFX>\n${'<ZED.X>\n'.repeat(1000)}`),
    { positions: [ONE] },
  ],
  [
    'a name of 20,000 characters',
    ofx2(
      statement({ positions: [HELD] }),
      securities(security('STOCKINFO', '900000001', { SECNAME: 'Z'.repeat(20_000), TICKER: 'ZZA' })),
    ),
    { positions: [ONE] },
  ],
];

describe('a hostile OFX file', () => {
  it.each(REFUSED)('is refused for %s', (_, text, code) => {
    expect(readingSummary(text)).toEqual({ status: `refused: ${code}` });
  });

  it.each(READ)('is read right, or its rows are reported, for %s', (_, text, expected) => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    expect(readingSummary(text)).toMatchObject({ status: 'read', ...expected });
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });

  it('of tags without end takes time that grows with its size only', () => {
    const tags = '<'.repeat(200_000);
    expect(readingSummary(SOUND_1.replace('CASH', tags)).status).toBe('read');
    expect(readingSummary(SOUND_1.replace('CASH', '<A b="'.repeat(100_000))).status).toBe('read');
  });

  it('of every length but its own is refused, never read in part', () => {
    const sound = [sgml(['OFX', [statement({ positions: [HELD] })]]), xml(['OFX', [statement({ positions: [HELD] })]])];
    for (const text of sound) {
      const end = text.lastIndexOf('</OFX>');
      for (let length = 1; length < end; length += 7) {
        expect(readingSummary(text.slice(0, length)).status).toMatch(/^(?:refused|asked)/);
      }
    }
  });
});
