import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BackcastDays,
  type BackcastRequest,
  backcastDays,
  backcastReturns,
  changedBackcastDays,
} from '../../../../shared/risk/series/backcastReturns';
import { aReturn, LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';

const NONE = Number.NaN;
const row = (...values: number[]) => Float64Array.from(values);

function request(overrides: Partial<BackcastRequest>): BackcastRequest {
  return { weights: [], returns: [], proxies: [], cashWeightFraction: 0, mostProxied: 0.2, ...overrides };
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

  it('adds up what stands in on one day, as a share of all weight', () => {
    const result = obtained(
      backcastReturns(
        request({
          weights: [1.6, -0.2, 0.2],
          returns: [row(0.01), row(NONE), row(NONE)],
          proxies: [null, row(0.05), row(0.02)],
        }),
      ),
    );
    expect(result.returns[0]).toBeCloseTo(0.016 - 0.01 + 0.004, 15);
    expect(result.proxiedWeightFraction).toBeCloseTo(0.4 / 2, 15);
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
    expect(() =>
      backcastReturns(request({ weights: [1, NONE], returns: [row(0), row(0)], proxies: [null, null] })),
    ).toThrow('weights are not finite');
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

describe('backcastDays', () => {
  it('has no days, and the cash as its weight, where nothing is held', () => {
    const days = backcastDays(request({ cashWeightFraction: -0.5 }));
    expect(days).toEqual({ values: row(), proxiedWeights: row(), grossWeight: 0.5, mostProxied: 0.2 });
  });
});

describe('changedBackcastDays', () => {
  const returns = [row(NONE, 0.01, -0.02), row(NONE, NONE, 0.03), row(0.02, 0.04, -0.01)];
  const proxies = [null, row(NONE, 0.05, 0.06), null];
  const before = request({ weights: [0.5, -0.1, 0.2], returns, proxies, cashWeightFraction: 0.4 });

  function expectSame(changed: BackcastDays, anew: BackcastDays): void {
    expect(changed.grossWeight).toBeCloseTo(anew.grossWeight, 15);
    for (const [day, value] of anew.values.entries()) {
      if (Number.isNaN(value)) expect(changed.values[day]).toBeNaN();
      else expect(changed.values[day]).toBeCloseTo(value, 15);
      expect(changed.proxiedWeights[day]).toBeCloseTo(anew.proxiedWeights[day] ?? NONE, 15);
    }
  }

  it('gives what a new back-cast gives, for a holding with and without a proxy', () => {
    for (const [holding, weight, cash] of [
      [0, 0.8, 0.1],
      [0, -0.3, 1.2],
      [1, 0.15, 0.15],
      [1, -0.4, 0.7],
      [2, 0.9, -0.3],
    ] as const) {
      const weights = Array.from(before.weights, (old, at) => (at === holding ? weight : old));
      const own = returns[holding] ?? row();
      const held = { own, proxy: proxies[holding] ?? null, weight: before.weights[holding] ?? NONE };
      const days = backcastDays(before);
      const changed = changedBackcastDays(days, held, weight, { before: 0.4, after: cash });
      expectSame(changed, backcastDays({ ...before, weights, cashWeightFraction: cash }));
      expect(days).toEqual(backcastDays(before));
    }
  });
});
