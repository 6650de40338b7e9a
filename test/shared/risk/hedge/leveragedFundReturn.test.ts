import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { dailyResetPath } from '../../../../shared/risk/hedge/dailyResetPath';
import { leveragedFundReturn } from '../../../../shared/risk/hedge/leveragedFundReturn';
import { obtained } from '../../../support/outcome';
import { PRINTED_DECIMALS } from '../../../support/samples';

const G5 = Object.freeze({
  indexReturn: 0.12,
  factor: 3,
  annualisedVolatility: 0.22,
  rate: 0.04,
  fee: 0.0095,
  borrowCost: 0.02,
  years: 1,
});

describe('leveragedFundReturn', () => {
  it('gives acceptance row G5, where borrowing costs concern inverse funds only', () => {
    expect(leveragedFundReturn(G5)).toBeCloseTo(0.11102838, PRINTED_DECIMALS);
  });

  it('charges an inverse fund with borrowing and credits it with interest', () => {
    const inverse = { ...G5, factor: -2, annualisedVolatility: 0, indexReturn: 0, years: 2 };
    expect(Math.log(1 + leveragedFundReturn(inverse))).toBeCloseTo((3 * 0.04 - 0.0095 - 2 * 0.02) * 2, 12);
  });

  it('is the index itself without leverage, fee and borrowing', () => {
    expect(leveragedFundReturn({ ...G5, factor: 1, fee: 0 })).toBeCloseTo(0.12, 12);
  });

  it('is close to the exact path of small days', () => {
    const step = 0.22 / Math.sqrt(252);
    const days = Array.from({ length: 252 }, (_, day) => (day % 2 === 0 ? step : -step));
    const index = days.reduce((growth, change) => growth * (1 + change), 1) - 1;
    const exact = obtained(dailyResetPath(days, { factor: 3, financingPerPeriod: 0, feePerPeriod: 0 })).growth - 1;
    const continuous = leveragedFundReturn({ ...G5, indexReturn: index, rate: 0, fee: 0, borrowCost: 0 });
    expect(Math.abs(continuous - exact)).toBeLessThan(0.001);
  });

  it('refuses numbers out of range', () => {
    for (const change of [
      { indexReturn: -1 },
      { indexReturn: Number.POSITIVE_INFINITY },
      { rate: Number.NaN },
      { annualisedVolatility: -1 },
    ]) {
      expect(() => leveragedFundReturn({ ...G5, ...change })).toThrow(InvariantError);
    }
  });
});
