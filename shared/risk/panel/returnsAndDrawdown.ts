import { invariant } from '../../result/invariant';

/**
 * Returns and worst drawdown of a price row, in one pass over prices that have no gap.
 *
 * @param prices - Positive and finite, oldest first, at least one; shape [days]; not modified.
 * @param into - Receives the simple returns, decimal fractions; shape [days - 1].
 * @returns Worst drawdown: the largest fraction of an earlier highest price that was lost, 0 or more. Example: prices
 *   100, 120, 90, 130 write 0.2, -0.25, 0.4444... and give 0.25.
 * @throws InvariantError when `into` does not fit.
 *
 * Method: `r_t = P_t / P_(t-1) - 1`; `max_t 1 - P_t / max_(s<=t) P_s`. Four days at a time, of which only those with a
 * new high or a new worst price are looked at one by one. O(days). Source: D§6.1, D§6.5. Part of: `maximumDrawdown`.
 */
export function returnsAndDrawdown(prices: Float64Array, into: Float64Array): number {
  invariant(prices.length >= 1 && into.length === prices.length - 1, 'one return fewer than prices');
  const first = prices[0] ?? Number.NaN;
  const state: Fall = { peak: first, floor: first, worstPrice: first, worstPeak: first };
  let before = first;
  let at = 1;
  for (; at + 3 < prices.length; at += 4) {
    const a = prices[at] ?? Number.NaN;
    const b = prices[at + 1] ?? Number.NaN;
    const c = prices[at + 2] ?? Number.NaN;
    const d = prices[at + 3] ?? Number.NaN;
    into[at - 1] = a / before - 1;
    into[at] = b / a - 1;
    into[at + 1] = c / b - 1;
    into[at + 2] = d / c - 1;
    before = d;
    const { peak, floor } = state;
    const quiet =
      a <= peak && b <= peak && c <= peak && d <= peak && a >= floor && b >= floor && c >= floor && d >= floor;
    if (!quiet) for (let day = at; day < at + 4; day++) fall(state, prices[day] ?? Number.NaN);
  }
  for (; at < prices.length; at++) {
    const price = prices[at] ?? Number.NaN;
    into[at - 1] = price / before - 1;
    before = price;
    fall(state, price);
  }
  return 1 - state.worstPrice / state.worstPeak;
}

/** The deepest fall so far, and the price below which a fall from the present peak would be deeper. */
interface Fall {
  peak: number;
  floor: number;
  worstPrice: number;
  worstPeak: number;
}

function fall(state: Fall, price: number): void {
  if (price > state.peak) {
    state.peak = price;
    state.floor = price * (state.worstPrice / state.worstPeak);
  } else if (price < state.floor) {
    state.worstPrice = price;
    state.worstPeak = state.peak;
    state.floor = price;
  }
}
