import { describe, expect, it } from 'vitest';
import { detectDelimiter } from '../../../../electron/importing/text/detectDelimiter';
import { parseRows } from '../../../../electron/importing/text/parseRows';

const rows = (text: string) => {
  const result = parseRows(text, ',');
  return result.ok ? result.value : result.problem;
};

describe('the rows of a text', () => {
  it.each(['\n', '\r\n', '\r'])('keep their physical line numbers whatever ends a line (%j)', (end) => {
    expect(rows(['a,b', '"x', 'y",2', '', '1,2'].join(end))).toEqual([
      { line: 1, lastLine: 1, cells: ['a', 'b'] },
      { line: 2, lastLine: 3, cells: ['x\ny', '2'] },
      { line: 4, lastLine: 4, cells: [''] },
      { line: 5, lastLine: 5, cells: ['1', '2'] },
    ]);
  });

  it('may have different lengths and stray quotes', () => {
    expect(rows('a,"b"]\nx,5" pipe,3\n')).toMatchObject([{ cells: ['a', '"b"]'] }, { cells: ['x', '5" pipe', '3'] }]);
  });

  it.each([
    ['a quote that is never closed', 'a,b\nc,"d\ne,f\n', { code: 'file-unbalanced-quotes', line: 2 }],
    [
      'a quote closed a thousand lines later',
      `a,b\nc,"${'d\n'.repeat(1000)}"\n`,
      { code: 'file-unbalanced-quotes', line: 2 },
    ],
    ['16 MB of quotes', '""'.repeat(8 * 1024 * 1024), { code: 'file-unbalanced-quotes', line: 1 }],
    ['too many columns', `${'a,'.repeat(300)}\n`, { code: 'file-too-wide', columns: 301, limit: 256 }],
    ['a cell too long', `a,${'b'.repeat(40_000)}\n`, { code: 'file-cell-too-long', line: 1, limit: 32_767 }],
  ])('are refused with %s', (_, text, problem) => expect(rows(text)).toEqual(problem));

  it('are refused beyond a million', () => {
    expect(rows('\n'.repeat(1_000_001))).toEqual({ code: 'file-too-many-rows', limit: 1_000_000 });
  });
});

describe('the separator', () => {
  it.each([
    ['a,b,c\n1,2,3', ','],
    ['a;b;c\n1,5;2,5;3,5', ';'],
    ['a\tb\n1,5\t2', '\t'],
    ['a|b|c\n1|2|3', '|'],
    ['"a;b;c;d",e\n"1;2;3;4",5', ','],
    ['one column\nonly', ','],
  ])('of %j is %j', (text, delimiter) => expect(detectDelimiter(text)).toBe(delimiter));
});
