import { type Decimal, decimalToNumber, sumDecimals } from '../../../../shared/model/decimal';
import type { IsoDate } from '../../../../shared/model/isoDate';
import { LARGEST_AMOUNT } from '../../positions/positionDraft';
import { readDate } from '../../text/dateText';
import { toDecimal } from '../../text/numberText';
import { childOf, type MarkupElement, textOf } from '../markup/markupElement';

const AMOUNT = /^([+-]?)(\d{0,30})(?:[.,](\d{0,30}))?$/;

/** An amount of OFX: a sign, digits, a point or a comma before decimals, never a thousands mark. Null for none or a bad one. */
export function ofxAmount(parent: MarkupElement | null, name: string): Decimal | null {
  const [, sign = '', whole = '', fraction = ''] = AMOUNT.exec(textOf(parent, name)) ?? [];
  if (whole + fraction === '') return null;
  const decimal = toDecimal(
    `${sign === '-' ? '-' : ''}${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}`,
  );
  return decimal !== null && Math.abs(decimalToNumber(decimal)) < LARGEST_AMOUNT ? decimal : null;
}

/** The first of these elements that holds something that is no amount, or undefined. */
export function badAmount(parent: MarkupElement | null, names: readonly string[]): string | undefined {
  return names.find((name) => textOf(parent, name) !== '' && ofxAmount(parent, name) === null);
}

/** Amounts added up; null where none is there. */
export function sumOfAmounts(parent: MarkupElement | null, names: readonly string[]): Decimal | null {
  const amounts = names.map((name) => ofxAmount(parent, name)).filter((amount) => amount !== null);
  return amounts.length === 0 ? null : sumDecimals(amounts);
}

/** The day a moment of OFX is printed as, e.g. `20260315160000.000[-5:EST]`: the day of the place it is stated for. */
export function ofxDay(parent: MarkupElement | null, name: string): IsoDate | null {
  const text = textOf(parent, name);
  return readDate(/^\d{8}(?=\D|\d{2,6}(?:\D|$)|$)/.exec(text)?.[0] ?? text.slice(0, 10), 'ymd');
}

/** The currency amounts of an entry are in: its own, else that of the statement; an original currency is for information. */
export function ofxCurrency(entry: MarkupElement | null, statement: string): string {
  const own = textOf(childOf(entry, 'CURRENCY'), 'CURSYM').toUpperCase();
  return own === '' ? statement : own;
}
