import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { coveredAverage } from '../../../../shared/risk/fundamentals/coveredAverage';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';

describe('coveredAverage', () => {
  it('weighs by size, so that a short counts too', () => {
    const rows = Object.freeze([Object.freeze({ weight: 3, value: 1 }), Object.freeze({ weight: -1, value: 0 })]);
    expect(obtained(coveredAverage(rows, 'debt'))).toEqual({ value: 0.75, coverageFraction: 1 });
  });

  it('rests on the known part and says how much that is', () => {
    const rows = [
      { weight: 0.3, value: 2 },
      { weight: 0.1, value: 6 },
      { weight: -0.4, value: null },
    ];
    const { value, coverageFraction } = obtained(coveredAverage(rows, 'debt'));
    expect(value).toBeCloseTo(3, 12);
    expect(coverageFraction).toBeCloseTo(0.5, 12);
  });

  it('has no value without holdings or without a known figure', () => {
    expectProblem(coveredAverage([], 'debt'), { code: 'no-holdings' });
    expectProblem(coveredAverage([{ weight: 0, value: 1 }], 'debt'), { code: 'no-holdings' });
    const unknown = [
      { weight: 1, value: null },
      { weight: 0, value: 5 },
    ];
    expectProblem(coveredAverage(unknown, 'debt'), { code: 'input-missing', input: 'debt' });
  });

  it('refuses a weight or a figure that is not a number', () => {
    expect(() => coveredAverage([{ weight: Number.NaN, value: null }], 'debt')).toThrow(InvariantError);
    expect(() => coveredAverage([{ weight: 1, value: Number.POSITIVE_INFINITY }], 'debt')).toThrow(InvariantError);
  });

  it('lies between the figures, and does not depend on the order or the scale of the weights', () => {
    const row = fc.record({
      weight: fc.double({ min: -2, max: 2, noNaN: true }).filter((weight) => Math.abs(weight) > 1e-6),
      value: fc.option(fc.double({ min: -1e3, max: 1e3, noNaN: true })),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const known = rows.flatMap(({ value }) => (value === null ? [] : [value]));
        fc.pre(known.length > 0);
        const { value, coverageFraction } = obtained(coveredAverage(rows, 'debt'));
        expect(value).toBeGreaterThanOrEqual(Math.min(...known) - 1e-9);
        expect(value).toBeLessThanOrEqual(Math.max(...known) + 1e-9);
        expect(coverageFraction).toBeGreaterThan(0);
        expect(coverageFraction).toBeLessThanOrEqual(1 + 1e-12);
        const others = rows.toReversed().map((holding) => ({ ...holding, weight: holding.weight * -7 }));
        expect(obtained(coveredAverage(others, 'debt')).value).toBeCloseTo(value, 9);
        expect(obtained(coveredAverage(others, 'debt')).coverageFraction).toBeCloseTo(coverageFraction, 12);
      }),
      LAW,
    );
  });
});
