import { describe, expect, it } from 'vitest';
import { barProblem } from '../../../../shared/risk/bars/barProblem';
import { closeProblem } from '../../../../shared/risk/bars/closeProblem';
import { completePairs } from '../../../../shared/risk/bars/completePairs';
import { volumeProblem } from '../../../../shared/risk/bars/volumeProblem';
import { acceptanceBars, expectUntouched, withValue } from '../../../support/bars';

describe('barProblem', () => {
  const bars = acceptanceBars();

  it('finds nothing wrong with good bars, with missing values, or with none', () => {
    expect(barProblem(bars)).toBeNull();
    expect(barProblem(withValue(withValue(bars, 'high', 3, Number.NaN), 'volume', 4, Number.NaN))).toBeNull();
    expect(barProblem({ high: new Float64Array(), low: new Float64Array(), close: new Float64Array() })).toBeNull();
  });

  it('accepts a bar whose high equals its low', () => {
    expect(barProblem(withValue(bars, 'high', 2, 20.2))).toBeNull();
  });

  it('names a high below the low', () => {
    expect(barProblem(withValue(bars, 'high', 2, 20.19))).toEqual({
      code: 'bad-bar',
      index: 2,
      rule: 'high-below-low',
    });
  });

  it('names a negative volume', () => {
    expect(barProblem(withValue(bars, 'volume', 5, -1))).toEqual({
      code: 'bad-bar',
      index: 5,
      rule: 'negative-volume',
    });
  });

  it('names a missing close and an infinity', () => {
    expect(barProblem(withValue(bars, 'close', 1, Number.NaN))).toEqual({ code: 'non-finite-value', index: 1 });
    for (const column of ['open', 'high', 'volume'] as const) {
      expect(barProblem(withValue(bars, column, 6, Number.POSITIVE_INFINITY))).toEqual({
        code: 'non-finite-value',
        index: 6,
      });
    }
    expect(barProblem(withValue(bars, 'low', 6, Number.NEGATIVE_INFINITY))?.code).toBe('non-finite-value');
  });

  it('names a price of 0 in any column', () => {
    for (const column of ['open', 'high', 'low', 'close'] as const) {
      expect(barProblem(withValue(bars, column, 7, 0))).toEqual({ code: 'non-positive-price', index: 7 });
    }
  });

  it('names columns of different length', () => {
    expect(barProblem({ ...bars, low: bars.low.subarray(1) })).toEqual({
      code: 'lengths-differ',
      first: 10,
      second: 9,
    });
  });

  it('names the earliest of two faults and leaves the bars alone', () => {
    const faulty = withValue(withValue(bars, 'high', 8, 1), 'close', 3, 0);
    expectUntouched(faulty, (input) => expect(barProblem(input)).toMatchObject({ index: 3 }));
  });
});

describe('closeProblem', () => {
  it('names the first close that is not a price', () => {
    expect(closeProblem(Float64Array.of(1, 2))).toBeNull();
    expect(closeProblem(Float64Array.of(1, 0, -1))).toEqual({ code: 'non-positive-price', index: 1 });
    expect(closeProblem(Float64Array.of(1, 2, Number.NaN))).toEqual({ code: 'non-finite-value', index: 2 });
  });
});

describe('volumeProblem', () => {
  it('passes unknown volumes and looks no further back than asked', () => {
    expect(volumeProblem(Float64Array.of(Number.NaN, 0, 5))).toBeNull();
    expect(volumeProblem(Float64Array.of(-3, 5))).toEqual({ code: 'bad-bar', index: 0, rule: 'negative-volume' });
    expect(volumeProblem(Float64Array.of(-3, 5), 1)).toBeNull();
    expect(volumeProblem(Float64Array.of(1, Number.POSITIVE_INFINITY))).toEqual({ code: 'non-finite-value', index: 1 });
  });
});

describe('completePairs', () => {
  it('leaves out both pairs that touch an incomplete bar', () => {
    const gap = withValue(acceptanceBars(), 'low', 4, Number.NaN);
    expect([...completePairs(gap)]).toEqual([1, 2, 3, 6, 7, 8, 9]);
  });

  it('reads the open only where the column is given', () => {
    const { high, low, close, open } = withValue(acceptanceBars(), 'open', 0, Number.NaN);
    expect(completePairs({ high, low, close })).toHaveLength(9);
    expect(completePairs({ open, high, low, close })).toHaveLength(8);
  });
});
