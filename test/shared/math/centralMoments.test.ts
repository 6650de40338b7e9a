import { describe, expect, it } from 'vitest';
import { centralMoments } from '../../../shared/math/centralMoments';
import { InvariantError } from '../../../shared/result/invariant';
import { hasSharedMaterial } from '../../support/notRun';
import { readOracleJson } from '../../support/oracle';

describe('centralMoments', () => {
  it('averages squares, cubes and fourth powers of deviations with divisor n, without touching the input', () => {
    const { second, third, fourth } = centralMoments(Object.freeze([1, 2, 6]));
    expect(second).toBeCloseTo(14 / 3, 14);
    expect(third).toBe(6);
    expect(fourth).toBeCloseTo(98 / 3, 13);
  });

  it('is exactly 0 for equal values and for one', () => {
    expect(centralMoments([0.1, 0.1, 0.1])).toEqual({ second: 0, third: 0, fourth: 0 });
    expect(centralMoments([7])).toEqual({ second: 0, third: 0, fourth: 0 });
  });

  it('refuses an empty row and a value that is not finite', () => {
    expect(() => centralMoments([])).toThrow('moments of no values');
    expect(() => centralMoments([1, Number.NaN])).toThrow(InvariantError);
  });
});

describe.runIf(hasSharedMaterial('skfolio moments'))('central moments against skfolio', () => {
  // skfolio leaves gaps out; the engine refuses them, so the test drops them first.
  it('agree on the four observations its gap test leaves', () => {
    const { fixtures, measures } = readOracleJson('data/oracle/skfolio_measures_expected.json');
    const values = (fixtures['1d_nan'] as (number | null)[]).filter((value) => value !== null);
    const printed = (measure: string): number =>
      measures[measure].find((row: { returns: string }) => row.returns === '1d_nan').expected;
    const { second, third } = centralMoments(values);
    expect(second).toBeCloseTo(printed('variance'), 7);
    expect(third).toBeCloseTo(printed('third_central_moment'), 7);
  });
});
