import { type Decimal, decimalToNumber } from '../../../shared/model/decimal';
import type { PositionKind } from '../../../shared/model/proposal';

/** What is known of a trade when its multiplier is decided. */
export interface TradeFacts {
  readonly kind: PositionKind;
  readonly quantity: Decimal;
  readonly price: Decimal | null;
  readonly amount: Decimal | null;
  /** Units per contract where the file states them. */
  readonly multiplier: number | null;
}

/** Options trade per 100 shares, bonds per 100 of face value - unless the file states it, or its own amount says otherwise. */
export function tradeScale({ kind, quantity, price, amount, multiplier }: TradeFacts): {
  multiplier: number;
  pricePer: number;
} {
  const single = { multiplier: 1, pricePer: 1 };
  if (multiplier !== null && kind !== 'bond') return { multiplier, pricePer: 1 };
  if (kind !== 'option' && kind !== 'bond') return single;
  const usual = kind === 'option' ? { multiplier: 100, pricePer: 1 } : { multiplier: 1, pricePer: 100 };
  if (price === null || amount === null) return usual;
  const product = Math.abs(decimalToNumber(quantity) * decimalToNumber(price));
  const paid = Math.abs(decimalToNumber(amount));
  const distance = (scale: typeof single): number => Math.abs((product * scale.multiplier) / scale.pricePer - paid);
  return distance(usual) <= distance(single) ? usual : single;
}
