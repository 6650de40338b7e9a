import type { Decimal } from '../../../shared/model/decimal';
import type { ReadSettings } from '../../../shared/model/proposal';

export type DecimalMark = ReadSettings['decimalMark'];

/** A number cell: absent, not a number, or plain text such as "-1234.5" or "8.81e6" that `Number` reads exactly. */
export type NumberReading =
  | { readonly status: 'missing' }
  | { readonly status: 'bad' }
  | { readonly status: 'number'; readonly text: string };

const MISSING: NumberReading = { status: 'missing' };
const BAD: NumberReading = { status: 'bad' };
const MISSING_WORDS = new Set(['', '-', '--', '---', 'n/a', '#n/a', 'na', 'n.a.', 'nan', 'null', 'none']);

const PLAIN = /^-?\d+(?:\.\d+)?$/;
const SHAPE =
  /^([+-]?)\s?(?:[$€£¥₹]|[A-Z]{1,2}\$|[A-Z]{3}\s)?\s?([+-]?)([\d.,' ]*\d[.,]?)(?:[eE]([+-]?\d{1,3}))?\s?([KMBT%]?)\s?(?:[$€£¥₹]|[A-Z]{3})?\s?(-?)$/;
const EXPONENT_OF = new Map([
  ['K', 3],
  ['M', 6],
  ['B', 9],
  ['T', 12],
  ['%', -2],
]);

/**
 * Reads a number as people and brokers write it: money signs, thousands marks (also blanks and apostrophes), brackets or
 * a trailing minus for negatives, percent, K/M/B/T, an exponent. An empty cell is missing, never 0.
 *
 * @param cell - The text of the cell.
 * @param mark - The file's decimal mark, decided beforehand from all its cells.
 */
export function readNumber(cell: string, mark: DecimalMark): NumberReading {
  if (mark === '.' && PLAIN.test(cell)) return { status: 'number', text: cell };
  const text = ascii(cell);
  if (MISSING_WORDS.has(text.toLowerCase())) return MISSING;
  const inner = /^\((.*)\)$/.exec(text)?.[1]?.trim();
  const match = SHAPE.exec(inner ?? text);
  if (match === null) return BAD;
  const [, lead = '', middle = '', body = '', exponent = '0', unit = '', trail = ''] = match;
  const signs = lead + middle + trail;
  if (signs.length > 1 || (inner !== undefined && signs !== '')) return BAD;
  const digits = ungroup(body.trim(), mark);
  if (digits === null) return BAD;
  const negative = inner !== undefined || signs === '-';
  const power = Number(exponent) + (EXPONENT_OF.get(unit) ?? 0);
  return { status: 'number', text: `${negative ? '-' : ''}${digits}${power === 0 ? '' : `e${power}`}` };
}

/**
 * A number text as an entered number, rounded half away from zero to 12 places.
 *
 * @param text - The text of a `NumberReading`.
 * @returns Null when it has more than 15 digits before the point: more than a portfolio file holds exactly.
 */
export function toDecimal(text: string): Decimal | null {
  const [coefficient = '', exponent = '0'] = text.split('e');
  const negative = coefficient.startsWith('-');
  const [whole = '', fraction = ''] = coefficient.replace('-', '').split('.');
  const power = Number(exponent);
  if (Math.abs(power) > 40) return null;
  const digits = whole + fraction.padEnd(Math.max(0, power), '0');
  const point = whole.length + power;
  const padded = point < 0 ? '0'.repeat(-point) + digits : digits;
  const integer = padded.slice(0, Math.max(0, point)).replace(/^0+/, '') || '0';
  const rounded = roundFraction(integer, padded.slice(Math.max(0, point)));
  if (rounded.replace(/\..*/, '').length > 15) return null;
  return negative && /[1-9]/.test(rounded) ? `-${rounded}` : rounded;
}

/**
 * A number text as a double, for prices and volumes.
 *
 * @returns NaN where the number is beyond what a double holds.
 */
export function toDouble(text: string): number {
  const value = Number(text);
  return Number.isFinite(value) ? value : Number.NaN;
}

/** Compatibility forms, no-break blanks and typographic minus signs to their plain counterparts. */
function ascii(cell: string): string {
  return cell
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2019\u02bc]/g, "'")
    .trim();
}

function ungroup(body: string, mark: DecimalMark): string | null {
  const [whole = '', fraction = '', ...more] = body.split(mark);
  if (more.length > 0 || !/^\d*$/.test(fraction) || whole + fraction === '') return null;
  const groups = whole.split(/[.,' ]/);
  const last = groups.at(-1) ?? '';
  const regular =
    groups.length === 1 ||
    (last.length === 3 && /^\d{1,3}$/.test(groups[0] ?? '') && groups.slice(1).every((part) => /^\d{2,3}$/.test(part)));
  if (!regular) return null;
  return `${groups.join('') || '0'}${fraction === '' ? '' : `.${fraction}`}`;
}

function roundFraction(integer: string, fraction: string): string {
  if (fraction.length <= 12) return fraction === '' ? integer : `${integer}.${fraction}`;
  const scaled = BigInt(integer + fraction.slice(0, 12)) + (Number(fraction[12]) >= 5 ? 1n : 0n);
  const text = scaled.toString().padStart(13, '0');
  return `${text.slice(0, -12)}.${text.slice(-12)}`;
}
