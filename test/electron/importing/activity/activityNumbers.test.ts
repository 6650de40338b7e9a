import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTradeNumbers } from '../../../../electron/importing/activity/activityNumbers';
import { ownMark } from '../../../../electron/importing/activity/cellNumber';

const OPEN = { file: null, chosen: false } as const;

describe('the numbers of a trade', () => {
  it.each([
    ['1,234.56', '.'],
    ['1.234,56', ','],
    ['0.039', '.'],
    [',5', ','],
    ['.5', '.'],
    ['1 757,95', ','],
    ['1.234.567', ','],
    ['12.5', '.'],
    ['1.234', 'ambiguous'],
    ['49,785', 'ambiguous'],
    ['1234', null],
  ] as const)('%s shows the mark %s', (cell, mark) => {
    expect(ownMark(cell)).toBe(mark);
  });

  it('that can be read two ways follow from the money', () => {
    const cells = { quantity: '6', price: '49,785', amount: '-298.71' };
    expect(readTradeNumbers(cells, OPEN)).toEqual({
      status: 'read',
      numbers: { quantity: '6', price: '49.785', amount: '-298.71' },
    });
    const thousand = readTradeNumbers({ quantity: '2', price: '1.500', amount: '3.000,00' }, OPEN);
    expect(thousand).toMatchObject({ numbers: { price: '1500', amount: '3000.00' } });
  });

  it('are asked about where neither the money nor the file tells', () => {
    expect(readTradeNumbers({ quantity: '1.500', price: '', amount: '' }, OPEN)).toEqual({
      status: 'ambiguous',
      sample: '1.500',
    });
  });

  it('go by the mark the user chose, without exception', () => {
    const cells = { quantity: '6', price: '49,785', amount: '-298.71' };
    expect(readTradeNumbers(cells, { file: '.', chosen: true })).toMatchObject({ numbers: { price: '49785' } });
  });

  it('name the column that holds none', () => {
    expect(readTradeNumbers({ quantity: 'abc', price: '1', amount: '' }, OPEN)).toEqual({
      status: 'bad',
      field: 'quantity',
    });
    const huge = { quantity: '1', price: '999999999999999999', amount: '' };
    expect(readTradeNumbers(huge, OPEN)).toEqual({ status: 'bad', field: 'price' });
  });

  it('come out the same however they were grouped, as long as the cell says how', () => {
    const cents = fc.integer({ min: 100_000, max: 99_999_999 });
    fc.assert(
      fc.property(cents, fc.constantFrom('en', 'de', 'fr', 'ch'), (value, style) => {
        const [whole, fraction] = [String(Math.floor(value / 100)), String(value % 100).padStart(2, '0')];
        const group = { en: ',', de: '.', fr: ' ', ch: "'" }[style];
        const mark = style === 'en' || style === 'ch' ? '.' : ',';
        const text = `${whole.replace(/\B(?=(?:\d{3})+$)/g, group)}${mark}${fraction}`;
        const read = readTradeNumbers({ quantity: '1', price: text, amount: '' }, OPEN);
        expect(read).toMatchObject({ numbers: { price: `${whole}.${fraction}` } });
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});
