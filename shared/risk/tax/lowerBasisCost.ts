import { invariant } from '../../result/invariant';

/** When and at which rate the deferred gain is taxed. */
export interface LaterSale {
  /** Rate on the gain of the later sale, decimal fraction from 0 to 1. */
  readonly rate: number;
  /** Yearly discount rate, decimal fraction above -1. */
  readonly discountRate: number;
  /** Years until the later sale, 0 or more. */
  readonly years: number;
}

/**
 * Cost of a lower basis: the tax that a realised loss puts off to a later sale of its replacement, in today's money.
 * Answers "how much of the saving is only a delay?".
 *
 * @param loss - Realised loss, 0 or more; the replacement starts with that much less basis.
 * @param later - Rate, discount rate and time of the later sale; not modified.
 * @returns Amount in the currency of the loss, 0 or more. Example: 5,000 at 15 % in 5 years, discounted at 4 %, is 616.45.
 * @throws InvariantError when a number is negative, out of its range or not finite.
 *
 * Method: `loss * rate / (1 + d)^years`, O(1). Source: present value of the later tax; D§11.
 */
export function lowerBasisCost(loss: number, later: LaterSale): number {
  const { rate, discountRate, years } = later;
  invariant(loss >= 0 && Number.isFinite(loss), 'loss is negative or not finite');
  invariant(rate >= 0 && rate <= 1, 'rate outside 0 to 1');
  invariant(discountRate > -1 && Number.isFinite(discountRate), 'discount rate is not above -1');
  invariant(years >= 0 && Number.isFinite(years), 'years are negative or not finite');
  return (loss * rate) / (1 + discountRate) ** years;
}
