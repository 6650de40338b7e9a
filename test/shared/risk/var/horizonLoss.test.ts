import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centralMoments } from '../../../../shared/math/centralMoments';
import { forecastHorizonLoss } from '../../../../shared/risk/var/forecastHorizonLoss';
import { gaussianValueAtRisk } from '../../../../shared/risk/var/gaussianValueAtRisk';
import { squareRootHorizonLoss } from '../../../../shared/risk/var/squareRootHorizonLoss';
import { thinTailNotes } from '../../../../shared/risk/var/thinTailNotes';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { ASSET, PRINTED_DECIMALS } from '../../../support/samples';

describe('squareRootHorizonLoss', () => {
  it('gives acceptance row D23', () => {
    const standardDeviation = Math.sqrt(centralMoments(ASSET).second);
    const daily = gaussianValueAtRisk({ mean: 0, standardDeviation }, 0.99);
    expect(squareRootHorizonLoss(daily, 10)).toBeCloseTo(0.13106447, PRINTED_DECIMALS);
  });

  it('doubles over four periods and keeps the sign', () => {
    expect(squareRootHorizonLoss(0.02, 4)).toBe(0.04);
    expect(squareRootHorizonLoss(-0.02, 4)).toBe(-0.04);
  });

  it('refuses a loss and a horizon that cannot be', () => {
    expect(() => squareRootHorizonLoss(Number.NaN, 4)).toThrow('loss is not finite');
    for (const periods of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => squareRootHorizonLoss(0.02, periods)).toThrow('horizon is not above 0');
    }
  });
});

describe('forecastHorizonLoss', () => {
  it('adds up the variances, by hand and without touching them', () => {
    expect(obtained(forecastHorizonLoss(0.02, Object.freeze([0.0001, 0.0003])))).toBeCloseTo(0.04, 15);
    expect(obtained(forecastHorizonLoss(0.02, [0.0004]))).toBe(0.02);
  });

  it('has no value without a period or without any variance in the next', () => {
    expectProblem(forecastHorizonLoss(0.02, []), { code: 'too-few-observations', have: 0, need: 1 });
    expectProblem(forecastHorizonLoss(0.02, [0, 0.0001]), { code: 'zero-variance' });
  });

  it('refuses a loss and variances that cannot be', () => {
    expect(() => forecastHorizonLoss(Number.POSITIVE_INFINITY, [1])).toThrow('loss is not finite');
    for (const variance of [-1e-9, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => forecastHorizonLoss(0.02, [0.0001, variance])).toThrow('a variance is negative or not finite');
    }
  });

  it('is the root of time for equal variances', () => {
    const variance = fc.double({ min: 1e-8, max: 0.1, noNaN: true });
    fc.assert(
      fc.property(variance, fc.integer({ min: 1, max: 60 }), (value, periods) => {
        const loss = obtained(forecastHorizonLoss(0.02, new Array<number>(periods).fill(value)));
        expect(loss).toBeCloseTo(squareRootHorizonLoss(0.02, periods), 13);
      }),
      LAW,
    );
  });
});

describe('thinTailNotes', () => {
  it('notes a tail with fewer observations than are asked for', () => {
    const note = { code: 'thin-tail', expected: expect.closeTo(2.5, 12), need: 5 };
    expect(thinTailNotes(250, { confidence: 0.99, need: 5 })).toEqual([note]);
    expect(thinTailNotes(250, { confidence: 0.95, need: 5 })).toEqual([]);
    expect(thinTailNotes(99, { confidence: 0.95, need: 5 })).toHaveLength(1);
  });

  it('counts fifty observations as five in a tail of one tenth, although 1 - 0.9 is a hair less', () => {
    expect(thinTailNotes(50, { confidence: 0.9, need: 5 })).toEqual([]);
    expect(thinTailNotes(49, { confidence: 0.9, need: 5 })).toHaveLength(1);
  });

  it('refuses counts and a confidence that cannot be', () => {
    for (const confidence of [0, 1]) {
      expect(() => thinTailNotes(1, { confidence, need: 5 })).toThrow('confidence outside (0, 1)');
    }
    for (const count of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => thinTailNotes(count, { confidence: 0.9, need: 5 })).toThrow('observations are not a count');
      expect(() => thinTailNotes(1, { confidence: 0.9, need: count })).toThrow('need is not a count');
    }
    expect(thinTailNotes(0, { confidence: 0.9, need: 0 })).toEqual([]);
  });
});
