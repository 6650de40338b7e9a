import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageDailyDollarVolume } from '../../../../shared/risk/liquidity/averageDailyDollarVolume';
import { averageDailyVolume } from '../../../../shared/risk/liquidity/averageDailyVolume';
import { conservativeVolume } from '../../../../shared/risk/liquidity/conservativeVolume';
import { daysToLiquidate } from '../../../../shared/risk/liquidity/daysToLiquidate';
import { liquidationProfile } from '../../../../shared/risk/liquidity/liquidationProfile';
import { acceptanceBars, expectUntouched, withValue } from '../../../support/bars';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { PRINTED_DECIMALS } from '../../../support/samples';

const bars = acceptanceBars();

describe('averageDailyVolume', () => {
  it('gives acceptance row C1, mean and median', () => {
    expect(obtained(averageDailyVolume(bars.volume, 10, 'mean'))).toBe(195_500);
    expect(averageDailyVolume(bars.volume, 10)).toEqual({ ok: true, value: 177_500 });
  });

  it('reads the last bars only', () => {
    expect(obtained(averageDailyVolume(bars.volume, 1))).toBe(175_000);
    expect(obtained(averageDailyVolume(bars.volume, 3))).toBe(175_000);
  });

  it('counts a day without trade and not a day without a number', () => {
    expect(obtained(averageDailyVolume(Float64Array.of(0, 0, 300), 3))).toBe(0);
    const result = averageDailyVolume(Float64Array.of(Number.NaN, 100, 300), 3);
    expect(result).toEqual({ ok: true, value: 200, notes: [{ code: 'partial-coverage', coverageFraction: 2 / 3 }] });
  });

  it('says how much of its window a short history fills', () => {
    expect(averageDailyVolume(bars.volume, 20)).toMatchObject({
      notes: [{ code: 'partial-coverage', coverageFraction: 0.5 }],
    });
  });

  it('is unknown without any volume, and fails on one that cannot be', () => {
    expectProblem(averageDailyVolume(new Float64Array(), 20), { code: 'no-volume' });
    expectProblem(averageDailyVolume(Float64Array.of(Number.NaN), 20), { code: 'no-volume' });
    expectProblem(averageDailyVolume(Float64Array.of(5, -1), 20), {
      code: 'bad-bar',
      index: 1,
      rule: 'negative-volume',
    });
    expect(() => averageDailyVolume(bars.volume, 0)).toThrow('window is not a positive whole number');
  });
});

describe('averageDailyDollarVolume', () => {
  it('gives acceptance row C1', () => {
    expect(obtained(averageDailyDollarVolume(bars, 10))).toBeCloseTo(3_595_000, 2);
    expectUntouched(bars, (input) => averageDailyDollarVolume(input, 10));
  });

  it('leaves out a day without volume, and wants columns of one length', () => {
    const result = averageDailyDollarVolume(withValue(bars, 'volume', 9, Number.NaN), 1);
    expectProblem(result, { code: 'no-volume' });
    expectProblem(averageDailyDollarVolume({ close: bars.close, volume: bars.volume.subarray(1) }, 10), {
      code: 'lengths-differ',
      first: 10,
      second: 9,
    });
  });
});

describe('conservativeVolume', () => {
  const quarter = new Float64Array(60).fill(100);
  const OPTIONS = { shortWindow: 20, longWindow: 60, statistic: 'median' } as const;

  it('takes the quieter of month and quarter', () => {
    expect(
      obtained(
        conservativeVolume(
          quarter.map((volume, index) => (index >= 40 ? 900 : volume)),
          OPTIONS,
        ),
      ),
    ).toBe(100);
    expect(
      obtained(
        conservativeVolume(
          quarter.map((volume, index) => (index >= 40 ? 30 : volume)),
          OPTIONS,
        ),
      ),
    ).toBe(30);
  });

  it('is unknown where the month is', () => {
    expectProblem(
      conservativeVolume(
        quarter.map((volume, index) => (index >= 40 ? Number.NaN : volume)),
        OPTIONS,
      ),
      {
        code: 'no-volume',
      },
    );
  });
});

describe('daysToLiquidate', () => {
  const depth = { averageDailyVolume: 180_000, participationFraction: 0.2 };

  it('gives acceptance row C2, raw and rounded up', () => {
    const days = obtained(daysToLiquidate(120_000, depth));
    expect(days).toBeCloseTo(3.33333333, PRINTED_DECIMALS);
    expect(Math.ceil(days)).toBe(4);
  });

  it('is the same for a short, and 0 for nothing', () => {
    expect(daysToLiquidate(-120_000, depth)).toEqual(daysToLiquidate(120_000, depth));
    expect(obtained(daysToLiquidate(0, depth))).toBe(0);
  });

  it('is unknown where nothing trades', () => {
    expectProblem(daysToLiquidate(1, { ...depth, averageDailyVolume: 0 }), { code: 'no-volume' });
    expect(() => daysToLiquidate(Number.NaN, depth)).toThrow('quantity is not a number');
    for (const averageDailyVolume of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => daysToLiquidate(1, { ...depth, averageDailyVolume })).toThrow('volume is not a number');
    expect(obtained(daysToLiquidate(5, { averageDailyVolume: 10, participationFraction: 1 }))).toBe(0.5);
    expect(() => daysToLiquidate(1, { ...depth, participationFraction: 0 })).toThrow('participation outside (0, 1]');
    expect(() => daysToLiquidate(1, { ...depth, participationFraction: 1.01 })).toThrow('participation outside (0, 1]');
  });
});

describe('liquidationProfile', () => {
  const positions = Object.freeze([
    Object.freeze({ value: 100, daysToLiquidate: 1 }),
    Object.freeze({ value: -100, daysToLiquidate: 4 }),
  ]);

  it('sells each position at an even pace, a short like a long', () => {
    expect([...obtained(liquidationProfile(positions, [0, 1, 2, 4, 20]))]).toEqual([0, 0.625, 0.75, 1, 1]);
  });

  it('sells cash at once', () => {
    expect([...obtained(liquidationProfile([{ value: 50, daysToLiquidate: 0 }], [0, 1]))]).toEqual([1, 1]);
  });

  it('says when there is nothing to sell', () => {
    expectProblem(liquidationProfile([], [1]), { code: 'no-holdings' });
    for (const days of [[-1], [1, -1], [Number.POSITIVE_INFINITY, 1]])
      expect(() => liquidationProfile(positions, days)).toThrow('days are negative or not finite');
    expect(() => liquidationProfile([{ value: 1, daysToLiquidate: Number.NaN }], [1])).toThrow(
      'days are negative or not finite',
    );
  });

  it('never falls with time and never sells more than there is', () => {
    const holding = fc.record({
      value: fc.double({ min: -1e6, max: 1e6, noNaN: true }).filter((value) => value !== 0),
      daysToLiquidate: fc.double({ min: 0, max: 1000, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(holding, { minLength: 1, maxLength: 20 }), (holdings) => {
        const sold = obtained(liquidationProfile(holdings, [1, 3, 5, 10, 20, 1000]));
        for (const [index, fraction] of sold.entries()) {
          expect(fraction).toBeGreaterThanOrEqual((sold[index - 1] ?? 0) - 1e-12);
        }
        expect(sold.at(-1)).toBeCloseTo(1, 12);
        expect(Math.max(...sold)).toBeLessThanOrEqual(1);
      }),
      LAW,
    );
  });
});
