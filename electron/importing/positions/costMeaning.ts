import { decimalToNumber } from '../../../shared/model/decimal';
import type { PositionDraft } from './positionDraft';

export type CostMeaning = 'total' | 'per-share';

/** Beyond a factor of 20 between cost and price a reading is no longer believed. */
const BELIEVABLE_DISTANCE = Math.log(20);

/**
 * Decides whether a column headed merely "cost" holds totals or costs per share: whichever lies nearer the price, over
 * the whole column. Brokers do both, and a wrong choice shows returns of -97 %.
 *
 * @param drafts - The rows, with the column read into `costBasis`.
 * @returns `ask` where neither reading fits, or both do equally badly.
 */
export function decideCostMeaning(drafts: readonly PositionDraft[]): CostMeaning | 'ask' {
  const priced = drafts.filter(
    (draft) => draft.costBasis !== null && draft.kind !== 'cash' && draft.kind !== 'cash-equivalent',
  );
  const distances = priced.map(distanceOf).filter((distance) => distance !== null);
  if (distances.length === 0) return priced.every(({ quantity }) => isOne(quantity)) ? 'total' : 'ask';
  if (distances.every(({ total, perShare }) => total === perShare)) return 'total';
  const total = mean(distances.map((distance) => distance.total));
  const perShare = mean(distances.map((distance) => distance.perShare));
  const [nearer, farther] = total <= perShare ? [total, perShare] : [perShare, total];
  if (nearer > BELIEVABLE_DISTANCE || nearer > 0.8 * farther) return 'ask';
  return total <= perShare ? 'total' : 'per-share';
}

function isOne(quantity: string | null): boolean {
  return quantity !== null && Math.abs(decimalToNumber(quantity)) === 1;
}

/** Distance from price on a log scale under each reading; null where the row cannot tell. */
function distanceOf(draft: PositionDraft): { total: number; perShare: number } | null {
  const { quantity, price, marketValue, costBasis } = draft;
  if (quantity === null || costBasis === null) return null;
  const shares = Math.abs(decimalToNumber(quantity));
  const cost = Math.abs(decimalToNumber(costBasis));
  const unit = unitValue(shares, price, marketValue);
  if (!(shares > 0 && cost > 0 && unit > 0)) return null;
  return { total: Math.abs(Math.log(cost / shares / unit)), perShare: Math.abs(Math.log(cost / unit)) };
}

function unitValue(shares: number, price: string | null, marketValue: string | null): number {
  if (marketValue !== null) return Math.abs(decimalToNumber(marketValue)) / shares;
  return price === null ? 0 : decimalToNumber(price);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
