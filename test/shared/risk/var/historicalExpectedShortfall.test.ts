import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historicalExpectedShortfall } from '../../../../shared/risk/var/historicalExpectedShortfall';
import { historicalValueAtRisk } from '../../../../shared/risk/var/historicalValueAtRisk';
import { LAW, returnRows } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { ASSET, PRINTED_DECIMALS } from '../../../support/samples';

describe('historicalExpectedShortfall', () => {
  it('gives acceptance row D3', () => {
    expect(obtained(historicalExpectedShortfall(ASSET, 0.95))).toBeCloseTo(0.045, PRINTED_DECIMALS);
  });

  it('averages the returns at or below the quantile', () => {
    expect(obtained(historicalExpectedShortfall([-0.04, -0.02, 0, 0.04], 0.5))).toBeCloseTo(0.03, 15);
    // Five values, quantile 0.25 is the second one itself: it belongs to the tail.
    expect(obtained(historicalExpectedShortfall([-0.05, -0.03, 0, 0.01, 0.02], 0.75))).toBeCloseTo(0.04, 15);
  });

  it('averages every return when none lies above the quantile', () => {
    expect(obtained(historicalExpectedShortfall([0.02, -0.01, 0.02], 0.1))).toBeCloseTo(-0.01, 15);
  });

  it('is the value at risk when nothing lies strictly below the quantile', () => {
    const returns = [...new Array<number>(10).fill(-0.02), ...new Array<number>(30).fill(0.01)];
    expect(obtained(historicalExpectedShortfall(returns, 0.95))).toBeCloseTo(0.02, 15);
    expect(obtained(historicalValueAtRisk(returns, 0.95))).toBe(0.02);
  });

  it('is unknown when the tail holds less than one whole period', () => {
    const returns = Object.freeze(new Array<number>(99).fill(0).map((_, index) => index / 1000));
    expectProblem(historicalExpectedShortfall(returns, 0.99), { code: 'too-few-observations', have: 99, need: 100 });
    expect(obtained(historicalExpectedShortfall([...returns, -0.01], 0.99))).toBeCloseTo(0.01, 15);
  });

  it('needs ten returns at 90 %, although 1 - 0.9 is a hair below one tenth', () => {
    const ten = Array.from({ length: 10 }, (_, index) => index / 100);
    expect(obtained(historicalExpectedShortfall(ten, 0.9))).toBe(0);
    expectProblem(historicalExpectedShortfall(ten.slice(1), 0.9), { code: 'too-few-observations', have: 9, need: 10 });
  });

  it('never reads a gap as 0 and refuses an impossible confidence', () => {
    const returns = [...ASSET, Number.NaN];
    expectProblem(historicalExpectedShortfall(returns, 0.95), { code: 'non-finite-value', index: 20 });
    for (const confidence of [-0.5, 0, 1, Number.NaN])
      expect(() => historicalExpectedShortfall(ASSET, confidence)).toThrow('confidence outside (0, 1)');
  });

  it('is never below the value at risk, nor beyond the worst return', () => {
    fc.assert(
      fc.property(returnRows(20), fc.double({ min: 0.5, max: 0.95, noNaN: true }), (returns, confidence) => {
        const shortfall = obtained(historicalExpectedShortfall(returns, confidence));
        expect(shortfall).toBeGreaterThanOrEqual(obtained(historicalValueAtRisk(returns, confidence)) - 1e-15);
        expect(shortfall).toBeLessThanOrEqual(-Math.min(...returns) + 1e-15);
      }),
      LAW,
    );
  });
});
