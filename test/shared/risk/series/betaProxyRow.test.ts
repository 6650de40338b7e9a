import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleVariance } from '../../../../shared/math/sampleVariance';
import { betaProxyRow } from '../../../../shared/risk/series/betaProxyRow';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { ASSET, BENCHMARK } from '../../../support/samples';

const GAP = Number.NaN;
/** RA of D§13 listed only on its ninth day. */
const NEWER: readonly number[] = Object.freeze(ASSET.map((value, day) => (day < 8 ? GAP : value)));

describe('betaProxyRow', () => {
  it('puts a missing day on the line worked by hand', () => {
    const outcome = betaProxyRow(Object.freeze([0.02, -0.02, GAP]), Object.freeze([0.01, -0.01, 0.03]), 2);
    const { row, beta, idiosyncraticVolatility, missingVariance, proxiedDays } = obtained(outcome);
    expect([...row]).toEqual([0.02, -0.02, expect.closeTo(0.06, 15)]);
    expect(beta).toBeCloseTo(2, 14);
    expect(idiosyncraticVolatility).toBeCloseTo(0, 15);
    expect(missingVariance).toBeCloseTo(0, 15);
    expect(proxiedDays).toBe(1);
    expect(outcome).toMatchObject({
      notes: [{ code: 'partial-coverage', coverageFraction: expect.closeTo(2 / 3, 14) }],
    });
  });

  it('keeps the own mean and the own part of a line that is not perfect', () => {
    // On 1, 2, 3 the returns 0.03, 0.01, 0.05 have slope 0.01 and origin 0.01; residuals 0.01, -0.02, 0.01.
    const { row, beta, idiosyncraticVolatility, missingVariance } = obtained(
      betaProxyRow([0.03, 0.01, 0.05, GAP], [1, 2, 3, 5], 3),
    );
    expect(beta).toBeCloseTo(0.01, 14);
    expect(row[3]).toBeCloseTo(0.06, 14);
    expect(idiosyncraticVolatility).toBeCloseTo(Math.sqrt(0.0006 / 2), 14);
    expect(missingVariance).toBeCloseTo(0.0006 / 2 - 0.0006 / 3, 14);
  });

  it('agrees with numpy for RA listed on its ninth day', () => {
    const { row, beta, idiosyncraticVolatility } = obtained(betaProxyRow(NEWER, BENCHMARK, 12));
    expect(beta).toBeCloseTo(1.5903953274566, 12);
    expect(row[0]).toBeCloseTo(0.01252236223027, 12);
    expect(idiosyncraticVolatility).toBeCloseTo(0.00198030876487, 12);
  });

  it('changes nothing in a whole row and adds no variance', () => {
    const outcome = betaProxyRow(ASSET, BENCHMARK, 20);
    expect([...obtained(outcome).row]).toEqual([...ASSET]);
    expect(obtained(outcome)).toMatchObject({ proxiedDays: 0, missingVariance: 0 });
    expect(outcome).not.toHaveProperty('notes');
  });

  it('needs no benchmark on a day of its own', () => {
    const { row } = obtained(betaProxyRow([0.02, -0.02, 0.07], [0.01, -0.01, GAP], 2));
    expect([...row]).toEqual([0.02, -0.02, 0.07]);
  });

  it('names what is missing', () => {
    expectProblem(betaProxyRow(NEWER, BENCHMARK, 13), { code: 'too-few-observations', have: 12, need: 13 });
    expectProblem(betaProxyRow([0.1, 0.2, GAP], [0.3, 0.3, 0.1], 2), { code: 'zero-variance' });
    expectProblem(betaProxyRow([GAP, 0.1, 0.2, GAP], [0.1, 0.2, 0.3, GAP], 2), { code: 'non-finite-value', index: 3 });
    const endless = Number.POSITIVE_INFINITY;
    expectProblem(betaProxyRow([0.1, endless, 0.2], [0.1, 0.2, 0.3], 2), { code: 'non-finite-value', index: 1 });
    expectProblem(betaProxyRow([0.1, 0.3, endless], [0.1, 0.2, GAP], 2), { code: 'non-finite-value', index: 2 });
  });

  it('refuses rows and minima that are a bug', () => {
    expect(() => betaProxyRow([0.1], [0.1, 0.2], 2)).toThrow('rows on different calendars');
    for (const minimum of [1, 2.5])
      expect(() => betaProxyRow(ASSET, BENCHMARK, minimum)).toThrow('minimum is not 2 or more observations');
  });

  it('has, with the missing variance, the variance of the market part and the own part', () => {
    const aReturn = fc.integer({ min: -900, max: 900 }).map((value) => value / 1e4);
    const day = fc.tuple(aReturn, aReturn, fc.boolean());
    fc.assert(
      fc.property(fc.array(day, { minLength: 6, maxLength: 30 }), (days) => {
        const own = days.map(([value, , isNew], at) => (isNew && at > 3 ? GAP : value));
        const market = days.map(([, value]) => value);
        fc.pre(new Set(market.slice(0, 4)).size > 2);
        const { row, beta, idiosyncraticVolatility, missingVariance } = obtained(betaProxyRow(own, market, 2));
        const expected = beta ** 2 * sampleVariance(market) + idiosyncraticVolatility ** 2;
        expect(sampleVariance(row) + missingVariance).toBeCloseTo(expected, 10);
        expect(missingVariance).toBeGreaterThanOrEqual(0);
      }),
      LAW,
    );
  });
});
