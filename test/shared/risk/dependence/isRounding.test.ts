import { describe, expect, it } from 'vitest';
import { isRounding } from '../../../../shared/risk/dependence/isRounding';

describe('isRounding', () => {
  it('compares with the size of the matrix, sixteen units in the last place of it', () => {
    const matrix = [0.006, 0.008];
    const distance = (units: number) => (units * Number.EPSILON * 0.01) ** 2;
    expect(isRounding(distance(15), matrix)).toBe(true);
    expect(isRounding(distance(17), matrix)).toBe(false);
    expect(isRounding(0, [0])).toBe(true);
  });
});
