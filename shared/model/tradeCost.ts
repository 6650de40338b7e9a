import { type Decimal, multiplyDecimals, numberToDecimal, ratioOfDecimal, sumDecimals } from './decimal';
import type { RecordedTrade } from './portfolio';

/** Sums of amounts up to here have a decimal form. */
const LARGEST = 1e13;

/**
 * Cost of a trade: what opening it took. Answers "what did these shares cost, costs of the trade included?".
 *
 * @param trade - A purchase or a short sale; not modified.
 * @param quantity - How many of its shares are opened, with the sign of the holding; the rest closed something.
 * @param multiplier - Value per unit of price: 100 for an option, 0.01 for a bond priced per 100.
 * @returns Amount in the currency of the price: positive for a purchase, negative for a short sale, whose costs lower what
 *   it brought in. Null where the file gives neither price nor amount in that currency. Example: 10 at 5 with costs of 1
 *   is 51; 10 sold short, -49.
 *
 * Method: `price x quantity x multiplier + costs`; without a price, the amount of the file. Costs in another currency are
 * left out. O(1). Source: 26 CFR 1.1012-1(a) (cost includes what buying took).
 */
export function tradeCost(trade: RecordedTrade, quantity: Decimal, multiplier: number): Decimal | null {
  const { price, amount, fees, change, currency, amountCurrency } = trade;
  const sameMoney = amountCurrency === null || amountCurrency === currency;
  if (!isBelievable(trade, multiplier)) return null;
  if (price === null) {
    if (amount === null || !sameMoney) return null;
    return ratioOfDecimal(absolute(amount), quantity, absolute(change));
  }
  const shares = multiplier === 1 ? quantity : multiplyDecimals(quantity, numberToDecimal(multiplier));
  const paid = multiplyDecimals(absolute(price), shares);
  if (fees === null || !sameMoney) return paid;
  return sumDecimals([paid, ratioOfDecimal(absolute(fees), absolute(quantity), absolute(change))]);
}

/** Whether the amounts are of a size the document can hold; a file that states trillions per share cannot be believed. */
function isBelievable({ price, change, amount, fees }: RecordedTrade, multiplier: number): boolean {
  const shares = Math.abs(Number(change));
  const paid = shares * Math.abs(Number(price ?? 0));
  return [paid, paid * multiplier, Number(amount ?? 0), Number(fees ?? 0)].every((size) => Math.abs(size) < LARGEST);
}

function absolute(value: Decimal): Decimal {
  return value.startsWith('-') ? value.slice(1) : value;
}
