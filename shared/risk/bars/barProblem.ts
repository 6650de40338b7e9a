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
 * Method: one pass, O(bars). Source: D§4.1 (H < L is a data error). Part of: `averageTrueRange`.
 */
export function barProblem(bars: RangeBars): Problem | null {
  const { high, low, close, open, volume } = bars;
  const odd = [high, low, open, volume].find((column) => column !== undefined && column.length !== close.length);
  if (odd !== undefined) return { code: 'lengths-differ', first: close.length, second: odd.length };
  // One shape of object whatever the caller's bars are made of, or the loop takes several times as long; a column the
  // bars do not have is the close once more, in which nothing new can be wrong.
  const columns = { high, low, close, open: open ?? close, volume: volume ?? close };
  for (let index = 0; index < close.length; index++) {
    const problem = oneBarProblem(columns, index);
    if (problem !== null) return problem;
  }
  return null;
}

function oneBarProblem(bars: Required<RangeBars>, index: number): Problem | null {
  const high = bars.high[index] ?? Number.NaN;
  const low = bars.low[index] ?? Number.NaN;
  const close = bars.close[index] ?? Number.NaN;
  const open = bars.open[index] ?? Number.NaN;
  const volume = bars.volume[index] ?? Number.NaN;
  const infinite = isInfinite(high) || isInfinite(low) || isInfinite(open) || isInfinite(volume);
  if (infinite || !Number.isFinite(close)) return { code: 'non-finite-value', index };
  // A comparison with NaN is false: a missing value breaks no rule.
  if (high <= 0 || low <= 0 || close <= 0 || open <= 0) return { code: 'non-positive-price', index };
  if (high < low) return { code: 'bad-bar', index, rule: 'high-below-low' };
  return volume < 0 ? { code: 'bad-bar', index, rule: 'negative-volume' } : null;
}

function isInfinite(value: number): boolean {
  return Math.abs(value) === Number.POSITIVE_INFINITY;
}
