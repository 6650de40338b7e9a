import { describe, expect, it } from 'vitest';
import { correlation } from '../../../../shared/risk/dependence/correlation';
import { correlationMatrix } from '../../../../shared/risk/dependence/correlationMatrix';
import { pairedObservations } from '../../../../shared/risk/dependence/pairedObservations';
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

  it('gives each pair of many rows its own correlation, whichever days they miss', () => {
    const gaps = [[], [], [], [0], [0], [1, 2], [12], [3, 7], [3, 7]];
    const rows = gaps.map((missing, at) =>
      Float64Array.from({ length: 13 }, (_, day) => (missing.includes(day) ? NONE : Math.sin((at + 2) * (day + 1)))),
    );
    const matrix = correlationMatrix(rows);
    for (const [i, left] of rows.entries()) {
      for (const [j, right] of rows.entries()) {
        const { first, second } = pairedObservations(left, right);
        expect(matrix.observations[i]?.[j]).toBe(first.length);
        expect(matrix.correlation[i]?.[j]).toBeCloseTo(obtained(correlation(first, second)), 13);
      }
    }
  });

  it('compares two rows of which one has a gap', () => {
    const matrix = correlationMatrix([row(0.1, NONE, 0.3, 0.7), row(0.4, 0.1, 0.2, 0.5)]);
    expect(matrix.observations).toEqual([
      [3, 3],
      [3, 4],
    ]);
    expect(matrix.correlation[0]?.[1]).toBeCloseTo(obtained(correlation([0.1, 0.3, 0.7], [0.4, 0.2, 0.5])), 14);
  });

  it('sees rows with the same gaps as rows without those days, to the last bit', () => {
    const [a, b] = [row(0.11, NONE, 0.31, -0.2, 0.05), row(-0.07, NONE, 0.13, 0.02, 0.09)];
    const other = row(0.1, 0.2, 0.4, 0.3, 0.1);
    const known = (values: Float64Array) => values.filter((value) => !Number.isNaN(value));
    const { correlation: values } = correlationMatrix([a, b, other]);
    expect(values[0]?.[1]).toBe(correlationMatrix([known(a), known(b)]).correlation[0]?.[1]);
  });

  it('needs two days: with one there is a count and no correlation', () => {
    const one = correlationMatrix([row(NONE, 0.1, NONE), row(NONE, 0.2, NONE)]);
    expect(one).toEqual({ correlation: Array(2).fill([null, null]), observations: Array(2).fill([1, 1]) });
    const two = correlationMatrix([row(NONE, 0.1, 0.3), row(NONE, 0.4, 0.2)]);
    expect(two.observations).toEqual(Array(2).fill([2, 2]));
    expect(two.correlation[0]?.[1]).toBeCloseTo(-1, 14);
    const none = correlationMatrix([row(NONE, NONE), row(0.1, 0.2)]);
    expect(none.correlation[0]).toEqual([null, null]);
    expect(none.observations[0]).toEqual([0, 0]);
  });

  it('keeps its digits for rows far from 0', () => {
    const wave = (phase: number) => Array.from({ length: 30 }, (_, day) => Math.sin(phase * (day + 1)));
    const [a, b] = [wave(1), wave(1.7)];
    const far = (values: readonly number[], gap: number) =>
      Float64Array.from(values, (value, day) => (day === gap ? NONE : 1e5 + value));
    const { correlation: values } = correlationMatrix([far(a, 3), far(b, 9)]);
    const kept = (series: readonly number[]) => series.filter((_, day) => day !== 3 && day !== 9);
    expect(values[0]?.[1]).toBeCloseTo(obtained(correlation(kept(a), kept(b))), 9);
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
