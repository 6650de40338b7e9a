import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBrokerFile } from '../../../electron/importing/readBrokerFile';
import type { ReadOutcome } from '../../../electron/importing/readOutcome';
import { type PricesOutcome, readPrices } from '../../../electron/importing/readPrices';
import type { ImportFile } from '../../../electron/importing/text/loadTable';
import { positionsFileSchema, seriesProposalSchema } from '../../../shared/model/proposal';
import { fixtureFile, textFile } from './fixtureFile';

const HEADING = 'Symbol,Quantity,Price,Value';
const PRICES = 'Date,Open,High,Low,Close,Volume';
const RUNS = { numRuns: 300, seed: 20_261_120 };

/** A reading is right when it was refused or asked about, or when what it proposes is whole and finite. */
function expectSound(positions: ReadOutcome, prices: PricesOutcome): void {
  if (positions.status === 'read') positionsFileSchema.parse(positions.file);
  if (prices.status !== 'read') return;
  for (const { proposal, columns } of prices.series) {
    seriesProposalSchema.parse(proposal);
    expect(columns.close.every((close) => Number.isFinite(close) && close > 0)).toBe(true);
    expect(columns.days.every((day, index) => index === 0 || day > (columns.days[index - 1] ?? day))).toBe(true);
  }
}

const readBoth = (file: ImportFile): [ReadOutcome, PricesOutcome] => [readBrokerFile(file), readPrices(file)];

describe('a hostile file', () => {
  it.each([
    ['an empty file', ''],
    ['line ends only', '\n\n\r\n'],
    ['one character', 'x'],
    ['one quote', '"'],
    ['an open quote after a heading', `${HEADING}\n"ZZA,10,5.5,55\n`],
    ['16 MB of quotes', '""'.repeat(8_388_608)],
    ['300,000 empty columns', ','.repeat(300_000)],
    ['a million blank lines', '\n'.repeat(1_000_000)],
    ['a cell of a megabyte', `${HEADING}\n${'A'.repeat(1_000_000)},1,1,1\n`],
    ['NUL bytes', `${HEADING}\nZZA,1\0,1,1\n`],
    ['a prototype key', `__proto__,Symbol,Quantity,Value $\nx,constructor,1,1\n__proto__,__PROTO__,2,2\n`],
    ['a number beyond all doubles', `${HEADING}\nZZA,1e309,$1e309,1e309\nZZB,1e-400,$1,1\n`],
    ['numbers whose product no decimal holds', `${HEADING}\nZZA,99999999999999,$99999999999999,\n`],
    [
      'sums no decimal holds',
      `${HEADING}\n${'ZZA,1,$9999999999999,9999999999999\n'.repeat(500)}Total,,,99999999999999\n`,
    ],
    ['a totals row beyond reason', `${HEADING}\nZZA,1,$1,1\n${'Total,,,99999999999999\n'.repeat(200)}`],
    ['digits without end', `${HEADING}\nZZA,${'9'.repeat(30_000)},$1,1\n`],
    ['a pattern that stalls backtracking', `${HEADING}\n${'1,'.repeat(10)}${'1 '.repeat(16_000)}!\n`],
    ['dates that do not exist', `${PRICES}\n2026-02-30,1.5,1.5,1.5,1.5,1\n2026-13-01,1.5,1.5,1.5,1.5,1\n`],
    ['dates a thousand years apart', 'Date,Close\n1900-01-01,1.5\n2199-12-31,1.5\n'],
    ['negative prices and volumes', `${PRICES}\n2026-01-05,-1.5,-1.5,-1.5,1.5,-7\n`],
    ['direction marks', `${HEADING}\nAAPL\u202e,1,$1,1\n\u0410\u0410PL,1,$1,1\n`],
    ['formulas', `${HEADING}\n"=HYPERLINK(""x"")",1,$1,1\n@SUM(A1),=1+1,+A1,-A1\n`],
    ['HTML saved as CSV', '<html><body><table><tr><td>Symbol</td></tr></table></body></html>'],
  ])('is refused, asked about or read right: %s', (_, text) => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    expectSound(...readBoth(textFile(text)));
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });

  it('of a single trusted row beside hostile ones still gives that row', () => {
    const outcome = readBrokerFile(textFile(`${HEADING}\nZZA,10,$5.50,55.00\nAAPL\u202e,1e309,=1+1,\n`));
    expect(outcome).toMatchObject({ status: 'read', file: { positions: [{ symbol: 'ZZA' }], skipped: [{ line: 3 }] } });
  });
});

describe('any bytes at all', () => {
  const names = readdirSync(resolve(import.meta.dirname, '../../fixtures/imports')).filter((name) =>
    name.includes('.'),
  );
  const tokens = [
    ',',
    ';',
    '\t',
    '"',
    '\n',
    '\r',
    '-',
    '(',
    '$',
    '€',
    '1e309',
    'Total',
    '__proto__',
    '\u202e',
    '0',
    '.',
  ];

  it('never make a reader throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => expectSound(...readBoth({ name: 'a.csv', bytes }))),
      RUNS,
    );
  });

  it('made of the marks of tables never make a reader throw', () => {
    const cell = fc.oneof(
      fc.constantFrom(...tokens),
      fc.constantFrom(...HEADING.split(','), ...PRICES.split(',')),
      fc.float().map(String),
      fc.string(),
    );
    const text = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 });
    fc.assert(
      fc.property(text, (rows) => expectSound(...readBoth(textFile(rows.map((cells) => cells.join(',')).join('\n'))))),
      RUNS,
    );
  });

  it.each(names)('that are a damaged %s never make a reader throw', (name) => {
    const { bytes } = fixtureFile(name);
    const original = Buffer.from(bytes);
    const place = fc.integer({ min: 0, max: bytes.length - 1 });
    const mutation = fc.record({
      place,
      length: fc.integer({ min: 0, max: 40 }),
      token: fc.constantFrom('', ...tokens),
    });
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 6 }), (mutations) => {
        let damaged = original;
        for (const { place: at, length, token } of mutations) {
          damaged = Buffer.concat([damaged.subarray(0, at), Buffer.from(token), damaged.subarray(at + length)]);
        }
        expectSound(...readBoth({ name, bytes: new Uint8Array(damaged) }));
      }),
      RUNS,
    );
  });
});
