import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { fail, ok } from '../../../../shared/result/result';
import { activeStyleExposure } from '../../../../shared/risk/style/activeStyleExposure';
import { type StyledHolding, styleExposure } from '../../../../shared/risk/style/styleExposure';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';

function holding(weight: number, valueWeight: number | null): StyledHolding {
  return Object.freeze({ weight, valueWeight });
}

describe('styleExposure', () => {
  it('is value less growth', () => {
    const { value, coverageFraction } = obtained(styleExposure([holding(0.6, 1), holding(0.2, 0)]));
    expect(value).toBeCloseTo(0.4, 12);
    expect(coverageFraction).toBe(1);
    expect(obtained(styleExposure([holding(0.5, 0.7)])).value).toBeCloseTo(0.2, 12);
  });

  it('counts a short against its style', () => {
    expect(obtained(styleExposure([holding(1, 1), holding(-0.5, 0)])).value).toBe(1.5);
    expect(obtained(styleExposure([holding(-1, 1)])).value).toBe(-1);
  });

  it('leaves what is unknown out of the sum and says how much is known', () => {
    expect(obtained(styleExposure([holding(0.25, 1), holding(-0.75, null)]))).toEqual({
      value: 0.25,
      coverageFraction: 0.25,
    });
  });

  it('has no value without holdings or styles', () => {
    expectProblem(styleExposure([]), { code: 'no-holdings' });
    expectProblem(styleExposure([holding(0, 1)]), { code: 'no-holdings' });
    expectProblem(styleExposure([holding(1, null), holding(0, 1)]), { code: 'input-missing', input: 'valueWeight' });
  });

  it('refuses weights that cannot be', () => {
    expect(() => styleExposure([holding(Number.NaN, 1)])).toThrow(InvariantError);
    for (const weight of [-0.1, 1.1, Number.NaN]) {
      expect(() => styleExposure([holding(1, weight)])).toThrow(InvariantError);
    }
  });

  it('stays between -1 and 1 for a portfolio without leverage and turns with the styles', () => {
    const row = fc.record({
      weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
      valueWeight: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const total = rows.reduce((sum, { weight }) => sum + weight, 0);
        const whole = rows.map(({ weight, valueWeight }) => ({ weight: weight / total, valueWeight }));
        const { value } = obtained(styleExposure(whole));
        expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-12);
        const turned = whole.toReversed().map(({ weight, valueWeight }) => ({ weight, valueWeight: 1 - valueWeight }));
        expect(obtained(styleExposure(turned)).value).toBeCloseTo(-value, 12);
      }),
      LAW,
    );
  });
});

describe('activeStyleExposure', () => {
  it('is the difference, known as far as both are', () => {
    const active = activeStyleExposure(
      ok({ value: 0.4, coverageFraction: 0.9 }),
      ok({ value: -0.1, coverageFraction: 1 }),
    );
    expect(active).toEqual(ok({ value: 0.5, coverageFraction: 0.9 }));
    const other = activeStyleExposure(ok({ value: 0, coverageFraction: 1 }), ok({ value: 0.5, coverageFraction: 0.7 }));
    expect(other).toEqual(ok({ value: -0.5, coverageFraction: 0.7 }));
  });

  it('passes the problem of either side on', () => {
    const none = fail({ code: 'no-holdings' });
    const unknown = fail({ code: 'input-missing', input: 'valueWeight' });
    const known = ok({ value: 0, coverageFraction: 1 });
    expectProblem(activeStyleExposure(none, unknown), none.problem);
    expectProblem(activeStyleExposure(known, unknown), unknown.problem);
  });
});
