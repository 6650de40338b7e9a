import {
  type Decimal,
  decimalToNumber,
  multiplyDecimals,
  numberToDecimal,
  sumDecimals,
} from '../../../shared/model/decimal';
import type { IsoDate } from '../../../shared/model/isoDate';
import type { Line, PositionKind, PositionRow } from '../../../shared/model/proposal';
import type { Problem } from '../../../shared/result/problem';

/** Amounts from here on are not entered: neither a cell nor a product nor a file's sum may reach it. */
export const LARGEST_AMOUNT = 1e14;

/** A row of a positions table as it stands in the file; null where the file has nothing. */
export interface PositionDraft {
  readonly line: Line;
  readonly account: string | null;
  readonly symbol: string;
  /** The symbol comes from a title, not from the row. */
  readonly symbolFromTitle: boolean;
  readonly description: string;
  readonly kind: PositionKind;
  readonly quantity: Decimal | null;
  readonly price: Decimal | null;
  readonly marketValue: Decimal | null;
  readonly costBasis: Decimal | null;
  readonly costPerShare: Decimal | null;
  readonly totalGain: Decimal | null;
  readonly currency: string;
  readonly openDate: IsoDate | null;
  /** The quantity is what sales left of the file's own. */
  readonly quantityIsNet?: true;
  /** Units per contract where the file states them. */
  readonly multiplier?: number | null;
}

/**
 * Completes a row: value, price and total cost are computed from each other where the file leaves one out, and named in
 * `derived`. What the file prints is never replaced; where it contradicts itself the row carries a note.
 *
 * @param draft - A row with a quantity, or a cash row with a value.
 * @returns The row, or the reason it cannot be a holding.
 */
export function completePosition(draft: PositionDraft): PositionRow | Problem {
  return complete(asShort(asBond(inPounds(draft))));
}

function complete(draft: PositionDraft): PositionRow | Problem {
  const derived: PositionRow['derived'] = draft.symbolFromTitle ? ['symbol'] : [];
  if (draft.quantityIsNet === true) derived.push('quantity');
  const isCash = draft.kind === 'cash' || draft.kind === 'cash-equivalent';
  let { quantity, price, marketValue } = draft;
  if (quantity === null && isCash && marketValue !== null) {
    quantity = marketValue;
    derived.push('quantity');
  }
  if (quantity === null) return { code: 'row-no-quantity' };
  const scale = quoteScale(draft, quantity);
  if (price === null && isCash) {
    price = '1';
    derived.push('price');
  } else if (price === null && marketValue !== null && draft.kind !== 'bond') {
    // A bond's price could be per unit or per 100 of face value: without one in the file nothing says which.
    price = divide(marketValue, decimalToNumber(quantity) * scale.multiplier, scale.pricePer);
    if (price !== null) derived.push('price');
  }
  const computed = price === null ? null : value(quantity, price, scale);
  if (marketValue === null && computed !== null) {
    marketValue = computed;
    derived.push('marketValue');
  }
  const cost = totalCost(draft, quantity, scale);
  if (cost.derived) derived.push('costBasis');
  const { line, account, symbol, description, currency, kind, openDate } = draft;
  const notes = valueNotes(draft, computed, quantity, scale);
  const identity = { line, account, symbol, description: description.slice(0, 400), currency, kind, openDate };
  return { ...identity, quantity, price, marketValue, costBasis: cost.total, ...scale, derived, notes };
}

interface QuoteScale {
  readonly multiplier: number;
  readonly pricePer: number;
}

const SINGLE: QuoteScale = { multiplier: 1, pricePer: 1 };

/** Options are quoted per share of 100, bonds per 100 of face value - unless the file's own value says otherwise. */
function quoteScale({ kind, price, marketValue, multiplier }: PositionDraft, quantity: Decimal): QuoteScale {
  if (multiplier && kind !== 'bond') return { multiplier, pricePer: 1 };
  if (kind !== 'option' && kind !== 'bond') return SINGLE;
  const usual = kind === 'option' ? { multiplier: 100, pricePer: 1 } : { multiplier: 1, pricePer: 100 };
  if (price === null || marketValue === null) return usual;
  const stated = decimalToNumber(marketValue);
  const distance = ({ multiplier, pricePer }: QuoteScale): number =>
    Math.abs((decimalToNumber(quantity) * decimalToNumber(price) * multiplier) / pricePer - stated);
  return distance(usual) <= distance(SINGLE) ? usual : SINGLE;
}

/** Null where the product is beyond what an entered number holds. */
function value(quantity: Decimal, price: Decimal, { multiplier, pricePer }: QuoteScale): Decimal | null {
  const size = Math.abs(decimalToNumber(quantity) * decimalToNumber(price));
  if (size * Math.max(1, multiplier) >= LARGEST_AMOUNT) return null;
  return multiplyDecimals(multiplyDecimals(quantity, price), numberToDecimal(multiplier / pricePer));
}

function divide(amount: Decimal, units: number, pricePer: number): Decimal | null {
  const price = (decimalToNumber(amount) / units) * pricePer;
  return Math.abs(price) < LARGEST_AMOUNT ? numberToDecimal(Math.round(price * 1e6) / 1e6) : null;
}

function totalCost(
  draft: PositionDraft,
  quantity: Decimal,
  scale: QuoteScale,
): { total: Decimal | null; derived: boolean } {
  const { costBasis, costPerShare, marketValue, totalGain } = draft;
  if (costBasis !== null) return { total: onSideOf(costBasis, quantity, draft), derived: false };
  if (costPerShare === null) return { total: null, derived: false };
  const total = value(quantity, costPerShare, scale);
  // Value less gain holds commissions that a rounded cost per share leaves out; far from it the gain is another one.
  const paid =
    marketValue === null || totalGain === null ? null : sumDecimals([marketValue, multiplyDecimals(totalGain, '-1')]);
  if (paid !== null && (total === null || isRounded(paid, total, { costPerShare, quantity, scale })))
    return { total: paid, derived: true };
  return { total, derived: total !== null };
}

interface UnitCost {
  readonly costPerShare: Decimal;
  readonly quantity: Decimal;
  readonly scale: QuoteScale;
}

/** As far apart as the rounding of the cost per share and a commission make them. */
function isRounded(paid: Decimal, total: Decimal, { costPerShare, quantity, scale }: UnitCost): boolean {
  const decimals = costPerShare.split('.')[1]?.length ?? 0;
  const units = Math.abs(decimalToNumber(quantity)) * (scale.multiplier / scale.pricePer);
  const commission = 1 + 0.005 * Math.abs(decimalToNumber(total));
  return Math.abs(decimalToNumber(paid) - decimalToNumber(total)) <= units * 10 ** -decimals + commission;
}

/** What was received for a short position counts as negative cost, however the broker prints it. */
function onSideOf(cost: Decimal, quantity: Decimal, { marketValue, costPerShare }: PositionDraft): Decimal {
  const isShort = decimalToNumber(quantity) < 0 && decimalToNumber(marketValue ?? '-1') < 0;
  // "-8,125.00" for a holding that was bought at 81.25 is money that left.
  const isPayment = decimalToNumber(quantity) > 0 && decimalToNumber(costPerShare ?? '0') > 0;
  const isOther = (isShort && decimalToNumber(cost) > 0) || (isPayment && decimalToNumber(cost) < 0);
  return isOther ? multiplyDecimals(cost, '-1') : cost;
}

/** What a short position is worth is owed, however the broker prints it. */
function asShort(draft: PositionDraft): PositionDraft {
  const { quantity, price, marketValue, kind } = draft;
  if (quantity === null || marketValue === null || kind === 'cash') return draft;
  const isOwed = decimalToNumber(quantity) < 0 && decimalToNumber(price ?? '0') >= 0;
  if (!isOwed || decimalToNumber(marketValue) <= 0) return draft;
  return { ...draft, marketValue: multiplyDecimals(marketValue, '-1') };
}

/** Only a hundredth of quantity times price is the value. */
function isHundredfold({ quantity, price, marketValue }: PositionDraft): boolean {
  if (quantity === null || price === null || marketValue === null) return false;
  const product = Math.abs(decimalToNumber(quantity) * decimalToNumber(price));
  const stated = Math.abs(decimalToNumber(marketValue));
  return stated > 0.05 && Math.abs(product / 100 - stated) <= 0.02 + 0.002 * stated;
}

/** What nothing else is known of, and is quoted per 100 of face value, is a bond. */
function asBond(draft: PositionDraft): PositionDraft {
  return draft.kind === 'other' && isHundredfold(draft) ? { ...draft, kind: 'bond' } : draft;
}

/** A London price in pence beside a value in pounds: only its hundredth multiplies out. */
function inPounds(draft: PositionDraft): PositionDraft {
  const { price, costPerShare, currency, kind } = draft;
  if (currency !== 'GBP' || price === null || kind === 'bond' || kind === 'option' || !isHundredfold(draft))
    return draft;
  const cost = costPerShare === null ? null : multiplyDecimals(costPerShare, '0.01');
  return { ...draft, price: multiplyDecimals(price, '0.01'), costPerShare: cost };
}

function valueNotes(draft: PositionDraft, computed: Decimal | null, quantity: Decimal, scale: QuoteScale): Problem[] {
  if (draft.marketValue === null || draft.price === null || computed === null) return [];
  const decimals = draft.price.split('.')[1]?.length ?? 0;
  const shares = Math.abs(decimalToNumber(quantity)) * (scale.multiplier / scale.pricePer);
  const rounding = 0.5 * shares * Number(`1e-${decimals}`) + 0.01;
  const distance = Math.abs(decimalToNumber(draft.marketValue) - decimalToNumber(computed));
  return distance <= rounding ? [] : [{ code: 'row-value-mismatch', stated: draft.marketValue, computed }];
}
