import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CeilingMethod } from '../../../../shared/report/sizing';
import type { PositionSizeRequest } from '../../../../shared/risk/sizing/positionSizeRequest';
import { type PositionSize, type SizeCeiling, sizePosition } from '../../../../shared/risk/sizing/sizePosition';
import { stopProblem } from '../../../../shared/risk/sizing/stopProblem';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { PRINTED_DECIMALS } from '../../../support/samples';
import { DEFAULTS } from '../../../support/shippedDefaults';

/** The worksheet of acceptance rows A1 to A8. */
const REQUEST: PositionSizeRequest = Object.freeze({
  equity: 250_000,
  entryPrice: 42.5,
  stopLevel: 38.25,
  side: 'long',
  costPerShare: 0,
  riskFraction: 0.01,
  atr: 1.35,
  annualisedVolatility: 0.35,
  targetVolatility: 0.1,
  weightCapFraction: 0.05,
  sizeMultiplier: 1,
  averageDailyVolume: 180_000,
  participationFraction: 0.1,
  exitDays: 3,
  heat: Object.freeze({ currentHeat: 0, maxHeatFraction: 0.06 }),
  kelly: null,
  tick: 0.01,
  leastStop: DEFAULTS.sizing.leastStop,
  volatilityFloor: DEFAULTS.sizing.volatilityFloor,
  mostLeverage: DEFAULTS.sizing.mostLeverage,
  kellyFraction: DEFAULTS.sizing.kellyFraction,
  kellyCap: DEFAULTS.sizing.kellyCap,
  lotSize: 1,
  fractionalShares: false,
});

function ceilingOf(size: PositionSize, method: CeilingMethod): SizeCeiling {
  const ceiling = size.ceilings.find((candidate) => candidate.method === method);
  if (ceiling === undefined) throw new Error(`no ceiling ${method}`);
  return ceiling;
}

describe('sizePosition', () => {
  it('puts every rule side by side and names the one that binds, as rows A1, A3, A4 and A8 print it', () => {
    const size = sizePosition(REQUEST);
    const raw = (method: CeilingMethod) => obtained(ceilingOf(size, method).rawShares);
    expect(raw('fixed-fractional')).toBeCloseTo(588.23529412, PRINTED_DECIMALS);
    expect(raw('percent-volatility')).toBeCloseTo(1851.85185185, PRINTED_DECIMALS);
    expect(raw('volatility-target')).toBeCloseTo((250_000 * 0.1) / 0.35 / 42.5, PRINTED_DECIMALS);
    expect(raw('weight-cap')).toBeCloseTo(294.11764706, PRINTED_DECIMALS);
    expect(raw('liquidity-cap')).toBeCloseTo(54_000, 8);
    expect(raw('heat-cap')).toBeCloseTo(15_000 / 4.25, PRINTED_DECIMALS);
    expect(size).toMatchObject({ binding: 'weight-cap', shares: 294, problem: null, notes: [] });
    expect(size.riskMoney).toBeCloseTo(294 * 4.25, 10);
    expect(size.weightFraction).toBeCloseTo((294 * 42.5) / 250_000, 12);
  });

  it('computes a rule that is left out, and lets the next one decide', () => {
    const size = sizePosition({ ...REQUEST, leaveOut: ['weight-cap'] });
    expect(size).toMatchObject({ binding: 'fixed-fractional', shares: 588 });
    expect(ceilingOf(size, 'weight-cap')).toMatchObject({ counts: false, shares: { ok: true, value: 294 } });
    const unstopped = { ...REQUEST, stopLevel: null };
    const withoutStop = sizePosition({
      ...unstopped,
      leaveOut: ['fixed-fractional', 'heat-cap', 'percent-volatility'],
    });
    expect(withoutStop).toMatchObject({ binding: 'weight-cap', notes: [] });
  });

  it('says what is missing when no rule is left to decide', () => {
    const others = sizePosition(REQUEST).ceilings.map(({ method }) => method);
    const undecided = { binding: null, shares: null, riskMoney: null, weightFraction: null };
    expect(sizePosition({ ...REQUEST, leaveOut: others })).toMatchObject({
      ...undecided,
      problem: { code: 'no-estimate' },
      notes: [],
    });
    const leaveOut = others.filter((method) => method !== 'liquidity-cap');
    expect(sizePosition({ ...REQUEST, averageDailyVolume: null, leaveOut })).toMatchObject({
      ...undecided,
      problem: { code: 'no-volume' },
      notes: [{ code: 'no-volume' }],
    });
  });

  it('names the first of two rules that ask for the same size', () => {
    const size = sizePosition({ ...REQUEST, targetVolatility: 0.025, annualisedVolatility: 0.5 });
    expect(obtained(ceilingOf(size, 'volatility-target').rawShares)).toBe(
      obtained(ceilingOf(size, 'weight-cap').rawShares),
    );
    expect(size.binding).toBe('volatility-target');
  });

  it('gives the money at risk and the weight of each rule: row A1', () => {
    const ceiling = ceilingOf(sizePosition(REQUEST), 'fixed-fractional');
    expect(obtained(ceiling.shares)).toBe(588);
    expect(obtained(ceiling.riskMoney)).toBeCloseTo(2499, 10);
    expect(obtained(ceiling.weightFraction)).toBeCloseTo(0.09996, PRINTED_DECIMALS);
  });

  it('adds the cost of both trades to the risk of a share: row A2', () => {
    const ceiling = ceilingOf(sizePosition({ ...REQUEST, costPerShare: 0.06 }), 'fixed-fractional');
    expect(obtained(ceiling.rawShares)).toBeCloseTo(580.04640371, PRINTED_DECIMALS);
    expect(obtained(ceiling.shares)).toBe(580);
  });

  it('scales budgets of risk by size and regime, and no cap', () => {
    const size = sizePosition({ ...REQUEST, sizeMultiplier: 0.77, regimeMultiplier: 0.5 });
    const before = sizePosition(REQUEST);
    const scaled = size.ceilings.filter((ceiling) => ceiling.scaled).map((ceiling) => ceiling.method);
    expect(scaled).toEqual(['fixed-fractional', 'percent-volatility', 'volatility-target']);
    for (const ceiling of size.ceilings) {
      const ratio = obtained(ceiling.rawShares) / obtained(ceilingOf(before, ceiling.method).rawShares);
      expect(ratio).toBeCloseTo(ceiling.scaled ? 0.385 : 1, 12);
    }
  });

  it('adds the Kelly rule when asked: half of it, at most a quarter of the equity', () => {
    const kelly = { meanReturn: 0.1, riskFreeRate: 0.04 };
    expect(sizePosition(REQUEST).ceilings).toHaveLength(6);
    const quarter = sizePosition({ ...REQUEST, annualisedVolatility: 0.3, kelly });
    expect(obtained(ceilingOf(quarter, 'kelly').weightFraction)).toBeCloseTo(0.25, 3);
    const half = sizePosition({ ...REQUEST, annualisedVolatility: 0.6, kelly });
    expect(obtained(ceilingOf(half, 'kelly').rawShares)).toBeCloseTo((250_000 * 0.06) / 0.36 / 2 / 42.5, 8);
    const losing = sizePosition({ ...REQUEST, kelly: { meanReturn: 0, riskFreeRate: 0.04 } });
    expect(losing).toMatchObject({ binding: 'kelly', shares: 0, problem: null });
  });

  it('leaves out a rule without its input, says so, and sizes by the others', () => {
    const size = sizePosition({ ...REQUEST, atr: null, annualisedVolatility: null, averageDailyVolume: null });
    expectProblem(ceilingOf(size, 'percent-volatility').shares, { code: 'input-missing', input: 'atr' });
    expectProblem(ceilingOf(size, 'liquidity-cap').riskMoney, { code: 'no-volume' });
    expect(size.notes).toEqual([
      { code: 'input-missing', input: 'atr' },
      { code: 'input-missing', input: 'annualised-volatility' },
      { code: 'no-volume' },
    ]);
    expect(size).toMatchObject({ binding: 'weight-cap', shares: 294 });
    const kelly = { meanReturn: 0.1, riskFreeRate: 0.04 };
    const blind = sizePosition({ ...REQUEST, annualisedVolatility: null, kelly });
    expectProblem(ceilingOf(blind, 'kelly').shares, { code: 'input-missing', input: 'annualised-volatility' });
    const still = sizePosition({ ...REQUEST, atr: 0, annualisedVolatility: 0, kelly });
    expectProblem(ceilingOf(still, 'percent-volatility').shares, { code: 'zero-variance' });
    expectProblem(ceilingOf(still, 'kelly').shares, { code: 'zero-variance' });
  });

  it('cannot say what is at risk without a stop', () => {
    const size = sizePosition({ ...REQUEST, stopLevel: null });
    expectProblem(ceilingOf(size, 'fixed-fractional').shares, { code: 'no-stop' });
    expectProblem(ceilingOf(size, 'heat-cap').shares, { code: 'no-stop' });
    expectProblem(ceilingOf(size, 'weight-cap').riskMoney, { code: 'no-stop' });
    expect(size).toMatchObject({ binding: 'weight-cap', shares: 294, riskMoney: null, problem: null });
    expect(size.notes).toEqual([{ code: 'no-stop' }]);
  });

  it('turns down a stop on the wrong side or inside the noise', () => {
    const wrong = sizePosition({ ...REQUEST, stopLevel: 42.5 });
    const problem = { code: 'stop-wrong-side', price: 42.5, stop: 42.5 } as const;
    expect(wrong).toMatchObject({ shares: null, binding: null, riskMoney: null, problem });
    expectProblem(ceilingOf(wrong, 'fixed-fractional').shares, problem);
    const tight = sizePosition({ ...REQUEST, stopLevel: 42.4 });
    expect(tight).toMatchObject({ shares: null, problem: { code: 'stop-inside-noise', least: 0.3375 } });
    expect(sizePosition({ ...REQUEST, side: 'short' })).toMatchObject({ problem: { code: 'stop-wrong-side' } });
    expect(sizePosition({ ...REQUEST, side: 'short', stopLevel: 46.75 })).toMatchObject({ shares: 294 });
  });

  it('buys nothing without equity', () => {
    for (const equity of [0, -10]) {
      const size = sizePosition({ ...REQUEST, equity });
      expect(size).toMatchObject({ shares: 0, binding: null, problem: { code: 'no-equity', equity } });
      expectProblem(ceilingOf(size, 'weight-cap').shares, { code: 'no-equity', equity });
      expectProblem(ceilingOf(size, 'liquidity-cap').weightFraction, { code: 'no-equity', equity });
    }
  });

  it('buys nothing when the open risk of the portfolio is used up', () => {
    const size = sizePosition({ ...REQUEST, heat: { currentHeat: 15_000, maxHeatFraction: 0.06 } });
    expect(size).toMatchObject({ binding: 'heat-cap', shares: 0, riskMoney: 0 });
  });

  it('does not take unknown open risk for none', () => {
    const size = sizePosition({ ...REQUEST, heat: { currentHeat: null, maxHeatFraction: 0.06 } });
    expectProblem(ceilingOf(size, 'heat-cap').shares, { code: 'input-missing', input: 'open-risk' });
    expect(size).toMatchObject({ binding: 'weight-cap', notes: [{ code: 'input-missing', input: 'open-risk' }] });
  });

  it('counts a contract and a foreign price by its point value', () => {
    const size = sizePosition({ ...REQUEST, pointValue: 5 });
    expect(obtained(ceilingOf(size, 'fixed-fractional').rawShares)).toBeCloseTo(588.23529412 / 5, PRINTED_DECIMALS);
    expect(obtained(ceilingOf(size, 'weight-cap').rawShares)).toBeCloseTo(294.11764706 / 5, PRINTED_DECIMALS);
    expect(size.weightFraction).toBeCloseTo((58 * 42.5 * 5) / 250_000, 12);
  });

  it('throws for an entry that is no price', () => {
    for (const wrong of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => sizePosition({ ...REQUEST, entryPrice: wrong })).toThrow('entry is not a price');
    expect(() => sizePosition({ ...REQUEST, costPerShare: -1 })).toThrow('cost or equity out of range');
    expect(() => sizePosition({ ...REQUEST, equity: Number.NaN })).toThrow('cost or equity out of range');
  });

  it('never exceeds a ceiling, names one it equals, and keeps to the risk budget', () => {
    fc.assert(
      fc.property(
        fc.record({
          equity: fc.double({ min: 1000, max: 1e8, noNaN: true }),
          stopLevel: fc.double({ min: 5, max: 41, noNaN: true }),
          costPerShare: fc.double({ min: 0, max: 1, noNaN: true }),
          riskFraction: fc.double({ min: 0.001, max: 0.05, noNaN: true }),
          averageDailyVolume: fc.integer({ min: 0, max: 5_000_000 }),
          sizeMultiplier: fc.double({ min: 0.1, max: 1, noNaN: true }),
          fractionalShares: fc.boolean(),
        }),
        (change) => {
          const request = { ...REQUEST, ...change };
          const size = sizePosition(request);
          const shares = size.shares ?? Number.NaN;
          for (const ceiling of size.ceilings) expect(shares).toBeLessThanOrEqual(obtained(ceiling.rawShares));
          expect(obtained(ceilingOf(size, size.binding ?? 'kelly').shares)).toBe(shares);
          expect(size.riskMoney).toBeLessThanOrEqual(request.equity * request.riskFraction * (1 + 1e-12));
        },
      ),
      LAW,
    );
  });
});

describe('stopProblem', () => {
  const { leastStop } = DEFAULTS.sizing;
  const plan = { entryPrice: 10, stopLevel: 9.98, side: 'long', atr: null, tick: 0.01, leastStop } as const;

  it('accepts two ticks exactly, whatever binary fractions make of them', () => {
    expect(stopProblem(plan)).toBeNull();
    expect(stopProblem({ ...plan, entryPrice: 10.02, stopLevel: 10 })).toBeNull();
    expect(stopProblem({ ...plan, stopLevel: 9.981 })).toMatchObject({ code: 'stop-inside-noise', least: 0.02 });
  });

  it('asks for a quarter of the ATR where that is more', () => {
    expect(stopProblem({ ...plan, stopLevel: 9.5, atr: 2 })).toBeNull();
    expect(stopProblem({ ...plan, stopLevel: 9.51, atr: 2 })).toMatchObject({ code: 'stop-inside-noise', least: 0.5 });
  });
});
