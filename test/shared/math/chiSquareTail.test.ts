import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareTail } from '../../../shared/math/chiSquareTail';
import { errorFunctionComplement } from '../../../shared/math/errorFunctionComplement';
import { InvariantError } from '../../../shared/result/invariant';
import { LAW } from '../../support/laws';

const RELATIVE = 1e-11;

function expectRelative(actual: number, expected: number, tolerance: number): void {
  expect(Math.abs(actual / expected - 1)).toBeLessThanOrEqual(tolerance);
}

/** Independent oracle: Python 3 `decimal` at 500 to 1000 digits, one minus the ascending series of `P(a, y)`. */
const TAILS: readonly (readonly [number, number, number])[] = [
  [0.001, 1, 0.97477287936996038],
  [1, 1, 0.31731050786291409],
  [3.841458820694124, 1, 0.050000000000000058],
  [10, 1, 0.0015654022580025497],
  [60, 1, 9.4857375710738478e-15],
  [150, 1, 1.7336432457178264e-34],
  [0.5, 2, 0.77880078307140488],
  [5.991464547107979, 2, 0.050000000000000072],
  [40, 2, 2.0611536224385579e-9],
  [0.2, 3, 0.97758929776164938],
  [7.8, 3, 0.050331097859853353],
  [11.0705, 5, 0.049999955428043655],
  [871, 5, 5.0245151212744965e-186],
  [30, 5, 1.4748581038443052e-5],
  [18.307, 10, 0.050000589091398123],
  [3, 10, 0.98142406377785929],
  [90, 100, 0.75319796559982977],
  [140, 100, 0.0051405024585058938],
  [80, 101, 0.93903447477050439],
  [2000, 2000, 0.49579475581978449],
  [2100, 2001, 0.060529531202495747],
  [25, 21, 0.24716407892265976],
];

describe('errorFunctionComplement', () => {
  it('gives the table of Abramowitz and Stegun', () => {
    expectRelative(errorFunctionComplement(0.5), 0.4795001221869535, 1e-13);
    expectRelative(errorFunctionComplement(1), 0.15729920705028513, 1e-13);
    expectRelative(errorFunctionComplement(-1), 1.8427007929497148, 1e-13);
    expectRelative(errorFunctionComplement(4), 1.541725790028002e-8, 1e-12);
  });

  it('runs from 2 through 1 to 0', () => {
    expect(errorFunctionComplement(Number.NEGATIVE_INFINITY)).toBe(2);
    expect(errorFunctionComplement(0)).toBe(1);
    expect(errorFunctionComplement(Number.POSITIVE_INFINITY)).toBe(0);
    expect(() => errorFunctionComplement(Number.NaN)).toThrow(InvariantError);
  });
});

describe('chiSquareTail', () => {
  it('holds eleven digits for few and many degrees, near and far', () => {
    for (const [statistic, degrees, expected] of TAILS) {
      expectRelative(chiSquareTail(statistic, degrees), expected, RELATIVE);
    }
  });

  it('runs from 1 to 0', () => {
    for (const degrees of [1, 2, 3, 4, 50]) {
      expect(chiSquareTail(0, degrees)).toBe(1);
      expect(chiSquareTail(Number.POSITIVE_INFINITY, degrees)).toBe(0);
    }
    expect(chiSquareTail(5000, 1)).toBe(0);
  });

  it('refuses a negative statistic, NaN and degrees that are not whole and positive', () => {
    for (const statistic of [-1e-9, Number.NaN]) {
      expect(() => chiSquareTail(statistic, 1)).toThrow('chi-square statistic is negative or NaN');
    }
    for (const degrees of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => chiSquareTail(1, degrees)).toThrow('degrees of freedom are not a whole number of 1 or more');
    }
  });

  it('falls with the statistic, rises with the degrees and stays a probability', () => {
    const statistic = fc.double({ min: 0, max: 300, noNaN: true });
    fc.assert(
      fc.property(statistic, fc.integer({ min: 1, max: 60 }), (value, degrees) => {
        const tail = chiSquareTail(value, degrees);
        expect(tail).toBeGreaterThanOrEqual(0);
        expect(tail).toBeLessThanOrEqual(1);
        expect(chiSquareTail(value + 1, degrees)).toBeLessThanOrEqual(tail);
        expect(chiSquareTail(value, degrees + 1)).toBeGreaterThanOrEqual(tail);
      }),
      LAW,
    );
  });
});
