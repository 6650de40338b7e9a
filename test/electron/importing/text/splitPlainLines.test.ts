import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitPlainLines } from '../../../../electron/importing/text/splitPlainLines';

const SEED = 20261121;

function linesOf(text: string, delimiter: string): string[][] {
  const lines: string[][] = [];
  splitPlainLines(text, delimiter, (cells) => lines.push(cells));
  return lines;
}

it('splits text without quotes as the CSV parser does', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '1', ' ', ',', ';', '\n', 'é'), maxLength: 60 });
  const law = fc.property(text, fc.constantFrom(',', ';'), (content, delimiter) => {
    const options = { delimiter, relax_column_count: true, relax_quotes: true, record_delimiter: '\n' } as const;
    expect(linesOf(content, delimiter)).toEqual(parse(content, options));
  });
  fc.assert(law, { seed: SEED, numRuns: 3000 });
});
