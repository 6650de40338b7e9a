import { describe, expect, it } from 'vitest';
import { columnNeeds, doubledFields } from '../../../renderer/features/imports/columnNeeds';
import { firstLines } from '../../../renderer/features/imports/firstLines';
import { settingsWords } from '../../../renderer/features/imports/settingsWords';

describe('firstLines', () => {
  it('gives every line of a short file, whatever ends them', async () => {
    expect(await firstLines(new Blob(['a\r\nb\n\nc\n']), 'utf-8')).toEqual(['a', 'b', '', 'c']);
  });

  it('reads letters as the file was decoded', async () => {
    expect(await firstLines(new Blob([new Uint8Array([0xe9, 0x0a])]), 'windows-1252')).toEqual(['é']);
    expect(await firstLines(new Blob([new Uint8Array([0x41, 0x00, 0x0a, 0x00])]), 'utf-16le')).toEqual(['A']);
  });

  it('stops at fifty lines, and cuts a line that is too long to look at', async () => {
    const many = await firstLines(new Blob(['x\n'.repeat(80)]), 'utf-8');
    expect(many).toHaveLength(50);
    const [long] = await firstLines(new Blob(['y'.repeat(100_000)]), 'utf-8');
    expect(long).toMatch(/^y{600}…$/);
  });
});

describe('settingsWords', () => {
  it('says how a file was read in one line', () => {
    const settings = { encoding: 'utf-8', delimiter: ',', decimalMark: '.', dateOrder: 'mdy', headerLine: 4 } as const;
    expect(settingsWords(settings)).toBe(
      'Comma · UTF-8 · 03/31/2026 is month first · decimal point · heading on line 4',
    );
    expect(settingsWords({ ...settings, delimiter: ';', headerLine: null })).toMatch(/^Semicolon .* no heading$/);
  });
});

describe('columnNeeds', () => {
  it('asks for symbol and quantity of what is held, and for day and action of what happened', () => {
    expect(columnNeeds(['symbol', 'ignore']).map(({ label, met }) => [label, met])).toEqual([
      ['Symbol', true],
      ['Quantity', false],
    ]);
    expect(columnNeeds(['date', 'symbol', 'quantity']).filter(({ met }) => !met)).toMatchObject([
      { label: 'What happened' },
    ]);
  });

  it('finds roles given twice, of which a file has one', () => {
    expect(doubledFields(['symbol', 'fees', 'ignore', 'symbol', 'fees', 'ignore'])).toEqual(['symbol']);
  });
});
