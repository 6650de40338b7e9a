import type { PriceSeries } from '../../model/priceSeries';
import type { Problem } from '../../result/problem';

/** The columns of daily bars a measure reads; oldest first, one length, NaN where the file had no value. */
export type RangeBars = Pick<PriceSeries, 'high' | 'low' | 'close'> & Partial<Pick<PriceSeries, 'open' | 'volume'>>;

/**
 * Bar check: the first thing wrong with daily bars, so that no measure works on data that cannot be.
 *
 * @param bars - Price per share and shares; shape [bars] per column; not modified.
 * @returns Null when the bars can be used; missing highs, lows, opens and volumes (NaN) are allowed. Otherwise
 *   `lengths-differ`; `non-finite-value` for an infinity or a missing close; `non-positive-price`; `bad-bar` for a high
 *   below the low or a negative volume. The earliest bar is named.
 *
 * Method: one pass, O(bars). Source: D§4.1 (H < L is a data error).
 */
export function barProblem(bars: RangeBars): Problem | null {
  const columns = [bars.close, bars.high, bars.low, bars.open, bars.volume];
  for (const column of columns) {
    if (column !== undefined && column.length !== bars.close.length) {
      return { code: 'lengths-differ', first: bars.close.length, second: column.length };
    }
  }
  for (const index of bars.close.keys()) {
    const problem = oneBarProblem(bars, index);
    if (problem !== null) return problem;
  }
  return null;
}

function oneBarProblem(bars: RangeBars, index: number): Problem | null {
  const prices = [bars.close[index], bars.high[index], bars.low[index], bars.open?.[index]];
  const volume = bars.volume?.[index];
  if (Number.isNaN(bars.close[index]) || [...prices, volume].some(isInfinite)) {
    return { code: 'non-finite-value', index };
  }
  if (prices.some((price) => price !== undefined && price <= 0)) return { code: 'non-positive-price', index };
  // A comparison with NaN is false: a missing value breaks no rule.
  if ((bars.high[index] ?? Number.NaN) < (bars.low[index] ?? Number.NaN)) {
    return { code: 'bad-bar', index, rule: 'high-below-low' };
  }
  return volume !== undefined && volume < 0 ? { code: 'bad-bar', index, rule: 'negative-volume' } : null;
}

function isInfinite(value: number | undefined): boolean {
  return value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY;
}
