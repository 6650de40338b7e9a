import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { reverseStress, type StressPart } from '../../../../shared/risk/scenario/reverseStress';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';

function part(value: number, shock: number, kind: StressPart['kind'] = 'paid'): StressPart {
  return Object.freeze({ value, shock, kind });
}

function lossAt(parts: readonly StressPart[], multiple: number): number {
  return parts.reduce((loss, { value, shock, kind }) => {
    const change = shock * multiple;
    return loss - value * (kind === 'paid' && value > 0 ? Math.max(-1, change) : change);
  }, 0);
}

describe('reverseStress', () => {
  it('solves each straight piece exactly', () => {
    const parts = [part(100, -1), part(100, -2)];
    expect(obtained(reverseStress(parts, 120))).toBeCloseTo(0.4, 12);
    expect(obtained(reverseStress(parts, 150))).toBeCloseTo(0.5, 12);
    expect(obtained(reverseStress(parts, 160))).toBeCloseTo(0.6, 12);
    expect(obtained(reverseStress(parts, 200))).toBeCloseTo(1, 12);
  });

  it('has no answer beyond everything that can be lost', () => {
    expectProblem(reverseStress([part(100, -1), part(100, -2)], 200.01), { code: 'no-solution' });
    expectProblem(reverseStress([part(100, 0.5)], 1), { code: 'no-solution' });
    expectProblem(reverseStress([part(100, 0)], 1), { code: 'no-solution' });
    expectProblem(reverseStress([], 1), { code: 'no-holdings' });
  });

  it('lets a future and a short lose more than they are worth', () => {
    expect(obtained(reverseStress([part(100, -1, 'future')], 300))).toBeCloseTo(3, 12);
    expect(obtained(reverseStress([part(-100, 0.5)], 300))).toBeCloseTo(6, 12);
  });

  it('takes the first time a loss is reached, also where a hedge turns it later', () => {
    const hedged = [part(100, -2), part(-100, -1)];
    expect(obtained(reverseStress(hedged, 40))).toBeCloseTo(0.4, 12);
    expect(obtained(reverseStress(hedged, 50))).toBeCloseTo(0.5, 12);
    expectProblem(reverseStress(hedged, 51), { code: 'no-solution' });
  });

  it('finds a loss that begins only when a hedge is used up', () => {
    const late = [part(-100, -1), part(300, 0.2), part(200, -0.5), part(-40, 2.5)];
    const multiple = obtained(reverseStress(late, 10));
    expect(lossAt(late, multiple)).toBeCloseTo(10, 10);
  });

  it('refuses a loss of nothing and parts that are not finite', () => {
    expect(() => reverseStress([part(1, -1)], 0)).toThrow(InvariantError);
    expect(() => reverseStress([part(1, -1)], Number.POSITIVE_INFINITY)).toThrow(InvariantError);
    expect(() => reverseStress([part(Number.NaN, -1)], 1)).toThrow(InvariantError);
    expect(() => reverseStress([part(1, Number.NaN)], 1)).toThrow(InvariantError);
  });

  it('leads to the loss when applied, and to less before', () => {
    const parts = fc.array(
      fc.record({
        value: fc.integer({ min: -1000, max: 1000 }),
        shock: fc.integer({ min: -40, max: 40 }).map((tenths) => tenths / 10),
        kind: fc.constantFrom('paid' as const, 'future' as const),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 2000 }), (list, loss) => {
        const solved = reverseStress(list, loss);
        const tried = solved.ok ? solved.value : 100;
        if (solved.ok) expect(lossAt(list, tried)).toBeCloseTo(loss, 6);
        for (const share of [0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
          expect(lossAt(list, share * tried)).toBeLessThan(loss + 1e-6);
        }
      }),
      LAW,
    );
  });
});
