import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BackcastRequest, backcastReturns } from '../../../../shared/risk/series/backcastReturns';
import { aReturn, LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';

const NONE = Number.NaN;
const row = (...values: number[]) => Float64Array.from(values);

function request(overrides: Partial<BackcastRequest>): BackcastRequest {
  return { weights: [], returns: [], proxies: [], cashWeightFraction: 0, ...overrides };
}

describe('backcastReturns', () => {
  it('weights the returns of the day, shorts with their sign, and lets cash earn nothing', () => {
    const result = backcastReturns(
      request({
        weights: Object.freeze([0.6, -0.2]),
        returns: [row(NONE, 0.01, -0.02), row(NONE, 0.03, 0.01)],
        proxies: [null, null],
        cashWeightFraction: 0.6,
      }),
    );
    const { returns, dayIndexes, proxiedWeightFraction, excludedDays } = obtained(result);
    expect(returns[0]).toBeCloseTo(0, 15);
    expect(returns[1]).toBeCloseTo(-0.014, 15);
    expect([...dayIndexes]).toEqual([1, 2]);
    expect([proxiedWeightFraction, excludedDays]).toEqual([0, 0]);
    expect(result).not.toHaveProperty('notes');
  });

  it('lets the proxy stand in for a missing return and reports the mean weight it stood in for', () => {
    const result = backcastReturns(
      request({
        weights: [0.8, 0.2],
        returns: [row(NONE, 0.01, 0.02), row(NONE, NONE, 0.1)],
        proxies: [null, row(NONE, 0.05, 0.9)],
      }),
    );
    const { returns, proxiedWeightFraction } = obtained(result);
    expect(returns[0]).toBeCloseTo(0.018, 15);
    expect(returns[1]).toBeCloseTo(0.036, 15);
    expect(proxiedWeightFraction).toBeCloseTo(0.1, 15);
    expect(result).toHaveProperty('notes', [{ code: 'proxied', weightFraction: proxiedWeightFraction }]);
  });

  it('keeps a day at exactly 20 % proxied and excludes one above, counting it', () => {
    const returns = [row(NONE, 0.01, 0.01, 0.01), row(NONE, NONE, 0.02, NONE)];
    const proxies = [null, row(NONE, 0.05, 0.05, 0.05)];
    const atLimit = obtained(backcastReturns(request({ weights: [0.8, 0.2], returns, proxies })));
    expect([...atLimit.dayIndexes]).toEqual([1, 2, 3]);
    const above = obtained(backcastReturns(request({ weights: [0.79, 0.21], returns, proxies })));
    expect([...above.dayIndexes]).toEqual([2]);
    expect(above.excludedDays).toBe(1);
  });

  it('counts cash as weight that needs no proxy', () => {
    const returns = [row(NONE, 0.01), row(NONE, NONE)];
    const proxies = [null, row(NONE, 0.05)];
    const withCash = request({ weights: [0.2, 0.1], returns, proxies, cashWeightFraction: 0.7 });
    expect(obtained(backcastReturns(withCash)).proxiedWeightFraction).toBeCloseTo(0.1, 15);
    expectProblem(backcastReturns({ ...withCash, cashWeightFraction: 0 }), {
      code: 'too-few-observations',
      have: 0,
      need: 1,
    });
  });

  it('excludes a day on which a holding has neither return nor proxy, but only once there is a history', () => {
    const result = backcastReturns(
      request({
        weights: [0.5, 0.5],
        returns: [row(NONE, 0.01, 0.01, 0.01, 0.01), row(NONE, NONE, 0, NONE, 0)],
        proxies: [null, null],
      }),
    );
    expect([...obtained(result).dayIndexes]).toEqual([2, 4]);
    expect(obtained(result).excludedDays).toBe(1);
  });

  it('passes over a holding without weight, whatever its history', () => {
    const result = backcastReturns(
      request({ weights: [1, 0], returns: [row(NONE, 0.01), row(NONE, NONE)], proxies: [null, null] }),
    );
    expect([...obtained(result).returns]).toEqual([0.01]);
  });

  it('has no value without holdings or without a day', () => {
    expectProblem(backcastReturns(request({ cashWeightFraction: 1 })), { code: 'no-holdings' });
    expectProblem(backcastReturns(request({ weights: [0], returns: [row(NONE, 0.1)], proxies: [null] })), {
      code: 'no-holdings',
    });
    expectProblem(backcastReturns(request({ weights: [1], returns: [row(NONE, NONE)], proxies: [null] })), {
      code: 'too-few-observations',
      have: 0,
      need: 1,
    });
  });

  it('refuses rows that do not fit together', () => {
    expect(() => backcastReturns(request({ weights: [1, 2], returns: [row(0)], proxies: [null] }))).toThrow(
      'one row per holding',
    );
    expect(() => backcastReturns(request({ weights: [1], returns: [row(0)], proxies: [] }))).toThrow(
      'one row per holding',
    );
    expect(() => backcastReturns(request({ weights: [1], returns: [row(0)], proxies: [row(0, 1)] }))).toThrow(
      'rows on different calendars',
    );
    expect(() => backcastReturns(request({ weights: [NONE], returns: [row(0)], proxies: [null] }))).toThrow(
      'weights are not finite',
    );
  });

  it('is linear in the weights', () => {
    const history = fc.array(fc.tuple(aReturn, aReturn), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(history, (pairs) => {
        const returns = [row(...pairs.map(([one]) => one)), row(...pairs.map(([, other]) => other))];
        const proxies = [null, null];
        const single = obtained(backcastReturns(request({ weights: [0.3, -0.4], returns, proxies })));
        const double = obtained(backcastReturns(request({ weights: [0.6, -0.8], returns, proxies })));
        for (const [index, value] of single.returns.entries()) expect(double.returns[index]).toBeCloseTo(2 * value, 14);
      }),
      LAW,
    );
  });
});
