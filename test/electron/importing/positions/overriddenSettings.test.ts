import { describe, expect, it } from 'vitest';
import { readBrokerFile } from '../../../../electron/importing/readBrokerFile';
import type { ReadOutcome } from '../../../../electron/importing/readOutcome';
import type { PositionsFile, ReadAnswers } from '../../../../shared/model/proposal';
import { textFile } from '../fixtureFile';

const HEADING = 'Symbol;Quantity;Price;Currency;Date acquired';

describe('a setting the user overrides', () => {
  it('is the decimal mark', () => {
    const file = read([HEADING, 'ZZMC;1.200;4.500;USD;'], { settings: { decimalMark: '.' } });
    expect([file.positions[0]?.quantity, file.settings?.decimalMark]).toEqual(['1.200', '.']);
    const other = read([HEADING, 'ZZMC;1.200;4.500;USD;'], { settings: { decimalMark: ',' } });
    expect([other.positions[0]?.quantity, other.settings?.decimalMark]).toEqual(['1200', ',']);
  });

  it('is the order of day and month', () => {
    const file = read([HEADING, 'ZZMC;12;4.5;USD;02/03/2024'], { settings: { dateOrder: 'dmy' } });
    expect([file.positions[0]?.openDate, file.settings?.dateOrder]).toEqual(['2024-03-02', 'dmy']);
  });

  it('is the separator', () => {
    const lines = [
      'Symbol,Quantity,Price,Currency,Name',
      'ZZMC,12,4.5,USD,a;b;c;d;e;f;g',
      'ZZSP,12,4.5,USD,a;b;c;d;e;f;g',
    ];
    expect(read(lines, { settings: { delimiter: ',' } }).settings?.delimiter).toBe(',');
  });

  it('is the encoding', () => {
    const bytes = Uint8Array.from('Symbol,Quantity,Price,Currency,Name\nZZMC,12,4.5,USD,Zébra', (one) =>
      one.charCodeAt(0),
    );
    expect(readBrokerFile({ name: 'x.csv', bytes })).toMatchObject({ questions: [{ id: 'encoding' }] });
    const file = fileOf(readBrokerFile({ name: 'x.csv', bytes }, { settings: { encoding: 'windows-1252' } }));
    expect([file.positions[0]?.description, file.settings?.encoding]).toEqual(['Zébra', 'windows-1252']);
  });

  it('is the line of the heading', () => {
    const lines = [
      'Symbol,Quantity,Price,Currency',
      'ZZOLD,1,1,USD',
      'Symbol,Quantity,Price,Currency',
      'ZZMC,12,4.5,USD',
    ];
    const file = read(lines, { settings: { headerLine: 3 } });
    expect(file.positions.map(({ symbol }) => symbol)).toEqual(['ZZMC']);
    expect(file.settings?.headerLine).toBe(3);
  });
});

describe('amounts of a table of holdings', () => {
  it.each([
    ['1,23,456.78', '123456.78'],
    ["1'234.50", '1234.50'],
    ['1\u00a0234.50', '1234.50'],
    ['1\u202f234.50', '1234.50'],
    ['(12.50)', '-12.50'],
    ['12.50-', '-12.50'],
    ['-$12.50', '-12.50'],
    ['USD 12.50', '12.50'],
    ['12.50 USD', '12.50'],
    ['€12.50', '12.50', 'EUR'],
    ['12.50 €', '12.50', 'EUR'],
  ])('are read as people write them: %j', (written, value, currency = 'USD') => {
    const file = read(['Symbol;Quantity;Market Value;Currency', `ZZMC;10;${written};${currency}`]);
    expect(file.positions[0]?.marketValue).toBe(value);
  });

  it('are unknown where they name another currency than the row', () => {
    const file = read(['Symbol;Quantity;Market Value;Currency', 'ZZMC;10;€12.50;USD']);
    expect(file.positions[0]?.marketValue).toBeNull();
  });

  it.each(['--', 'n/a', 'N/A', '-', '—', ''])('are unknown and not 0 where the cell is %j', (written) => {
    const file = read(['Symbol;Quantity;Price;Cost Basis;Currency', `ZZMC;10;12.50;${written};USD`]);
    expect(file.positions[0]?.costBasis).toBeNull();
  });
});

function read(lines: readonly string[], answers: ReadAnswers = {}): PositionsFile {
  return fileOf(readBrokerFile(textFile(lines.join('\n')), answers));
}

function fileOf(outcome: ReadOutcome): PositionsFile {
  if (outcome.status !== 'read') throw new Error(JSON.stringify(outcome));
  return outcome.file;
}
