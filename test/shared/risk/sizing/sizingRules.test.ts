import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedFractional } from '../../../../shared/risk/sizing/fixedFractional';
import { heatCap } from '../../../../shared/risk/sizing/heatCap';
import { inverseVolatility } from '../../../../shared/risk/sizing/inverseVolatility';
import { kellyBinary } from '../../../../shared/risk/sizing/kellyBinary';
import { kellyContinuous } from '../../../../shared/risk/sizing/kellyContinuous';
import { liquidityCap } from '../../../../shared/risk/sizing/liquidityCap';
import { percentVolatility } from '../../../../shared/risk/sizing/percentVolatility';
import { pyramid } from '../../../../shared/risk/sizing/pyramid';
import { roundShares } from '../../../../shared/risk/sizing/roundShares';
import { volatilityTarget } from '../../../../shared/risk/sizing/volatilityTarget';
import { weightCap } from '../../../../shared/risk/sizing/weightCap';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { expectPositive } from '../../../support/ranges';
import { PRINTED_DECIMALS } from '../../../support/samples';

const EQUITY = 250_000;
const WHOLE = { lotSize: 1, fractionalShares: false } as const;

describe('fixedFractional', () => {
  it('gives acceptance rows A1 and A2', () => {
    const base = { equity: EQUITY, riskFraction: 0.01 };
    expect(fixedFractional({ ...base, riskPerShare: 42.5 - 38.25 })).toBeCloseTo(588.23529412, PRINTED_DECIMALS);
    expect(fixedFractional({ ...base, riskPerShare: 42.5 - 38.25 + 0.06 })).toBeCloseTo(580.04640371, PRINTED_DECIMALS);
  });

  it('buys nothing without equity, and throws without a risk', () => {
    expect(fixedFractional({ equity: 0, riskFraction: 0.01, riskPerShare: 4 })).toBe(0);
    expectPositive(
      fixedFractional,
      { equity: EQUITY, riskFraction: 0.01, riskPerShare: 1 },
      { message: 'equity, fraction or risk out of range', mayBeZero: ['equity', 'riskFraction'] },
    );
  });
});

describe('percentVolatility', () => {
  it('gives acceptance row A3: the unit, and what it risks at 2 N', () => {
    const raw = percentVolatility({ equity: EQUITY, riskFraction: 0.01, atr: 1.35, pointValue: 1 });
    expect(raw).toBeCloseTo(1851.85185185, PRINTED_DECIMALS);
    expect((roundShares(raw, WHOLE) * 2 * 1.35) / EQUITY).toBeCloseTo(0.0199908, PRINTED_DECIMALS);
  });

  it('counts contracts by their point value, and throws for an ATR of 0', () => {
    expect(percentVolatility({ equity: EQUITY, riskFraction: 0.01, atr: 50, pointValue: 5 })).toBe(10);
    expectPositive(
      percentVolatility,
      { equity: EQUITY, riskFraction: 0.01, atr: 50, pointValue: 5 },
      { message: 'equity, fraction or ATR out of range', mayBeZero: ['equity', 'riskFraction'] },
    );
  });
});

describe('volatilityTarget', () => {
  const LIMITS = { volatilityFloor: 0.1, mostWeight: 1 };

  it('gives acceptance row A4, free and capped at 20 %', () => {
    const inputs = { targetVolatility: 0.1, annualisedVolatility: 0.35, ...LIMITS };
    expect(volatilityTarget(inputs)).toBeCloseTo(0.28571429, PRINTED_DECIMALS);
    expect(volatilityTarget({ ...inputs, mostWeight: 0.2 })).toBe(0.2);
  });

  it('takes no calm below 10 % at its word, and no leverage', () => {
    expect(volatilityTarget({ targetVolatility: 0.05, annualisedVolatility: 0.01, ...LIMITS })).toBe(0.5);
    expect(volatilityTarget({ targetVolatility: 0.3, annualisedVolatility: 0.2, ...LIMITS })).toBe(1);
    expectPositive(
      volatilityTarget,
      { targetVolatility: 0.1, annualisedVolatility: 0.2, mostWeight: 1, volatilityFloor: 0.1 },
      { message: 'volatility or cap out of range', mayBeZero: ['annualisedVolatility', 'mostWeight'] },
    );
  });
});

describe('inverseVolatility', () => {
  it('gives acceptance row A5', () => {
    const volatilities = Object.freeze([0.2, 0.3, 0.5]);
    const expected = [0.48387097, 0.32258065, 0.19354839];
    for (const [index, weight] of obtained(inverseVolatility(volatilities)).entries()) {
      expect(weight).toBeCloseTo(expected[index] ?? 0, PRINTED_DECIMALS);
    }
  });

  it('says why there are no weights', () => {
    expectProblem(inverseVolatility([]), { code: 'no-holdings' });
    expectProblem(inverseVolatility([0.2, 0]), { code: 'zero-variance' });
    expectProblem(inverseVolatility([0.2, -0.2]), { code: 'zero-variance' });
    expectProblem(inverseVolatility([0.2, Number.NaN]), { code: 'non-finite-value', index: 1 });
  });

  it('adds up to 1 and gives every asset the same risk', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.001, max: 3, noNaN: true }), { minLength: 1, maxLength: 30 }), (row) => {
        const weights = obtained(inverseVolatility(row));
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        const risks = weights.map((weight, index) => weight * (row[index] ?? 0));
        expect(Math.max(...risks) / Math.min(...risks)).toBeCloseTo(1, 10);
      }),
      LAW,
    );
  });
});

describe('kellyBinary', () => {
  it('gives acceptance row A6, full and half', () => {
    expect(kellyBinary(0.55, 1.5)).toBeCloseTo(0.25, PRINTED_DECIMALS);
    expect(kellyBinary(0.55, 1.5) / 2).toBeCloseTo(0.125, PRINTED_DECIMALS);
  });

  it('stakes nothing on a losing bet, and throws for numbers that are no bet', () => {
    expect(kellyBinary(0.4, 1)).toBe(0);
    expect(kellyBinary(0, 2)).toBe(0);
    expect(kellyBinary(1, 2)).toBe(1);
    for (const wrong of [-0.1, 1.1, Number.NaN])
      expect(() => kellyBinary(wrong, 1)).toThrow('probability outside [0, 1]');
    expect(() => kellyBinary(0.5, 0)).toThrow('payoff is not positive');
  });
});

describe('kellyContinuous', () => {
  const inputs = { meanReturn: 0.1, riskFreeRate: 0.04, annualisedVolatility: 0.3 };

  it('gives acceptance row A7, full and half', () => {
    expect(obtained(kellyContinuous(inputs))).toBeCloseTo(0.66666667, PRINTED_DECIMALS);
    expect(obtained(kellyContinuous(inputs)) / 2).toBeCloseTo(0.33333333, PRINTED_DECIMALS);
  });

  it('holds nothing without an excess return, and knows nothing without a variance', () => {
    expect(obtained(kellyContinuous({ ...inputs, meanReturn: 0.03 }))).toBe(0);
    expectProblem(kellyContinuous({ ...inputs, annualisedVolatility: 0 }), { code: 'zero-variance' });
    expectProblem(kellyContinuous({ meanReturn: 0.04, riskFreeRate: 0.04, annualisedVolatility: 0 }), {
      code: 'zero-variance',
    });
    expect(() => kellyContinuous({ ...inputs, meanReturn: Number.NaN })).toThrow('return is not a number');
    expect(() => kellyContinuous({ ...inputs, annualisedVolatility: -0.1 })).toThrow('volatility out of range');
  });
});

describe('the caps', () => {
  it('give acceptance row A8: liquidity 54000, and 294 as the final size', () => {
    const liquidity = liquidityCap({ averageDailyVolume: 180_000, participationFraction: 0.1 }, 3);
    expect(liquidity).toBeCloseTo(54_000, 8);
    const weight = weightCap(0.05, EQUITY, 42.5);
    expect(roundShares(Math.min(588, liquidity, weight), WHOLE)).toBe(294);
  });

  it('leave what the heat limit has not used, never less than nothing', () => {
    const inputs = { equity: EQUITY, maxHeatFraction: 0.06, currentHeat: 12_000, riskPerShare: 5 };
    expect(heatCap(inputs)).toBe(600);
    expect(heatCap({ ...inputs, currentHeat: 15_000 })).toBe(0);
    expect(heatCap({ ...inputs, currentHeat: 99_000 })).toBe(0);
  });

  it('throw for inputs out of range', () => {
    expectPositive(
      heatCap,
      { equity: EQUITY, maxHeatFraction: 0.06, currentHeat: 1, riskPerShare: 1 },
      { message: 'heat out of range', mayBeZero: ['equity', 'maxHeatFraction', 'currentHeat'] },
    );
    expectPositive(
      (inputs) => weightCap(inputs.weight, inputs.equity, inputs.value),
      { weight: 0.05, equity: EQUITY, value: 42.5 },
      { message: 'weight, equity or price out of range', mayBeZero: ['weight', 'equity'] },
    );
    expectPositive(
      ({ volume, days }) => liquidityCap({ averageDailyVolume: volume, participationFraction: 0.1 }, days),
      { volume: 1, days: 3 },
      { message: 'volume or days out of range', mayBeZero: ['volume'] },
    );
  });

  it('let an exit take the whole volume, and not more than that or none of it', () => {
    expect(liquidityCap({ averageDailyVolume: 1000, participationFraction: 1 }, 3)).toBe(3000);
    for (const wrong of [0, 1.01, Number.NaN])
      expect(() => liquidityCap({ averageDailyVolume: 1, participationFraction: wrong }, 3)).toThrow(
        'participation outside (0, 1]',
      );
  });
});

describe('pyramid', () => {
  const units = Object.freeze([
    Object.freeze({ quantity: 100, entryPrice: 50 }),
    Object.freeze({ quantity: 60, entryPrice: 54 }),
  ]);

  it('gives acceptance row A10: adding to a winner can still lose at the stop', () => {
    const outcome = pyramid(units, 48, 'long');
    expect(outcome.profitAtStop).toBeCloseTo(-560, 10);
    expect(outcome.averagePrice).toBeCloseTo(51.5, PRINTED_DECIMALS);
    expect(outcome.quantity).toBe(160);
  });

  it('turns the sign for a short, and throws without units', () => {
    expect(pyramid(units, 48, 'short').profitAtStop).toBeCloseTo(560, 10);
    expect(() => pyramid([], 48, 'long')).toThrow('no unit or no stop');
    for (const wrong of [0, -1, Number.NaN]) {
      expect(() => pyramid(units, wrong, 'long')).toThrow('no unit or no stop');
      const second = { quantity: 60, entryPrice: 54 };
      for (const unit of [
        { ...second, quantity: wrong },
        { ...second, entryPrice: wrong },
      ]) {
        expect(() => pyramid([...units, unit], 48, 'long')).toThrow('unit without shares or price');
      }
    }
  });
});

describe('roundShares', () => {
  it('rounds down to shares, lots or ten-thousandths', () => {
    expect(roundShares(588.99, WHOLE)).toBe(588);
    expect(roundShares(588.99, { lotSize: 100, fractionalShares: false })).toBe(500);
    expect(roundShares(99.9, { lotSize: 100, fractionalShares: false })).toBe(0);
    expect(roundShares(1.23456, { lotSize: 1, fractionalShares: true })).toBe(1.2345);
    expect(roundShares(0.29, { lotSize: 1, fractionalShares: true })).toBe(0.29);
  });

  it('does not round up a fraction that multiplies up to a whole ten-thousandth', () => {
    const below = 0.0036999999999999997;
    expect(below * 10_000).toBe(37);
    expect(roundShares(below, { lotSize: 1, fractionalShares: true })).toBe(0.0036);
  });

  it('throws for a size that is none', () => {
    for (const raw of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => roundShares(raw, WHOLE)).toThrow('shares are negative or not finite');
    expect(() => roundShares(1, { lotSize: 0, fractionalShares: false })).toThrow('lot is not a positive whole number');
  });

  it('never rounds up, and never gives away a whole step', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e7, noNaN: true }),
        fc.integer({ min: 1, max: 500 }),
        fc.boolean(),
        (raw, lotSize, fractionalShares) => {
          const shares = roundShares(raw, { lotSize, fractionalShares });
          expect(shares).toBeLessThanOrEqual(raw);
          expect(raw - shares).toBeLessThan((fractionalShares ? 1e-4 : lotSize) + 1e-9);
        },
      ),
      LAW,
    );
  });
});
