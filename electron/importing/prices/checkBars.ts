import { isoDateOf, weekday } from '../../../shared/model/isoDate';
import type { IssueList } from './issueList';
import type { PriceBar } from './priceLayout';

/** From this move between two closes on, a split that the file does not account for is likelier than news. */
const JUMP_FRACTION = 0.4;
/** Weekdays without a bar that no row of holidays explains. */
const GAP_WEEKDAYS = 4;
/** Decimal places lost when a source adjusted the columns one by one. */
const RANGE_TOLERANCE = 1e-6;
const SPLIT_RATIOS = [2, 3, 4, 5, 6, 7, 8, 10, 15, 20, 25, 30, 40, 50, 1.5];
/** No split is this large: pence for pounds, or another instrument's prices. */
const SCALE_BREAK = 60;

/**
 * Looks at bars one after the other and reports gaps, weekends, jumps and breaks of scale.
 *
 * @param bars - Bars that enter the series, oldest first, one per day.
 * @param issues - Receives what is found.
 */
export function checkSequence(bars: readonly PriceBar[], issues: IssueList): void {
  const medianDays = medianSpacing(bars);
  const isDaily = medianDays <= 4;
  const [first] = bars;
  if (!isDaily && first !== undefined) {
    issues.add('not-daily', first.line, { code: 'series-not-daily', medianDays });
  }
  bars.forEach((bar, index) => {
    const { isoDate, line } = bar;
    if (isDaily && weekday(bar.day) % 6 === 0) issues.add('weekend-date', line, { code: 'row-weekend', isoDate });
    const previous = bars[index - 1];
    if (previous === undefined) return;
    if (isDaily) checkGap(previous, bar, issues);
    checkMove(previous, bar, issues);
  });
}

/**
 * A bar without the values that contradict each other: a high below the low, a close outside the range, prices of 0.
 * The contradiction is reported; the close, on which most figures rest, is kept.
 */
export function consistentBar(bar: PriceBar, issues: IssueList): PriceBar {
  const { line, close } = bar;
  const plain = withoutImpossibleValues(bar, issues);
  const { high, low } = plain;
  const tolerance = close * RANGE_TOLERANCE;
  const isReversed = high < low;
  if (isReversed || close > high + tolerance || close < low - tolerance) {
    const rule = isReversed ? 'high-below-low' : 'close-outside-range';
    issues.add(rule, line, { code: 'row-range', rule });
    return { ...plain, high: Number.NaN, low: Number.NaN };
  }
  if (close <= high && close >= low) return plain;
  return { ...plain, high: Math.max(high, close), low: Math.min(low, close) };
}

function withoutImpossibleValues(bar: PriceBar, issues: IssueList): PriceBar {
  const { line, open, high, low, volume } = bar;
  const isZero = open <= 0 || high <= 0 || low <= 0;
  if (isZero) issues.add('zero-price', line, { code: 'row-zero-price' });
  if (!isZero && !(volume < 0)) return bar;
  const knownVolume = volume < 0 ? Number.NaN : volume;
  return { ...bar, open: positive(open), high: positive(high), low: positive(low), volume: knownVolume };
}

function positive(price: number): number {
  return price > 0 ? price : Number.NaN;
}

function medianSpacing(bars: readonly PriceBar[]): number {
  const spacings = bars.slice(1).map(({ day }, index) => day - (bars[index]?.day ?? day));
  return spacings.toSorted((left, right) => left - right)[Math.floor((spacings.length - 1) / 2)] ?? 1;
}

function checkGap(previous: PriceBar, bar: PriceBar, issues: IssueList): void {
  const [from, to] = [previous.day, bar.day];
  if (to - from <= GAP_WEEKDAYS) return;
  let missing = 0;
  for (let day = from + 1; day < to; day++) if (weekday(day) % 6 !== 0) missing++;
  if (missing < GAP_WEEKDAYS) return;
  const facts = { fromDate: isoDateOf(from + 1), toDate: isoDateOf(to - 1), days: missing };
  issues.add('gap', bar.line, { code: 'row-gap', ...facts });
}

function checkMove(previous: PriceBar, bar: PriceBar, issues: IssueList): void {
  const ratio = bar.close / previous.close;
  if (Math.abs(ratio - 1) < JUMP_FRACTION) return;
  const line = bar.line;
  const down = ratio < 1;
  if (Math.max(ratio, 1 / ratio) >= SCALE_BREAK) {
    issues.add('scale-break', line, { code: 'row-scale-break', factor: ratio });
    return;
  }
  const split = SPLIT_RATIOS.find((whole) => isNear(down ? 1 / ratio : ratio, whole));
  const splitRatio = split === undefined ? {} : { splitRatio: ratioText(split, down) };
  issues.add('jump', line, { code: 'row-jump', changeFraction: ratio - 1, ...splitRatio });
}

/** Within a day's move of the ratio. */
function isNear(ratio: number, wanted: number): boolean {
  return Math.abs(ratio / wanted - 1) < 0.08;
}

/** New shares to old ones, as splits are announced: "2:1" when the price halves, "1:10" after a reverse split. */
function ratioText(split: number, down: boolean): string {
  const [many, few] = split === 1.5 ? [3, 2] : [split, 1];
  return down ? `${many}:${few}` : `${few}:${many}`;
}
