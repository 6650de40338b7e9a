import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentStop } from '../../../../shared/risk/stops/percentStop';
import { volatilityQuotientFraction } from '../../../../shared/risk/stops/volatilityQuotientFraction';
import { LAW } from '../../../support/laws';
import { PRINTED_DECIMALS } from '../../../support/samples';

describe('percentStop', () => {
  it('lies the fraction below a long reference and above a short one', () => {
    expect(percentStop(100, 0.08, 'long')).toBeCloseTo(92, 10);
    expect(percentStop(100, 0.08, 'short')).toBeCloseTo(108, 10);
  });

  it('throws for a fraction that is none, or a reference that is no price', () => {
    for (const fraction of [0, 1, -0.1, Number.NaN])
      expect(() => percentStop(100, fraction, 'long')).toThrow('fraction outside (0, 1)');
    for (const reference of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => percentStop(reference, 0.1, 'long')).toThrow('reference is not a price');
    }
  });

  it('mirrors: long and short levels lie equally far from the reference', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1e5, noNaN: true }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (reference, fraction) => {
          const sum = percentStop(reference, fraction, 'long') + percentStop(reference, fraction, 'short');
          expect(Math.abs(sum / (2 * reference) - 1)).toBeLessThan(1e-12);
          expect(percentStop(reference, fraction, 'long')).toBeGreaterThan(0);
        },
      ),
      LAW,
    );
  });
});

describe('volatilityQuotientFraction', () => {
  const QUOTIENT = { multiple: 1, horizonDays: 63, least: 0.08, most: 0.6 };

  it('gives acceptance row B10 with the stop below the peak close', () => {
    const fraction = volatilityQuotientFraction(0.45, QUOTIENT);
    expect(fraction).toBeCloseTo(0.225, PRINTED_DECIMALS);
    expect(percentStop(20.5, fraction, 'long')).toBeCloseTo(15.8875, PRINTED_DECIMALS);
  });

  it('never leaves 8 % to 60 %', () => {
    expect(volatilityQuotientFraction(0, QUOTIENT)).toBe(0.08);
    expect(volatilityQuotientFraction(0.16, QUOTIENT)).toBe(0.08);
    expect(volatilityQuotientFraction(3, QUOTIENT)).toBe(0.6);
  });

  it('throws for a negative or infinite volatility and for no horizon', () => {
    expect(() => volatilityQuotientFraction(-0.1, QUOTIENT)).toThrow('volatility is not a fraction');
    expect(() => volatilityQuotientFraction(Number.POSITIVE_INFINITY, QUOTIENT)).toThrow(
      'volatility is not a fraction',
    );
    for (const multiple of [0, -1])
      expect(() => volatilityQuotientFraction(0.3, { ...QUOTIENT, multiple })).toThrow(
        'multiple and horizon are positive',
      );
    expect(() => volatilityQuotientFraction(0.3, { ...QUOTIENT, horizonDays: 0 })).toThrow(
      'multiple and horizon are positive',
    );
  });
});
