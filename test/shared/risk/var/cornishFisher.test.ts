import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../../../shared/math/normalQuantile';
import { cornishFisherQuantile } from '../../../../shared/risk/var/cornishFisherQuantile';
import { cornishFisherSlope, leastCornishFisherSlope } from '../../../../shared/risk/var/cornishFisherSlope';
import { isExpansionValid } from '../../../../shared/risk/var/modifiedValueAtRisk';
import { populationShape } from '../../../../shared/risk/var/populationShape';
import { LAW } from '../../../support/laws';
import { obtained } from '../../../support/outcome';
import { ASSET, PRINTED_DECIMALS } from '../../../support/samples';

const SHAPE = obtained(populationShape(ASSET));
const NORMAL = { skewness: 0, excessKurtosis: 0 };
const aShape = fc.record({
  skewness: fc.double({ min: -4, max: 4, noNaN: true }),
  excessKurtosis: fc.double({ min: -2, max: 20, noNaN: true }),
});
const aQuantile = fc.double({ min: -4, max: 4, noNaN: true });

describe('cornishFisherQuantile', () => {
  it('gives acceptance rows D5 and D6', () => {
    expect(cornishFisherQuantile(normalQuantile(0.05), SHAPE)).toBeCloseTo(-1.85394459, PRINTED_DECIMALS);
    expect(cornishFisherQuantile(normalQuantile(0.01), SHAPE)).toBeCloseTo(-2.72022187, PRINTED_DECIMALS);
  });

  it('gives hand-worked quantiles, one term at a time', () => {
    expect(cornishFisherQuantile(-2, { skewness: -0.6, excessKurtosis: 0 })).toBeCloseTo(-2 - 0.3 + 0.06, 14);
    expect(cornishFisherQuantile(-2, { skewness: 0, excessKurtosis: 3 })).toBeCloseTo(-2.25, 14);
    expect(cornishFisherQuantile(-1.5, NORMAL)).toBe(-1.5);
  });

  it('refuses numbers that are not finite', () => {
    expect(() => cornishFisherQuantile(Number.NaN, NORMAL)).toThrow('expansion of a number that is not finite');
    expect(() => cornishFisherQuantile(-1, { ...NORMAL, skewness: Number.NaN })).toThrow(
      'expansion of a number that is not finite',
    );
    expect(() => cornishFisherSlope(-1, { ...NORMAL, excessKurtosis: Infinity })).toThrow(
      'expansion of a number that is not finite',
    );
    expect(() => leastCornishFisherSlope(Number.NaN, NORMAL)).toThrow('expansion of a number that is not finite');
  });
});

describe('cornishFisherSlope', () => {
  it('gives acceptance row D6', () => {
    expect(cornishFisherSlope(normalQuantile(0.01), SHAPE)).toBeCloseTo(1.24813895, PRINTED_DECIMALS);
  });

  it('gives hand-worked slopes', () => {
    expect(cornishFisherSlope(-2, { skewness: -0.6, excessKurtosis: 0 })).toBeCloseTo(1.21, 14);
    expect(cornishFisherSlope(2, { skewness: 0, excessKurtosis: 8 })).toBe(4);
    expect(cornishFisherSlope(-3, NORMAL)).toBe(1);
  });

  it('is the derivative of the quantile', () => {
    fc.assert(
      fc.property(aQuantile, aShape, (z, shape) => {
        const step = 1e-4;
        const rise = cornishFisherQuantile(z + step, shape) - cornishFisherQuantile(z - step, shape);
        expect(rise / (2 * step)).toBeCloseTo(cornishFisherSlope(z, shape), 6);
      }),
      LAW,
    );
  });
});

describe('leastCornishFisherSlope', () => {
  it('finds the dip in the middle that both ends hide', () => {
    expect(leastCornishFisherSlope(-2, { skewness: 0, excessKurtosis: 8 })).toBe(0);
    // Slope 1 + S z / 3 + ... with its vertex at z = 0.25: between the centre and the end.
    expect(leastCornishFisherSlope(1, { skewness: -0.6, excessKurtosis: 3.68 })).toBeCloseTo(0.565, 12);
  });

  it('is the lower end where the vertex lies outside or is a maximum', () => {
    expect(leastCornishFisherSlope(-2, { skewness: -0.6, excessKurtosis: 0 })).toBeCloseTo(0.41, 13);
    expect(leastCornishFisherSlope(0.1, { skewness: -0.6, excessKurtosis: 3.68 })).toBeCloseTo(0.574, 12);
    expect(leastCornishFisherSlope(0.1, { skewness: 0.6, excessKurtosis: 3.68 })).toBeCloseTo(0.574, 12);
    expect(leastCornishFisherSlope(0.2, { skewness: -0.6, excessKurtosis: 3.68 })).toBeCloseTo(0.566, 12);
    expect(leastCornishFisherSlope(-2, NORMAL)).toBe(1);
  });

  it('is the least of all slopes in the range and reached in it', () => {
    fc.assert(
      fc.property(aQuantile, aShape, (z, shape) => {
        const least = leastCornishFisherSlope(z, shape);
        const steps = 400;
        const slopes = Array.from({ length: steps + 1 }, (_, step) =>
          cornishFisherSlope(Math.abs(z) * ((2 * step) / steps - 1), shape),
        );
        const found = Math.min(...slopes);
        expect(least).toBeLessThanOrEqual(found + 1e-9);
        expect(found - least).toBeLessThan(1e-2);
      }),
      LAW,
    );
  });
});

describe('isExpansionValid', () => {
  it('wants a slope above 0 in the whole range, not only at its ends', () => {
    expect(isExpansionValid(SHAPE, 0.99)).toBe(true);
    expect(isExpansionValid({ skewness: 0, excessKurtosis: 7.99 }, 0.99)).toBe(true);
    expect(isExpansionValid({ skewness: 0, excessKurtosis: 8 }, 0.99)).toBe(false);
    expect(isExpansionValid({ skewness: -2, excessKurtosis: 1 }, 0.95)).toBe(false);
  });
});
