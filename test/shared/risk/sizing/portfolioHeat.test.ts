import { describe, expect, it } from 'vitest';
import { portfolioHeat } from '../../../../shared/risk/sizing/portfolioHeat';
import { expectProblem, obtained } from '../../../support/outcome';
import { PRINTED_DECIMALS } from '../../../support/samples';

const EQUITY = 250_000;
const assumedLoss = Object.freeze({ sizeClass: 'small', lossFraction: 0.35 });
const position = (quantity: number, price: number, stopLevel: number | null) =>
  Object.freeze({ quantity, price, stopLevel, assumedLoss });

describe('portfolioHeat', () => {
  it('gives acceptance row A9, in which a stop above the price contributes nothing', () => {
    const positions = Object.freeze([position(400, 25, 22.5), position(150, 80, 74), position(1000, 8, 8.4)]);
    const heat = obtained(portfolioHeat(positions, EQUITY));
    expect(heat.heat).toBeCloseTo(1900, 10);
    expect(heat.heatFraction).toBeCloseTo(0.0076, PRINTED_DECIMALS);
    expect(heat.assumedHeat).toBe(0);
  });

  it('mirrors for a short', () => {
    expect(obtained(portfolioHeat([position(-100, 50, 55)], EQUITY)).heat).toBe(500);
    expect(obtained(portfolioHeat([position(-100, 50, 45)], EQUITY)).heat).toBe(0);
  });

  it('assumes a loss where there is no stop, and says so once per class', () => {
    const result = portfolioHeat([position(100, 10, null), position(-100, 20, null), position(10, 10, 9)], EQUITY);
    expect(obtained(result)).toEqual({ heat: 1060, heatFraction: 1060 / EQUITY, assumedHeat: 1050 });
    expect(result).toMatchObject({ notes: [{ code: 'assumed-loss', sizeClass: 'small', lossFraction: 0.35 }] });
  });

  it('is 0 of nothing, and unknown without equity', () => {
    expect(obtained(portfolioHeat([], EQUITY)).heat).toBe(0);
    expectProblem(portfolioHeat([], 0), { code: 'no-equity', equity: 0 });
    expectProblem(portfolioHeat([], -5), { code: 'no-equity', equity: -5 });
    expect(() => portfolioHeat([], Number.NaN)).toThrow('equity is not a number');
  });
});
