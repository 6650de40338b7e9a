import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalDecimal,
  compareDecimals,
  decimalSchema,
  decimalsAgree,
  decimalToNumber,
  differenceOfDecimals,
  multiplyDecimals,
  numberToDecimal,
  signOfDecimal,
  sumDecimals,
} from '../../../shared/model/decimal';
import { InvariantError } from '../../../shared/result/invariant';
import { LAW } from '../../support/laws';

/** A decimal of up to 9 whole digits and 6 places, and its value in millionths. */
const aDecimal = fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }).map((millionths) => {
  const digits = String(Math.abs(millionths)).padStart(7, '0');
  const text = `${millionths < 0 ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`;
  return { text, millionths: BigInt(millionths) };
});

describe('decimalSchema', () => {
  it('takes plain decimals as a file writes them', () => {
    for (const text of ['0', '-0', '12', '-12.50', '0.000000000001', '999999999999999']) {
      expect(decimalSchema.safeParse(text).success).toBe(true);
    }
  });

  it('refuses exponents, thousands marks, signs, blanks and more digits than can be kept', () => {
    for (const text of [
      '',
      '1e5',
      '1,000',
      '+1',
      ' 1',
      '1.',
      '.5',
      '1.2.3',
      'NaN',
      '1234567890123456',
      '0.1234567890123',
    ]) {
      expect(decimalSchema.safeParse(text).success).toBe(false);
    }
  });
});

describe('decimalToNumber', () => {
  it('reads the nearest double', () => {
    expect(decimalToNumber('-12.50')).toBe(-12.5);
    expect(() => decimalToNumber('1e5')).toThrow(InvariantError);
  });
});

describe('numberToDecimal', () => {
  it('writes plain decimals, without exponents and without a minus on 0', () => {
    expect(numberToDecimal(1e-7)).toBe('0.0000001');
    expect(numberToDecimal(-12.5)).toBe('-12.5');
    expect(numberToDecimal(123456789)).toBe('123456789');
    expect(numberToDecimal(-0)).toBe('0');
    expect(numberToDecimal(-1e-15)).toBe('0');
  });

  it('refuses what has no such form', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1e15, -1e15]) {
      expect(() => numberToDecimal(value)).toThrow(InvariantError);
    }
  });

  it('writes what the schema takes, and reads back the same number up to the twelfth place', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (value) => {
        const text = numberToDecimal(value);
        expect(decimalSchema.safeParse(text).success).toBe(true);
        expect(Math.abs(decimalToNumber(text) - value)).toBeLessThanOrEqual(1e-12);
      }),
      LAW,
    );
  });
});

describe('sumDecimals', () => {
  it('adds exactly where doubles would not', () => {
    const terms = Object.freeze(['0.1', '0.2', '-0.30']);
    expect(sumDecimals(terms)).toBe('0');
    expect(sumDecimals(['0.1', '0.2'])).toBe('0.3');
    expect(sumDecimals([])).toBe('0');
  });

  it('equals the sum of whole millionths', () => {
    fc.assert(
      fc.property(fc.array(aDecimal), (terms) => {
        const exact = terms.reduce((total, term) => total + term.millionths, 0n);
        const sum = sumDecimals(terms.map((term) => term.text));
        expect(Math.round(Number(sum) * 1e6)).toBe(Number(exact));
      }),
      LAW,
    );
  });

  it('refuses a term that is not a decimal', () => {
    expect(() => sumDecimals(['1', 'x'])).toThrow(InvariantError);
  });
});

describe('multiplyDecimals', () => {
  it('multiplies exactly', () => {
    expect(multiplyDecimals('55.55', '247.29')).toBe('13736.9595');
    expect(multiplyDecimals('-3', '0.10')).toBe('-0.3');
  });

  it('rounds half away from zero at the twelfth place, on both sides of it', () => {
    expect(multiplyDecimals('0.000001', '0.0000005')).toBe('0.000000000001');
    expect(multiplyDecimals('-0.000001', '0.0000005')).toBe('-0.000000000001');
    expect(multiplyDecimals('0.000001', '0.0000004')).toBe('0');
  });

  it('does not care about order', () => {
    fc.assert(
      fc.property(aDecimal, aDecimal, (left, right) => {
        expect(multiplyDecimals(left.text, right.text)).toBe(multiplyDecimals(right.text, left.text));
      }),
      LAW,
    );
  });
});

describe('decimalsAgree', () => {
  it('allows exactly the tolerance, in both directions', () => {
    expect(decimalsAgree('10.005', '10', '0.005')).toBe(true);
    expect(decimalsAgree('10', '10.005', '0.005')).toBe(true);
    expect(decimalsAgree('10', '10.0050001', '0.005')).toBe(false);
  });
});

describe('differences, order and sign', () => {
  it('agree with whole millionths', () => {
    fc.assert(
      fc.property(aDecimal, aDecimal, (left, right) => {
        const distance = left.millionths - right.millionths;
        const order = distance < 0n ? -1 : distance > 0n ? 1 : 0;
        expect(compareDecimals(left.text, right.text)).toBe(order);
        expect(signOfDecimal(differenceOfDecimals(left.text, right.text))).toBe(order);
        expect(sumDecimals([differenceOfDecimals(left.text, right.text), right.text])).toBe(
          canonicalDecimal(left.text),
        );
      }),
      LAW,
    );
  });

  it.each([
    ['010.50', '10.5'],
    ['100', '100'],
    ['100.000', '100'],
    ['-0.0', '0'],
    ['-00.50', '-0.5'],
    ['0', '0'],
    ['0.000000000001', '0.000000000001'],
  ])('write %s as %s', (text, canonical) => {
    expect(canonicalDecimal(text)).toBe(canonical);
    expect(canonicalDecimal(text)).toBe(sumDecimals([text]));
  });

  it('of what is no decimal are refused', () => {
    expect(() => signOfDecimal('1e5')).toThrow(InvariantError);
    expect(() => compareDecimals('1', 'x')).toThrow(InvariantError);
  });
});
