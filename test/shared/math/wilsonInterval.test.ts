import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../../shared/math/normalQuantile';
import { wilsonInterval } from '../../../shared/math/wilsonInterval';
import { LAW } from '../../support/laws';

/** Distance to a root of the defining equation, in shares. */
const ROOT_TOLERANCE = 1e-12;

describe('wilsonInterval', () => {
  // By hand: z^2 = 3.84145882; (10 + 1.92072941 -+ 1.95996398 * sqrt(9 + 0.96036471)) / 103.84145882.
  it('gives the hand-worked interval of ten in a hundred', () => {
    const { low, high } = wilsonInterval(10, 100, 0.95);
    expect(low).toBeCloseTo(0.05522914, 8);
    expect(high).toBeCloseTo(0.17436566, 8);
  });

  // R 4: prop.test(15, 148, correct = FALSE)$conf.int, an example of Newcombe, Statistics in Medicine 17 (1998), table I.
  it('gives the printed intervals of Newcombe', () => {
    expect(wilsonInterval(81, 263, 0.95).low).toBeCloseTo(0.2553, 4);
    expect(wilsonInterval(81, 263, 0.95).high).toBeCloseTo(0.3662, 4);
    expect(wilsonInterval(15, 148, 0.95).low).toBeCloseTo(0.0624, 4);
    expect(wilsonInterval(15, 148, 0.95).high).toBeCloseTo(0.1605, 4);
    expect(wilsonInterval(0, 20, 0.95)).toEqual({ low: 0, high: expect.closeTo(0.1611, 4) });
    expect(wilsonInterval(1, 29, 0.95).low).toBeCloseTo(0.0061, 4);
    expect(wilsonInterval(1, 29, 0.95).high).toBeCloseTo(0.1718, 4);
  });

  it('touches the end exactly when nothing or everything happened', () => {
    expect(wilsonInterval(0, 7, 0.9).low).toBe(0);
    expect(wilsonInterval(7, 7, 0.9).high).toBe(1);
    expect(wilsonInterval(0, 1, 0.95).high).toBeLessThan(1);
    expect(wilsonInterval(1, 1, 0.95).low).toBeGreaterThan(0);
  });

  it('refuses counts that are not whole or out of range and a confidence outside (0, 1)', () => {
    for (const trials of [0, -1, 2.5, Number.NaN]) {
      expect(() => wilsonInterval(0, trials, 0.95)).toThrow('trials are not a whole number of 1 or more');
    }
    for (const successes of [-1, 11, 0.5, Number.NaN]) {
      expect(() => wilsonInterval(successes, 10, 0.95)).toThrow('successes outside the trials');
    }
    for (const confidence of [0, 1, -0.1, 1.5, Number.NaN]) {
      expect(() => wilsonInterval(1, 10, confidence)).toThrow('confidence outside (0, 1)');
    }
  });

  it('solves its defining equation, holds the observed share and mirrors', () => {
    const counts = fc
      .integer({ min: 1, max: 500 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(counts, fc.double({ min: 0.5, max: 0.999, noNaN: true }), ([successes, trials], confidence) => {
        const { low, high } = wilsonInterval(successes, trials, confidence);
        const share = successes / trials;
        const z = normalQuantile((1 + confidence) / 2);
        for (const p of [low, high]) {
          expect(Math.abs((p - share) ** 2 - (z * z * p * (1 - p)) / trials)).toBeLessThan(ROOT_TOLERANCE);
        }
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
        expect(wilsonInterval(trials - successes, trials, confidence).high).toBeCloseTo(1 - low, 12);
      }),
      LAW,
    );
  });
});
