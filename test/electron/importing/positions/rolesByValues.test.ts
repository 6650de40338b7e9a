import { describe, expect, it } from 'vitest';
import { multipliesOut, rolesByValues } from '../../../../electron/importing/positions/rolesByValues';
import type { FileRow } from '../../../../electron/importing/text/parseRows';

describe('rolesByValues', () => {
  it('finds a quantity that no heading names where every row multiplies out', () => {
    const roles = read('Ticker,Bag,Price,Value', ['ZZMC,1200,13,15600', 'ZZSP,40,81.5,3260'], {
      price: 2,
      marketValue: 3,
    });
    expect(roles.get('quantity')).toBe(1);
  });

  it('finds none where one row does not', () => {
    const roles = read('Ticker,Bag,Price,Value', ['ZZMC,1200,13,15600', 'ZZSP,41,81.5,3260'], {
      price: 2,
      marketValue: 3,
    });
    expect(roles.has('quantity')).toBe(false);
  });

  it('finds none where two columns would do', () => {
    const rows = ['ZZMC,1200,1200,13,15600'];
    expect(read('Ticker,Bag,Sack,Price,Value', rows, { price: 3, marketValue: 4 }).has('quantity')).toBe(false);
  });

  it('takes the only column of tickers for the symbol, and never one of currencies', () => {
    const roles = read('Name,What,Coin', ['Zebra Micro,ZZMC,USD', 'Second Place,ZZSP,USD'], {});
    expect(roles.get('symbol')).toBe(1);
  });

  it('moves on to the amount beside a currency', () => {
    const rows = ['ZZMC,USD,15600.00', 'ZZSP,EUR,3260.00'];
    const roles = read('Symbol,Value,', rows, { symbol: 0, marketValue: 1 });
    expect([roles.get('marketValue'), roles.get('currency')]).toEqual([2, 1]);
  });

  it('gives up no role that a heading names', () => {
    const rows = ['ZZMC,1200,13,15600'];
    const known = { symbol: 0, quantity: 1, price: 2, marketValue: 3 } as const;
    expect(Object.fromEntries(read('Symbol,Quantity,Price,Value', rows, known))).toEqual(known);
  });
});

describe('multipliesOut', () => {
  it('knows options by the hundred and bonds per hundred', () => {
    expect(multipliesOut({ quantities: [2, 10000], prices: [1.5, 99], marketValues: [300, 9900] })).toBe(true);
  });

  it('is not told by rows that would fit any column', () => {
    expect(multipliesOut({ quantities: [1, 0], prices: [5, 7], marketValues: [5, 0] })).toBe(false);
  });

  it('lets a share of the rows differ where that is allowed', () => {
    const rows = { quantities: [10, 10, 10], prices: [2, 3, 4], marketValues: [20, 30, 41] };
    expect([multipliesOut(rows), multipliesOut(rows, 0.6)]).toEqual([false, true]);
  });
});

type Known =
  Parameters<typeof rolesByValues>[0] extends ReadonlyMap<infer Role, number>
    ? Partial<Record<Role & string, number>>
    : never;

function read(header: string, lines: readonly string[], known: Known): ReturnType<typeof rolesByValues> {
  const rows: FileRow[] = lines.map((text, index) => ({
    line: index + 2,
    lastLine: index + 2,
    cells: text.split(','),
  }));
  const columns = new Map(Object.entries(known)) as Parameters<typeof rolesByValues>[0];
  return rolesByValues(columns, { header: header.split(','), rows, mark: '.' });
}
