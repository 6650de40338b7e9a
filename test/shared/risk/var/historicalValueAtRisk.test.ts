import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historicalValueAtRisk } from '../../../../shared/risk/var/historicalValueAtRisk';
import { LAW, returnRows } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { ASSET, PRINTED_DECIMALS } from '../../../support/samples';

describe('historicalValueAtRisk', () => {
  it('gives acceptance row D3', () => {
    expect(obtained(historicalValueAtRisk(ASSET, 0.95))).toBeCloseTo(0.03455, PRINTED_DECIMALS);
  });

  it('interpolates between observations by hand', () => {
    expect(obtained(historicalValueAtRisk([-0.04, 0, 0.04], 0.75))).toBeCloseTo(0.02, 15);
  });

  it('is not floored: a quantile that is a gain is a negative loss', () => {
    expect(obtained(historicalValueAtRisk([0.01, 0.02, 0.03], 0.95))).toBeLessThan(0);
  });

  it('is plain 0, not minus 0, when nothing moved', () => {
    expect(obtained(historicalValueAtRisk([0, 0], 0.95))).toBe(0);
  });

  it('has no value without returns or with a gap', () => {
    expectProblem(historicalValueAtRisk([], 0.95), { code: 'too-few-observations', have: 0, need: 1 });
    expectProblem(historicalValueAtRisk([0.01, Number.NaN], 0.95), { code: 'non-finite-value', index: 1 });
  });

  it('refuses a confidence that is no probability between 0 and 1', () => {
    for (const confidence of [0, 1, 95, Number.NaN]) {
      expect(() => historicalValueAtRisk(ASSET, confidence)).toThrow('confidence outside (0, 1)');
    }
  });

  it('never falls when the confidence rises, and scales with the position', () => {
    fc.assert(
      fc.property(returnRows(1), (returns) => {
        const at95 = obtained(historicalValueAtRisk(returns, 0.95));
        expect(obtained(historicalValueAtRisk(returns, 0.99))).toBeGreaterThanOrEqual(at95 - 1e-15);
        const halved = returns.map((value) => value / 2);
        expect(obtained(historicalValueAtRisk(halved, 0.95))).toBeCloseTo(at95 / 2, 15);
      }),
      LAW,
    );
  });
});
