import type { IssueList } from './issueList';
import type { PriceBar } from './priceLayout';

/** Decimal places lost when a source adjusted the columns one by one. */
const RANGE_TOLERANCE = 1e-6;

/**
 * A bar without the values that contradict each other: a high below the low, a close outside the range, prices of 0.
 * The contradiction is reported; the close, on which most figures rest, is kept.
 */
export function consistentBar(bar: PriceBar, issues: IssueList): PriceBar {
  const { close } = bar;
  const plain = withoutImpossibleValues(bar, issues);
  const { high, low } = plain;
  const tolerance = close * RANGE_TOLERANCE;
  const isReversed = high < low;
  if (isReversed || close > high + tolerance || close < low - tolerance) {
    const rule = isReversed ? 'high-below-low' : 'close-outside-range';
    issues.add(rule, bar, { code: 'row-range', rule }, { fixes: ['drop-rows'] });
    return { ...plain, high: Number.NaN, low: Number.NaN };
  }
  if ((close <= high && close >= low) || (Number.isNaN(high) && Number.isNaN(low))) return plain;
  return { ...plain, high: Math.max(high, close), low: Math.min(low, close) };
}

function withoutImpossibleValues(bar: PriceBar, issues: IssueList): PriceBar {
  const { open, high, low, volume } = bar;
  const isZero = open <= 0 || high <= 0 || low <= 0;
  if (isZero) issues.add('zero-price', bar, { code: 'row-zero-price' });
  if (!isZero && !(volume < 0)) return bar;
  const knownVolume = volume < 0 ? Number.NaN : volume;
  return { ...bar, open: positive(open), high: positive(high), low: positive(low), volume: knownVolume };
}

function positive(price: number): number {
  return price > 0 ? price : Number.NaN;
}
