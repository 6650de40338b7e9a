import type { TradeRow } from '../../../shared/model/activity';
import { type Decimal, decimalToNumber } from '../../../shared/model/decimal';

type Scale = Pick<TradeRow, 'multiplier' | 'pricePer'>;

/**
 * Shares per contract and the units a price is quoted per: options per share of 100, bonds per 100 of face value - unless
 * the row's own money says otherwise (a price per contract, a redemption at 1).
 *
 * @param contractSize - The file's own, or null.
 */
export function quoteScale(
  kind: TradeRow['kind'],
  numbers: { readonly quantity: Decimal; readonly price: Decimal | null; readonly amount: Decimal | null },
  contractSize: number | null,
): Scale {
  const size = contractSize ?? (kind === 'option' ? 100 : 1);
  const candidates: readonly Scale[] =
    kind === 'bond'
      ? [
          { multiplier: 1, pricePer: 100 },
          { multiplier: 1, pricePer: 1 },
        ]
      : [{ multiplier: size, pricePer: 1 }, ...(size === 1 ? [] : [{ multiplier: size, pricePer: size }])];
  const [usual = { multiplier: 1, pricePer: 1 }] = candidates;
  if (numbers.price === null || numbers.amount === null || candidates.length === 1) return usual;
  const worth = Math.abs(decimalToNumber(numbers.quantity) * decimalToNumber(numbers.price));
  const stated = Math.abs(decimalToNumber(numbers.amount));
  if (stated === 0) return usual;
  const distance = ({ multiplier, pricePer }: Scale): number => Math.abs((worth * multiplier) / pricePer - stated);
  return candidates.reduce((best, scale) => (distance(scale) < distance(best) ? scale : best), usual);
}
