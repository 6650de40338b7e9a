import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { type PathPosition, scenarioPathProfit } from '../../../../shared/risk/scenario/scenarioPathProfit';
import { expectProblem, obtained } from '../../../support/outcome';

const DAYS = Object.freeze([0.1, -0.1]);
const triple = Object.freeze({ factor: 3, financingPerPeriod: 0, feePerPeriod: 0 });

function position(symbol: string, value: number, change: Partial<PathPosition> = {}): PathPosition {
  return Object.freeze({ symbol, value, returns: DAYS, reset: null, ...change });
}

describe('scenarioPathProfit', () => {
  it('resets a fund daily and simply holds the rest', () => {
    const outcome = scenarioPathProfit([position('BULL', 100, { reset: triple }), position('STOCK', -100)]);
    const { profit, parts, coverageFraction, leftOut } = obtained(outcome);
    expect(parts[0]?.profit).toBeCloseTo(-9, 12);
    expect(parts[1]?.profit).toBeCloseTo(1, 12);
    expect(parts.map(({ symbol }) => symbol)).toEqual(['BULL', 'STOCK']);
    expect(profit).toBeCloseTo(-8, 12);
    expect(coverageFraction).toBe(1);
    expect(leftOut).toEqual([]);
    expect(outcome).toMatchObject({ notes: [{ code: 'daily-reset', factor: 3 }] });
    expect(outcome.ok && outcome.notes).toHaveLength(1);
  });

  it('notes each factor once and loses no more than a fund is worth', () => {
    const crash = { reset: triple, returns: [-0.4, 0.5] };
    const outcome = scenarioPathProfit([position('A', 100, crash), position('B', 50, crash)]);
    expect(obtained(outcome).profit).toBe(-150);
    expect(outcome.ok && outcome.notes).toEqual([{ code: 'daily-reset', factor: 3 }]);
  });

  it('charges financing and fee of the fund', () => {
    const reset = { factor: 2, financingPerPeriod: 0.001, feePerPeriod: 0.002 };
    expect(obtained(scenarioPathProfit([position('A', 100, { reset, returns: [0.01] })])).profit).toBeCloseTo(1.7, 12);
    expect(scenarioPathProfit([position('A', 100, { returns: [0.01] })])).not.toHaveProperty('notes');
  });

  it('lists what has no path', () => {
    const outcome = scenarioPathProfit([position('KNOWN', 300), position('GAP', -100, { returns: [0.1, Number.NaN] })]);
    expect(obtained(outcome).leftOut).toEqual([
      { symbol: 'GAP', value: -100, problem: { code: 'non-finite-value', index: 1 } },
    ]);
    expect(obtained(outcome).coverageFraction).toBeCloseTo(0.75, 12);
    expect(outcome).toMatchObject({ notes: [{ code: 'partial-coverage', coverageFraction: 0.75 }] });
  });

  it('has no figure without holdings or when none has a path', () => {
    expectProblem(scenarioPathProfit([]), { code: 'no-holdings' });
    expectProblem(scenarioPathProfit([position('NONE', 100, { returns: [] })]), { code: 'nothing-modelled' });
    expect(obtained(scenarioPathProfit([position('EMPTY', 0)])).coverageFraction).toBe(1);
  });

  it('refuses a value that is not finite', () => {
    expect(() => scenarioPathProfit([position('BAD', Number.NaN)])).toThrow(InvariantError);
  });
});
