import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCumulative } from '../../../shared/math/normalCumulative';
import { normalDensity } from '../../../shared/math/normalDensity';
import { normalQuantile } from '../../../shared/math/normalQuantile';
import { studentT3Cumulative } from '../../../shared/math/studentT3Cumulative';
import { studentT3Density } from '../../../shared/math/studentT3Density';
import { InvariantError } from '../../../shared/result/invariant';
import { LAW } from '../../support/laws';

function expectRelative(actual: number, expected: number, tolerance: number): void {
  expect(Math.abs(actual / expected - 1)).toBeLessThanOrEqual(tolerance);
}

/** Independent oracle: mpmath 1.3.0 at 60 digits, `erfc(-x / sqrt(2)) / 2`. */
const NORMAL: readonly (readonly [number, number])[] = [
  [-37, 5.72557122252458e-300],
  [-20, 2.75362411860623e-89],
  [-8, 6.22096057427178e-16],
  [-6, 9.86587645037698e-10],
  [-4, 3.16712418331199e-5],
  [-3, 0.00134989803163009],
  [-2.999, 0.00135433653372711],
  [-2.5, 0.00620966532577613],
  [-1.96, 0.0249978951482204],
  [-1, 0.158655253931457],
  [-0.5, 0.308537538725987],
  [-0.001, 0.499601057786089],
  [0.3, 0.617911422188953],
  [1, 0.841344746068543],
  [2.9, 0.998134186699616],
  [3.1, 0.999032396786782],
  [6, 0.999999999013412],
];
/** The same library: Newton steps on that function, started from the double nearest to the probability. */
const QUANTILES: readonly (readonly [number, number])[] = [
  [1e-300, -37.0470962993612],
  [1e-20, -9.26234008979841],
  [1e-9, -5.99780701500769],
  [0.0001, -3.71901648545568],
  [0.001, -3.09023230616781],
  [0.005, -2.5758293035489],
  [0.01, -2.32634787404084],
  [0.025, -1.95996398454005],
  [0.05, -1.64485362695147],
  [0.1, -1.2815515655446],
  [0.25, -0.674489750196082],
  [0.4, -0.2533471031358],
  [0.7, 0.524400512708041],
  [0.95, 1.64485362695147],
  [0.99, 2.32634787404084],
  [0.999, 3.09023230616781],
];
/** The same library: `betainc(3 / 2, 1 / 2, 0, 3 / (3 + x^2), regularized=True) / 2`, mirrored above 0. */
const STUDENT: readonly (readonly [number, number])[] = [
  [-1000, 1.1026538212883e-9],
  [-100, 1.10226096159246e-6],
  [-20, 0.000136601625123656],
  [-5, 0.00769621903665115],
  [-2.3533634348018264, 0.0499999999999999],
  [-1, 0.195501109477885],
  [-0.1, 0.463326174400403],
  [0.5, 0.674276017575924],
  [1, 0.804498890522115],
  [4, 0.985995771994927],
];

describe('normalDensity', () => {
  it('peaks at 1 / sqrt(2 pi) and is even', () => {
    expect(normalDensity(0)).toBeCloseTo(0.3989422804014327, 15);
    expect(normalDensity(1.3)).toBe(normalDensity(-1.3));
    expectRelative(normalDensity(2), 0.05399096651318806, 1e-14);
  });
});

describe('normalCumulative', () => {
  it('holds twelve digits from the far lower tail to the centre', () => {
    for (const [x, expected] of NORMAL) expectRelative(normalCumulative(x), expected, 1e-12);
  });

  it('runs from 0 through one half to 1', () => {
    expect(normalCumulative(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(normalCumulative(0)).toBe(0.5);
    expect(normalCumulative(Number.POSITIVE_INFINITY)).toBe(1);
    expect(() => normalCumulative(Number.NaN)).toThrow(InvariantError);
  });

  it('joins its two methods without a step and mirrors around 0', () => {
    expectRelative(normalCumulative(-3 - 1e-13), normalCumulative(-3), 1e-11);
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (x) => {
        expect(normalCumulative(x) + normalCumulative(-x)).toBeCloseTo(1, 14);
      }),
      LAW,
    );
  });
});

describe('normalQuantile', () => {
  it('holds twelve digits at the probabilities a risk report uses and far beyond', () => {
    for (const [probability, expected] of QUANTILES) {
      expect(Math.abs(normalQuantile(probability) - expected)).toBeLessThanOrEqual(
        1e-12 * Math.max(1, Math.abs(expected)),
      );
    }
  });

  it('inverts the cumulative probability', () => {
    fc.assert(
      fc.property(fc.double({ min: -7, max: 3, noNaN: true }), (x) => {
        expect(normalQuantile(normalCumulative(x))).toBeCloseTo(x, 11);
      }),
      LAW,
    );
  });

  it('refuses probabilities outside (0, 1)', () => {
    for (const probability of [0, 1, -0.1, 1.1, Number.NaN]) {
      expect(() => normalQuantile(probability)).toThrow(InvariantError);
    }
  });
});

describe('studentT3', () => {
  it('has the closed form of its density', () => {
    expectRelative(studentT3Density(0), 2 / (Math.PI * Math.sqrt(3)), 1e-14);
    expect(studentT3Density(2)).toBe(studentT3Density(-2));
  });

  it('holds nine digits of probability far into the lower tail', () => {
    for (const [x, expected] of STUDENT) expectRelative(studentT3Cumulative(x), expected, 1e-9);
  });

  it('runs from 0 through one half to 1', () => {
    expect(studentT3Cumulative(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(studentT3Cumulative(0)).toBe(0.5);
    expect(studentT3Cumulative(Number.POSITIVE_INFINITY)).toBe(1);
    expect(() => studentT3Cumulative(Number.NaN)).toThrow(InvariantError);
  });

  it('rises by the area under its density', () => {
    fc.assert(
      fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (x) => {
        const step = 1e-4;
        const slope = (studentT3Cumulative(x + step) - studentT3Cumulative(x - step)) / (2 * step);
        expect(slope).toBeCloseTo(studentT3Density(x), 8);
      }),
      LAW,
    );
  });
});
