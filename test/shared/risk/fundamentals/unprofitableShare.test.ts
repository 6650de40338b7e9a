import { describe, expect, it } from 'vitest';
import { distressShare } from '../../../../shared/risk/fundamentals/distressShare';
import { unprofitableShare } from '../../../../shared/risk/fundamentals/unprofitableShare';
import { expectProblem, obtained } from '../../../support/outcome';

function earning(weight: number, netIncome: number | null) {
  return Object.freeze({ weight, figures: Object.freeze({ netIncome }) });
}

describe('unprofitableShare', () => {
  it('is the weight of the companies with a net loss', () => {
    const { value, coverageFraction } = obtained(unprofitableShare([earning(0.6, -1), earning(0.2, 5)]));
    expect(value).toBeCloseTo(0.75, 12);
    expect(coverageFraction).toBe(1);
  });

  it('takes 0 for no loss and an unknown income for unknown', () => {
    const rows = [earning(1, 0), earning(1, -2), earning(1, null), earning(1, Number.NaN)];
    expect(obtained(unprofitableShare(rows))).toEqual({ value: 0.5, coverageFraction: 0.5 });
  });

  it('counts a short with its size', () => {
    expect(obtained(unprofitableShare([earning(1, 1), earning(-3, -1)])).value).toBe(0.75);
  });

  it('has no value without holdings or incomes', () => {
    expectProblem(unprofitableShare([]), { code: 'no-holdings' });
    expectProblem(unprofitableShare([earning(1, null)]), { code: 'input-missing', input: 'netIncome' });
  });
});

describe('distressShare', () => {
  it('is the weight of the distress zone among the scored companies', () => {
    const rows = Object.freeze([
      { weight: 0.3, zone: 'distress' },
      { weight: 0.1, zone: 'safe' },
      { weight: 0.6, zone: null },
    ] as const);
    const { value, coverageFraction } = obtained(distressShare(rows));
    expect(value).toBeCloseTo(0.75, 12);
    expect(coverageFraction).toBeCloseTo(0.4, 12);
  });

  it('does not count the grey zone', () => {
    expect(obtained(distressShare([{ weight: 1, zone: 'grey' }])).value).toBe(0);
  });

  it('has no value without holdings or scores', () => {
    expectProblem(distressShare([]), { code: 'no-holdings' });
    expectProblem(distressShare([{ weight: 1, zone: null }]), { code: 'input-missing', input: 'altmanZone' });
  });
});
