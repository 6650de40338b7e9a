import { describe, expect, it } from 'vitest';
import type { Column } from '../../../../renderer/components/table/column';
import { csvText } from '../../../../renderer/components/table/csvText';

type Row = readonly [string, number | null];
const columns: readonly Column<Row>[] = [
  { id: 'name', header: 'Name', value: ([name]) => name, render: ([name]) => name },
  { id: 'weight', header: 'Weight', unitLabel: '%', value: ([, weight]) => weight, render: () => null },
];

describe('csvText', () => {
  it('writes units in the header, plain numbers, and nothing for unknown', () => {
    const rows: Row[] = [
      ['Alpha', 0.125],
      ['Beta', null],
    ];
    expect(csvText(rows, columns)).toBe('"Name","Weight (%)"\r\n"Alpha",0.125\r\n"Beta",');
  });

  it('doubles quotes and disarms what a spreadsheet would run', () => {
    expect(csvText([['Say "hi"', 1]], columns)).toContain('"Say ""hi"""');
    expect(csvText([['=1+1', 1]], columns)).toContain('"\'=1+1"');
    expect(csvText([['@cmd', 1]], columns)).toContain('"\'@cmd"');
  });

  it('leaves negative numbers as numbers', () => {
    expect(csvText([['Loss', -3.5]], columns)).toContain('"Loss",-3.5');
  });
});
