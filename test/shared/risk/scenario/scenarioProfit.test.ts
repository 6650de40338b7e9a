import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import type { ScenarioMoves } from '../../../../shared/risk/scenario/positionShock';
import { type ScenarioPosition, scenarioProfit } from '../../../../shared/risk/scenario/scenarioProfit';
import { aReturn, LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';

const MOVES: ScenarioMoves = Object.freeze({
  shocks: { russell2000: -0.4187, sp500: -0.3393, XLK: -0.3, XLY: -0.4 },
  substitutes: {
    XLC: [
      { series: 'XLK', weight: 0.5 },
      { series: 'XLY', weight: 0.5 },
    ],
  } as ScenarioMoves['substitutes'],
  sectorTilt: 0.5,
});

function position(symbol: string, value: number, change: Partial<ScenarioPosition> = {}): ScenarioPosition {
  const basis = { kind: 'series', series: 'russell2000', beta: 1 } as const;
  return Object.freeze({ symbol, value, basis, factor: 1, kind: 'paid', ...change });
}

const small = position('SMALL', 180_000, { basis: { kind: 'series', series: 'russell2000', beta: 1.1 } });
const large = position('LARGE', 90_000, { basis: { kind: 'series', series: 'sp500', beta: 1 } });
const cash = position('CASH', 30_000, { basis: { kind: 'cash' } });
const hedge = position('M2K', -4 * 5 * 3020, { kind: 'future' });
const unknown = position('METAL', -30_000, { basis: { kind: 'series', series: 'XLB', beta: 1 } });

describe('scenarioProfit', () => {
  it('gives acceptance row I3', () => {
    const outcome = scenarioProfit([small, large, cash, hedge], MOVES);
    expect(outcome).not.toHaveProperty('notes');
    const { profit, parts, leftOut, coverageFraction } = obtained(outcome);
    expect(profit).toBeCloseTo(-88_150.12, 6);
    expect(parts.map(({ symbol }) => symbol)).toEqual(['SMALL', 'LARGE', 'CASH', 'M2K']);
    expect(parts[0]?.shock).toBeCloseTo(1.1 * -0.4187, 12);
    expect(parts[3]?.profit).toBeCloseTo(25_289.48, 6);
    expect(leftOut).toEqual([]);
    expect(coverageFraction).toBe(1);
  });

  it('multiplies the move by the factor of a fund and floors a long at its value', () => {
    const triple = scenarioProfit(
      [position('BULL', 1000, { factor: 3 }), position('BEAR', 1000, { factor: -3 })],
      MOVES,
    );
    const [bull, bear] = obtained(triple).parts;
    expect(bull?.profit).toBe(-1000);
    expect(bull?.shock).toBeCloseTo(-1.2561, 12);
    expect(bear?.profit).toBeCloseTo(1256.1, 9);
    expect(triple).toMatchObject({ notes: [{ code: 'loss-floored', symbols: ['BULL'] }] });
  });

  it('does not floor a future or a short, and has no note where the floor is only touched', () => {
    const future = scenarioProfit([position('FUT', 1000, { kind: 'future', factor: 3 })], MOVES);
    expect(obtained(future).profit).toBeCloseTo(-1256.1, 9);
    expect(future).not.toHaveProperty('notes');
    const short = scenarioProfit([position('SHORT', -1000, { factor: 3 })], MOVES);
    expect(obtained(short).profit).toBeCloseTo(1256.1, 9);
    expect(short).not.toHaveProperty('notes');
    const whole = scenarioProfit([position('GONE', 1000)], { ...MOVES, shocks: { russell2000: -1 } });
    expect(whole).toMatchObject({ value: { profit: -1000 } });
    expect(whole).not.toHaveProperty('notes');
  });

  it('lists what has no move, with its value, and the share that is covered', () => {
    const outcome = scenarioProfit([large, unknown], MOVES);
    expect(obtained(outcome).leftOut).toEqual([
      { symbol: 'METAL', value: -30_000, problem: { code: 'no-shock', series: 'XLB' } },
    ]);
    expect(obtained(outcome).coverageFraction).toBeCloseTo(0.75, 12);
    expect(outcome).toMatchObject({ notes: [{ code: 'partial-coverage', coverageFraction: 0.75 }] });
    expect(obtained(outcome).profit).toBeCloseTo(90_000 * -0.3393, 8);
  });

  it('notes a substitute once however many names use it', () => {
    const media = { basis: { kind: 'series', series: 'XLC', beta: 1 } } as const;
    const outcome = scenarioProfit([position('ONE', 100, media), position('TWO', 100, media)], MOVES);
    expect(outcome).toMatchObject({ notes: [{ code: 'shock-substituted', series: 'XLC', by: 'XLK + XLY' }] });
    expect(outcome.ok && outcome.notes).toHaveLength(1);
  });

  it('has no figure without holdings or when none has a move', () => {
    expectProblem(scenarioProfit([], MOVES), { code: 'no-holdings' });
    expectProblem(scenarioProfit([unknown], MOVES), { code: 'nothing-modelled' });
    expect(obtained(scenarioProfit([position('EMPTY', 0)], MOVES)).coverageFraction).toBe(1);
    expect(scenarioProfit([position('EMPTY', 0, { factor: 3 })], MOVES)).not.toHaveProperty('notes');
  });

  it('refuses a value or factor that is not finite', () => {
    expect(() => scenarioProfit([position('BAD', Number.NaN)], MOVES)).toThrow(InvariantError);
    expect(() => scenarioProfit([position('BAD', 1, { factor: Number.NaN })], MOVES)).toThrow(InvariantError);
  });

  it('is linear in the positions above the floor', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(value, value, fc.double({ min: 0.1, max: 5, noNaN: true }), aReturn, (one, two, scale, move) => {
        const moves = { ...MOVES, shocks: { russell2000: move } };
        const profit = (...values: number[]) =>
          obtained(
            scenarioProfit(
              values.map((each) => position('ANY', each)),
              moves,
            ),
          ).profit;
        expect(profit(one, two)).toBeCloseTo(profit(one) + profit(two), 6);
        expect(profit(scale * one)).toBeCloseTo(scale * profit(one), 6);
      }),
      LAW,
    );
  });
});
