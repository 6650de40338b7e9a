import { describe, expect, it } from 'vitest';
import { correlation } from '../../../../shared/risk/dependence/correlation';
import { correlationMatrix } from '../../../../shared/risk/dependence/correlationMatrix';
import { obtained } from '../../../support/outcome';

const NONE = Number.NaN;
const row = (...values: number[]) => Float64Array.from(values);

describe('correlationMatrix', () => {
  it('compares each pair over the days both have, and counts them', () => {
    const matrix = correlationMatrix([row(0.1, 0.2, 0.4, NONE), row(NONE, 0.1, 0.5, 0.2), row(0.3, 0.1, 0.2, 0.4)]);
    expect(matrix.observations).toEqual([
      [3, 2, 3],
      [2, 3, 3],
      [3, 3, 4],
    ]);
    expect(matrix.correlation[0]?.[1]).toBeCloseTo(1, 14);
    expect(matrix.correlation[2]?.[1]).toBeCloseTo(obtained(correlation([0.1, 0.5, 0.2], [0.1, 0.2, 0.4])), 14);
    for (const asset of [0, 1, 2]) expect(matrix.correlation[asset]?.[asset]).toBeCloseTo(1, 14);
  });

  it('is symmetric', () => {
    const { correlation: values } = correlationMatrix([row(0.1, 0.2, 0.4), row(0.3, 0.1, 0.5), row(0.3, 0.1, 0.2)]);
    expect(values.map((_, i) => values.map((line) => line[i]))).toEqual(values);
  });

  it('is null, not 0, where a pair has too few days or a row never moves', () => {
    const matrix = correlationMatrix([row(0.1, NONE, 0.3), row(NONE, 0.2, 0.1), row(0.2, 0.2, 0.2)]);
    expect(matrix.correlation[0]?.[1]).toBeNull();
    expect(matrix.observations[0]?.[1]).toBe(1);
    expect(matrix.correlation[2]).toEqual([null, null, null]);
    expect(matrix.observations[2]).toEqual([2, 2, 3]);
  });

  it('is empty without rows and refuses rows on two calendars', () => {
    expect(correlationMatrix([])).toEqual({ correlation: [], observations: [] });
    expect(() => correlationMatrix([row(1), row(1, 2)])).toThrow('rows on different calendars');
  });
});
