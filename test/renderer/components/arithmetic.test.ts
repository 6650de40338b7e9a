import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateArithmetic } from '../../../renderer/components/arithmetic';

const SEED = { seed: 20261120, numRuns: 300 };

describe('evaluateArithmetic', () => {
  it.each([
    ['16.99*1.1', 18.689],
    ['1,234.56', 1234.56],
    ['-3 + 5', 2],
    ['2+3*4', 14],
    ['(2+3)*4', 20],
    ['10/4', 2.5],
    ['−7', -7],
    ['.5', 0.5],
    ['$1,000', 1000],
    ['8-3-2', 3],
  ])('works out %s', (text, value) => {
    expect(evaluateArithmetic(text, 'en-US')).toBeCloseTo(value, 10);
  });

  it('reads the marks of the locale', () => {
    expect(evaluateArithmetic('1.234,56', 'de-DE')).toBe(1234.56);
    expect(evaluateArithmetic('0,5*2', 'de-DE')).toBe(1);
    expect(evaluateArithmetic('1 234,5', 'fr-FR')).toBe(1234.5);
  });

  it.each(['', 'abc', '1+', '(1', '1)', '1.2.3', '12,34', '1e5', '1/0', '0/0', '*2', '1 2)', 'alert(1)'])(
    'has no value for %j',
    (text) => {
      expect(evaluateArithmetic(text, 'en-US')).toBeNull();
    },
  );

  it('reads back what the locale writes', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.constantFrom('en-US', 'de-DE', 'fr-CH'),
        (value, locale) => {
          const rounded = Number(value.toFixed(4));
          const text = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(rounded);
          expect(evaluateArithmetic(text, locale)).toBeCloseTo(rounded, 4);
        },
      ),
      SEED,
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const value = evaluateArithmetic(text, 'en-US');
        expect(value === null || Number.isFinite(value)).toBe(true);
      }),
      SEED,
    );
  });
});
