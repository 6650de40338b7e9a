import { z } from 'zod';
import { invariant } from '../result/invariant';

/** A decimal number as the user's file wrote it: no exponent, no thousands mark, at most 15 significant digits. */
export type Decimal = string;

const PATTERN = /^-?\d{1,15}(\.\d{1,12})?$/;
const SCALE_DIGITS = 12;

/** Schema of an entered number: kept as text so that what was entered is what is saved and reconciled. */
export const decimalSchema = z.string().regex(PATTERN);

/**
 * Reads an entered number for calculation.
 *
 * @param text - A `Decimal`.
 * @returns The nearest double.
 * @throws InvariantError when `text` is not a `Decimal`.
 */
export function decimalToNumber(text: Decimal): number {
  invariant(PATTERN.test(text), 'not a decimal');
  return Number(text);
}

/**
 * Writes a finite number as an entered one.
 *
 * @param value - Finite, magnitude below 1e15.
 * @returns Shortest plain decimal with at most 12 decimal places. Example: `numberToDecimal(1e-7)` is `"0.0000001"`.
 * @throws InvariantError for NaN, infinity or 1e15 and beyond.
 */
export function numberToDecimal(value: number): Decimal {
  invariant(Number.isFinite(value) && Math.abs(value) < 1e15, 'number has no decimal form');
  const plain = String(value);
  const text = plain.includes('e') ? value.toFixed(SCALE_DIGITS) : plain;
  const [whole = '0', fraction = ''] = text.split('.');
  const kept = fraction.slice(0, SCALE_DIGITS).replace(/0+$/, '');
  const result = kept === '' ? whole : `${whole}.${kept}`;
  return result === '-0' ? '0' : result;
}

/**
 * Adds entered numbers exactly.
 *
 * @param terms - Decimals in any order; not modified.
 * @returns The exact sum. Example: `sumDecimals(['0.1', '0.2'])` is `"0.3"`; of nothing, `"0"`.
 */
export function sumDecimals(terms: readonly Decimal[]): Decimal {
  return fromScaled(terms.reduce((total, term) => total + toScaled(term), 0n));
}

/**
 * Multiplies two entered numbers exactly, rounded half away from zero to 12 places.
 *
 * @param left - First factor.
 * @param right - Second factor.
 * @returns The product.
 */
export function multiplyDecimals(left: Decimal, right: Decimal): Decimal {
  const one = 10n ** BigInt(SCALE_DIGITS);
  const product = toScaled(left) * toScaled(right);
  const half = product < 0n ? -one / 2n : one / 2n;
  return fromScaled((product + half) / one);
}

/**
 * Multiplies an entered number by a ratio of two others, rounded half away from zero to 12 places.
 *
 * @param value - Any number.
 * @param numerator - Of the ratio.
 * @param denominator - Of the ratio; not 0.
 * @returns `value x numerator / denominator`. Example: `ratioOfDecimal('10', '3', '2')` is `"15"`.
 * @throws InvariantError when the denominator is 0.
 */
export function ratioOfDecimal(value: Decimal, numerator: Decimal, denominator: Decimal): Decimal {
  const below = toScaled(denominator);
  invariant(below !== 0n, 'ratio to nothing');
  const above = toScaled(value) * toScaled(numerator);
  const negative = above < 0n !== below < 0n;
  const [size, base] = [above < 0n ? -above : above, below < 0n ? -below : below];
  const quotient = (size * 2n + base) / (base * 2n);
  return fromScaled(negative ? -quotient : quotient);
}

/**
 * Subtracts one entered number from another exactly.
 *
 * @param left - What is subtracted from.
 * @param right - What is subtracted.
 * @returns The exact difference. Example: `differenceOfDecimals('0.3', '0.1')` is `"0.2"`.
 */
export function differenceOfDecimals(left: Decimal, right: Decimal): Decimal {
  return fromScaled(toScaled(left) - toScaled(right));
}

/**
 * Sign of an entered number, without the cost of exact arithmetic.
 *
 * @param value - Any number.
 * @returns -1 below zero, 0 for zero, 1 above. Example: `signOfDecimal('-0.000')` is 0.
 */
export function signOfDecimal(value: Decimal): -1 | 0 | 1 {
  const number = decimalToNumber(value);
  return number < 0 ? -1 : number > 0 ? 1 : 0;
}

/**
 * The one way to write an entered number, so that equal numbers are equal texts.
 *
 * @param value - Any number.
 * @returns Without leading or trailing zeros. Example: `canonicalDecimal('010.50')` is `"10.5"`, of `-0.0` it is `"0"`.
 */
export function canonicalDecimal(value: Decimal): Decimal {
  const plain = value.includes('.') ? value.replace(/\.?0+$/, '') : value;
  const whole = plain.replace(/^(-?)0+(?=\d)/, '$1');
  return whole === '-0' || whole === '' || whole === '-' ? '0' : whole;
}

/**
 * Compares two entered numbers exactly.
 *
 * @param left - First number.
 * @param right - Second number.
 * @returns -1 where the first is smaller, 0 where they are equal, 1 where it is larger.
 */
export function compareDecimals(left: Decimal, right: Decimal): -1 | 0 | 1 {
  const distance = toScaled(left) - toScaled(right);
  return distance < 0n ? -1 : distance > 0n ? 1 : 0;
}

/**
 * Compares two entered numbers within a tolerance.
 *
 * @param left - First number.
 * @param right - Second number.
 * @param tolerance - Largest allowed distance, e.g. `"0.005"` for money.
 * @returns Whether they agree.
 */
export function decimalsAgree(left: Decimal, right: Decimal, tolerance: Decimal): boolean {
  const distance = toScaled(left) - toScaled(right);
  return (distance < 0n ? -distance : distance) <= toScaled(tolerance);
}

function toScaled(text: Decimal): bigint {
  invariant(PATTERN.test(text), 'not a decimal');
  const negative = text.startsWith('-');
  const [whole = '0', fraction = ''] = (negative ? text.slice(1) : text).split('.');
  const digits = BigInt(whole + fraction.padEnd(SCALE_DIGITS, '0'));
  return negative ? -digits : digits;
}

function fromScaled(scaled: bigint): Decimal {
  const negative = scaled < 0n;
  const digits = (negative ? -scaled : scaled).toString().padStart(SCALE_DIGITS + 1, '0');
  const whole = digits.slice(0, -SCALE_DIGITS);
  const fraction = digits.slice(-SCALE_DIGITS).replace(/0+$/, '');
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
