import { describe, expect, it } from 'vitest';
import { averageTrueRange } from '../../../../shared/risk/stops/averageTrueRange';
import { breakevenPrice } from '../../../../shared/risk/stops/breakevenPrice';
import { breakevenStop } from '../../../../shared/risk/stops/breakevenStop';
import { highWaterMarks } from '../../../../shared/risk/stops/highWaterMarks';
import { movingAverageStop } from '../../../../shared/risk/stops/movingAverageStop';
import { ratchetedLevel } from '../../../../shared/risk/stops/ratchetedLevel';
import { supportStop } from '../../../../shared/risk/stops/supportStop';
import { timeStop } from '../../../../shared/risk/stops/timeStop';
import { acceptanceBars, barsOf, expectUntouched, repeated, withValue } from '../../../support/bars';
import { expectProblem, obtained } from '../../../support/outcome';
import { PRINTED_DECIMALS } from '../../../support/samples';

describe('movingAverageStop', () => {
  const closes = Float64Array.of(10, 11, 12, 13);

  it('is the average of the last closes less the buffer, and more for a short', () => {
    const long = obtained(movingAverageStop(closes, { period: 3, bufferFraction: 0.02, side: 'long' }));
    expect([...long.subarray(0, 2)]).toEqual([Number.NaN, Number.NaN]);
    expect(long[2]).toBeCloseTo(10.78, 12);
    expect(long[3]).toBeCloseTo(11.76, 12);
    const short = obtained(movingAverageStop(closes, { period: 3, bufferFraction: 0.02, side: 'short' }));
    expect(short[3]).toBeCloseTo(12.24, 12);
  });

  it('needs a close for every bar of its period, each a price', () => {
    const options = { period: 5, bufferFraction: 0, side: 'long' } as const;
    expectProblem(movingAverageStop(closes, options), { code: 'too-few-observations', have: 4, need: 5 });
    expect(obtained(movingAverageStop(closes, { ...options, period: 4 })).at(-1)).toBe(11.5);
    expect([...obtained(movingAverageStop(closes, { ...options, period: 1 }))]).toEqual([...closes]);
    expectProblem(movingAverageStop(Float64Array.of(1, 0, 1, 1, 1), options), { code: 'non-positive-price', index: 1 });
  });

  it('throws for a period or buffer that is none', () => {
    for (const period of [-1, 0, 2.5, Number.NaN])
      expect(() => movingAverageStop(closes, { period, bufferFraction: 0, side: 'long' })).toThrow(
        'period is not a positive whole number',
      );
    for (const bufferFraction of [-0.01, 1, Number.NaN])
      expect(() => movingAverageStop(closes, { period: 2, bufferFraction, side: 'long' })).toThrow(
        'buffer outside [0, 1)',
      );
    expect(() => movingAverageStop(closes, { period: 0, bufferFraction: 0, side: 'long' })).toThrow(
      'period is not a positive whole number',
    );
    expect(() => movingAverageStop(closes, { period: 2, bufferFraction: 1, side: 'long' })).toThrow(
      'buffer outside [0, 1)',
    );
  });
});

describe('supportStop', () => {
  const bars = repeated(acceptanceBars(), 3);

  it('lies half an ATR(14) below the lowest low, or above the highest high', () => {
    const atr = obtained(averageTrueRange(bars, 14)).at(-1) ?? Number.NaN;
    const options = { period: 20, multiple: 0.5, atrPeriod: 14, side: 'long' } as const;
    expect(obtained(supportStop(bars, options)).at(-1)).toBeCloseTo(19.05 - 0.5 * atr, 12);
    expect(obtained(supportStop(bars, { ...options, side: 'short' })).at(-1)).toBeCloseTo(20.95 + 0.5 * atr, 12);
  });

  it('has no level before its window is full', () => {
    const levels = obtained(supportStop(bars, { period: 20, multiple: 0.5, atrPeriod: 14, side: 'long' }));
    expect(levels.findIndex((level) => !Number.isNaN(level))).toBe(19);
  });

  it('has its first level on the last bar when the window is as long as the history', () => {
    const levels = obtained(supportStop(bars, { period: 30, multiple: 0.5, atrPeriod: 14, side: 'long' }));
    expect(levels.findIndex((level) => !Number.isNaN(level))).toBe(29);
  });

  it('has no level today when the window holds no low', () => {
    const blind = withValue(bars, 'low', 29, Number.NaN);
    expectProblem(supportStop(blind, { period: 1, multiple: 0.5, atrPeriod: 14, side: 'long' }), {
      code: 'no-price-range',
    });
  });

  it('needs a full window of bars and an ATR', () => {
    expectProblem(supportStop(bars, { period: 31, multiple: 0.5, atrPeriod: 14, side: 'long' }), {
      code: 'too-few-observations',
      have: 30,
      need: 31,
    });
    expectProblem(supportStop(acceptanceBars(), { period: 5, multiple: 0.5, atrPeriod: 14, side: 'long' }), {
      code: 'too-few-observations',
      have: 9,
      need: 14,
    });
    expectUntouched(bars, (input) => supportStop(input, { period: 20, multiple: 0.5, atrPeriod: 14, side: 'long' }));
  });
});

describe('breakevenPrice', () => {
  it('gives acceptance row B9', () => {
    expect(breakevenPrice(42.5, 0.0015, 'long')).toBeCloseTo(42.62769154, PRINTED_DECIMALS);
  });

  it('leaves nothing after both costs, for either side', () => {
    for (const side of ['long', 'short'] as const) {
      const exit = breakevenPrice(40, 0.01, side);
      const [bought, sold] = side === 'long' ? [40, exit] : [exit, 40];
      expect(sold * (1 - 0.01) - bought * (1 + 0.01)).toBeCloseTo(0, 12);
    }
  });

  it('is the entry without cost, and throws for a cost that eats the trade', () => {
    expect(breakevenPrice(40, 0, 'long')).toBe(40);
    for (const cost of [-0.001, 1, Number.NaN])
      expect(() => breakevenPrice(40, cost, 'long')).toThrow('cost outside [0, 1)');
    expect(() => breakevenPrice(0, 0, 'long')).toThrow('entry is not a price');
  });
});

describe('breakevenStop', () => {
  const position = { entryPrice: 100, bestClose: 105, initialRiskPerShare: 5, side: 'long' } as const;
  const options = { profitMultiple: 1, costFraction: 0 };

  it('has no level before the profit, and the entry from the moment it is reached', () => {
    expect(breakevenStop({ ...position, bestClose: 104.99 }, options)).toBeNull();
    expect(breakevenStop(position, options)).toBe(100);
  });

  it('mirrors for a short', () => {
    expect(breakevenStop({ ...position, side: 'short' }, options)).toBeNull();
    expect(breakevenStop({ ...position, side: 'short', bestClose: 95 }, options)).toBe(100);
  });

  it('throws without a profit that triggers it', () => {
    for (const profitMultiple of [0, -1])
      expect(() => breakevenStop(position, { ...options, profitMultiple })).toThrow('risk and trigger are positive');
  });

  it('throws without a risk to measure the profit in', () => {
    expect(() => breakevenStop({ ...position, initialRiskPerShare: 0 }, options)).toThrow(
      'risk and trigger are positive',
    );
  });
});

describe('timeStop', () => {
  const options = { bars: 20, leastRMultiple: 0.5 };

  it('is due when the time is up and the profit is short of its mark', () => {
    expect(timeStop({ barsHeld: 20, rMultiple: 0.4 }, options)).toBe(true);
    expect(timeStop({ barsHeld: 19, rMultiple: -3 }, options)).toBe(false);
    expect(timeStop({ barsHeld: 60, rMultiple: 0.5 }, options)).toBe(false);
  });

  it('throws for a profit that is no number', () => {
    expect(() => timeStop({ barsHeld: 20, rMultiple: Number.NaN }, options)).toThrow('state is not finite');
  });
});

describe('highWaterMarks', () => {
  const { close } = barsOf([10, 12, 11, 9].map((value) => [value, value, value, value]));

  it('runs with the best close since a bar, for either side', () => {
    expect([...highWaterMarks(close, { from: 1, recorded: null, side: 'long' })]).toEqual([Number.NaN, 12, 12, 12]);
    expect([...highWaterMarks(close, { from: 1, recorded: null, side: 'short' })]).toEqual([Number.NaN, 12, 11, 9]);
  });

  it('never forgets a recorded mark', () => {
    expect([...highWaterMarks(close, { from: 2, recorded: 15, side: 'long' }).subarray(2)]).toEqual([15, 15]);
    expect(highWaterMarks(close, { from: 0, recorded: 11, side: 'long' }).at(-1)).toBe(12);
  });
});

describe('ratchetedLevel', () => {
  it('keeps the tighter of two levels', () => {
    expect(ratchetedLevel(40, 39, 'long')).toBe(40);
    expect(ratchetedLevel(40, 41, 'long')).toBe(41);
    expect(ratchetedLevel(40, 39, 'short')).toBe(39);
  });

  it('takes the one there is', () => {
    expect(ratchetedLevel(null, 39, 'long')).toBe(39);
    expect(ratchetedLevel(40, null, 'short')).toBe(40);
    expect(ratchetedLevel(null, null, 'long')).toBeNull();
  });
});
