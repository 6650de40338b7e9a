import type { ActivityRow } from './activityRow';
import { signOfCell } from './activitySides';
import { readCurrency } from './currencyCode';

/** What a word for money does to units that stand beside it; `unclear` where units are named and no money is. */
export type UnitsMoved = 'transfer_in' | 'transfer_out' | 'buy' | 'sell' | 'unclear';

const GIVEN = /^(?:(?:stock|share|rsu|espp) )?(?:deposit|award|reward|bonus)s?\b/i;
const TAKEN = /^(?:stock |share )?withdrawals?\b/i;
const PAID_IN = /\b(?:contributions?|employer match|rollover)\b/i;
const CHARGED = /\bfees?\b/i;
const MONEY = /\bcash\b|\bmoney market\b/i;

/**
 * A word for money that, beside a number of units, tells of the units: shares deposited for no money, a pension plan's
 * contribution that bought some, its fee that took some.
 *
 * @param cells - A row with a quantity.
 * @param text - The word.
 * @returns Null where it is money that moved: dividends name the shares they are for.
 */
export function unitsMoved(cells: ActivityRow, text: string): UnitsMoved | null {
  if (!namesSecurity(cells)) return null;
  const [units, money] = [signOfCell(cells.text('quantity')), signOfCell(cells.text('amount'))];
  const isPriced = signOfCell(cells.text('price')) !== 0;
  if (money === 0 && !isPriced) {
    if (GIVEN.test(text)) return 'transfer_in';
    if (TAKEN.test(text)) return 'transfer_out';
    return cells.reading.columns.single.has('amount') ? 'unclear' : null;
  }
  if (money === 0 && (GIVEN.test(text) || TAKEN.test(text))) return 'unclear';
  if (isPriced || units !== money) return null;
  if (units > 0) return PAID_IN.test(text) ? 'buy' : null;
  return CHARGED.test(text) ? 'sell' : null;
}

/** Anything but money itself: a broker's deposit of 500 "shares" of USD is none. */
function namesSecurity(cells: ActivityRow): boolean {
  const names = (['symbol', 'isin', 'name'] as const).map((role) => cells.text(role)).filter((text) => text !== '');
  const isMoney = (text: string): boolean => MONEY.test(text) || (/^\$|^\p{Lu}{3}$/u.test(text) && isCurrency(text));
  return names.length > 0 && !names.some(isMoney);
}

function isCurrency(text: string): boolean {
  const currency = readCurrency(text.replace('$', ''));
  return currency !== null && currency !== 'bad';
}
