import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitRecords } from '../../../../electron/importing/text/splitRecords';
import { LAW } from '../../../support/laws';

type Split = { readonly records: readonly (readonly [readonly string[], number, number])[]; readonly open: boolean };

function split(text: string, delimiter = ','): Split {
  const records: [string[], number, number][] = [];
  const open = splitRecords(text, delimiter, (cells, line, lastLine) => records.push([cells, line, lastLine]));
  return { records, open: open !== null };
}

/** What csv-parse makes of it, with the lines it counts; the records before a quote that is never closed. */
function oracle(text: string, delimiter: string): Split {
  const records: [string[], number, number][] = [];
  const options = { delimiter, relax_column_count: true, relax_quotes: true, record_delimiter: '\n', bom: false };
  try {
    parse(text, {
      ...options,
      on_record: (cells: string[], { lines }) => {
        records.push([cells, (records.at(-1)?.[2] ?? 0) + 1, lines]);
        return null;
      },
    });
    return { records, open: false };
  } catch (error) {
    if (!String(error).includes('Quote Not Closed')) throw error;
    return { records, open: true };
  }
}

const texts = fc.array(fc.constantFrom('"', '""', ',', ';', '\n', 'a', '1', ' ', 'é', '"x"', '\n\n'), {
  maxLength: 40,
});

describe('the records of a text', () => {
  it('are those of csv-parse, quotes of every kind and lines counted', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(',', ';', '\t', '|'), (parts, delimiter) => {
        const text = parts.join('');
        expect(split(text, delimiter)).toEqual(oracle(text, delimiter));
      }),
      { ...LAW, numRuns: 20_000 },
    );
  });

  it.each([
    ['a,b\nc\n', [['a', 'b'], ['c']]],
    ['"a ""b""",c', [['a "b"', 'c']]],
    ['"a\nb",c\nd', [['a\nb', 'c'], ['d']]],
    ['x"y",z', [['x"y"', 'z']]],
    ['"x" y,z', [['"x" y', 'z']]],
    ['"",""', [['', '']]],
    ['\n\na', [[''], [''], ['a']]],
  ])('%j are %j', (text, cells) => expect(split(text).records.map(([record]) => record)).toEqual(cells));

  it('end at a quote that is never closed, or not within a megabyte', () => {
    expect(split('a,b\nc,"d\ne')).toEqual({ records: [[['a', 'b'], 1, 1]], open: true });
    expect(split(`"${'x'.repeat(1024 * 1024 + 1)}"`).open).toBe(true);
    expect(split(`"${'x'.repeat(1024)}"`).open).toBe(false);
  });

  it('take time in line with the text, whatever it holds', () => {
    const seconds = (text: string): number => {
      const start = process.cpuUsage();
      split(text);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1e6;
    };
    // Each was quadratic in some reader once: no delimiter to find, no line to end, a quote in every line or only the last.
    const hostile = [
      '"a"\n'.repeat(250_000),
      'a\n'.repeat(500_000),
      `${'"",'.repeat(300_000)}`,
      `${'a\n'.repeat(400_000)}"b"`,
    ];
    for (const text of hostile) expect(seconds(text)).toBeLessThan(2);
  });
});
