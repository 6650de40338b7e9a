import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { betaHedgeContracts } from '../../../../shared/risk/hedge/betaHedgeContracts';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { PRINTED_DECIMALS } from '../../../support/samples';

const G1 = Object.freeze({ portfolioBeta: 1.15, targetBeta: 0, value: 480_000, price: 3020 });
const RUSSELL = Object.freeze({ full: 50, micro: 5, microBelow: 3 });
const MICRO = Object.freeze({ ...RUSSELL, microBelow: 5 });

describe('betaHedgeContracts', () => {
  it('gives acceptance row G1, which prints contracts sold as positive', () => {
    const whole = obtained(betaHedgeContracts(G1, MICRO));
    expect(whole.contract).toBe('micro');
    expect(-whole.exact).toBeCloseTo(36.55629139, PRINTED_DECIMALS);
    expect(whole.contracts).toBe(-37);
    const half = obtained(betaHedgeContracts({ ...G1, targetBeta: 0.5 }, MICRO));
    expect(-half.exact).toBeCloseTo(20.66225166, PRINTED_DECIMALS);
    expect(half.contracts).toBe(-21);
  });

  it('takes the full contract from three on and the micro contract below', () => {
    const full = obtained(betaHedgeContracts(G1, RUSSELL));
    expect(full.contract).toBe('full');
    expect(full.exact).toBeCloseTo(-3.656, 3);
    expect(full.contracts).toBe(-4);
    expect(full.residualBeta).toBeCloseTo(1.15 - (4 * 151_000) / 480_000, 12);
    const three = { portfolioBeta: 3, targetBeta: 0, value: 100, price: 100 };
    expect(obtained(betaHedgeContracts(three, { full: 1, micro: 0.1, microBelow: 3 })).contract).toBe('full');
    const fewer = { ...three, portfolioBeta: 2.99 };
    expect(obtained(betaHedgeContracts(fewer, { full: 1, micro: 0.1, microBelow: 3 })).contract).toBe('micro');
  });

  it('buys to raise beta and rounds halves away from zero', () => {
    const sizes = { full: 1, micro: 1, microBelow: 0 };
    const ask = (from: number, to: number) =>
      obtained(betaHedgeContracts({ portfolioBeta: from, targetBeta: to, value: 100, price: 100 }, sizes)).contracts;
    expect(ask(0, 2.5)).toBe(3);
    expect(ask(2.5, 0)).toBe(-3);
    expect(ask(0.2, 0)).toBe(0);
    expect(ask(1, 1)).toBe(0);
  });

  it('has no number without equity or price', () => {
    expectProblem(betaHedgeContracts({ ...G1, value: 0 }, RUSSELL), { code: 'no-equity', equity: 0 });
    expectProblem(betaHedgeContracts({ ...G1, value: -5 }, RUSSELL), { code: 'no-equity', equity: -5 });
    expectProblem(betaHedgeContracts({ ...G1, price: 0 }, RUSSELL), { code: 'non-positive-price', index: 0 });
  });

  it('refuses numbers that are not finite and multipliers that are not positive', () => {
    expect(() => betaHedgeContracts({ ...G1, portfolioBeta: Number.NaN }, RUSSELL)).toThrow(InvariantError);
    expect(() => betaHedgeContracts(G1, { ...RUSSELL, full: 0 })).toThrow(InvariantError);
    expect(() => betaHedgeContracts(G1, { ...RUSSELL, micro: 0 })).toThrow(InvariantError);
  });

  it('leaves the target beta within half a contract', () => {
    const beta = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(beta, beta, fc.double({ min: 1e4, max: 1e8, noNaN: true }), (portfolioBeta, targetBeta, value) => {
        const hedge = obtained(betaHedgeContracts({ portfolioBeta, targetBeta, value, price: 3020 }, RUSSELL));
        const step = (3020 * RUSSELL[hedge.contract]) / value;
        expect(Math.abs(hedge.residualBeta - targetBeta)).toBeLessThanOrEqual(step / 2 + 1e-9);
      }),
      LAW,
    );
  });
});
