import type { SeriesFix } from '../../../shared/model/proposal';
import type { FoundIssue } from './issueList';
import type { PriceBar } from './priceLayout';

/**
 * The rows of an instrument after one fix.
 *
 * @param bars - Every dated row, in file order; not modified.
 * @param issue - What the fix is for: its rows, and for a split its ratio.
 * @param fix - What the user chose among the issue's fixes.
 */
export function applyFix(bars: readonly PriceBar[], issue: FoundIssue, fix: SeriesFix): readonly PriceBar[] {
  const concerned = ({ row }: PriceBar) => issue.rows.has(row);
  switch (fix) {
    case 'drop-rows':
      return bars.filter((bar) => !concerned(bar));
    case 'keep-last':
      return lastOfTheirDays(bars, new Set(bars.filter(concerned).map(({ day }) => day)));
    case 'divide-by-100':
      return bars.map((bar) => (concerned(bar) ? priced(bar, (price) => price / 100) : bar));
    case 'multiply-by-100':
      return bars.map((bar) => (concerned(bar) ? priced(bar, (price) => price * 100) : bar));
    case 'unknown-volume':
      return bars.map((bar) => (concerned(bar) ? { ...bar, volume: Number.NaN } : bar));
    case 'restate-split':
      return restated(bars, issue);
  }
}

function lastOfTheirDays(bars: readonly PriceBar[], days: ReadonlySet<number>): readonly PriceBar[] {
  const last = new Map(bars.filter(({ close }) => close > 0).map((bar) => [bar.day, bar.row]));
  return bars.filter(({ day, row }) => !days.has(day) || last.get(day) === row);
}

function priced(bar: PriceBar, by: (price: number) => number): PriceBar {
  const { open, high, low, close, adjustedClose } = bar;
  const range = { open: by(open), high: by(high), low: by(low) };
  return { ...bar, ...range, close: by(close), adjustedClose: by(adjustedClose) };
}

/** Everything before the day in shares of after it. Adjusted closes that account for the split stay as they are. */
function restated(bars: readonly PriceBar[], { rows, factor }: FoundIssue): readonly PriceBar[] {
  const bar = bars.find(({ row }) => rows.has(row));
  if (bar === undefined) return bars;
  const isAdjusted = !movesWithClose(bars, bar, factor);
  return bars.map((earlier) => {
    // The row of the split says no more that one is to be accounted for.
    if (earlier.day === bar.day) return { ...earlier, split: 1 };
    if (earlier.day > bar.day) return earlier;
    const whole = priced(earlier, (price) => price / factor);
    const volume = earlier.volume * factor;
    return { ...whole, volume, adjustedClose: isAdjusted ? earlier.adjustedClose : whole.adjustedClose };
  });
}

/** Whether the adjusted closes jump as the closes do, so that they do not account for the split either. */
function movesWithClose(bars: readonly PriceBar[], bar: PriceBar, factor: number): boolean {
  const before = bars.reduce<PriceBar | null>((latest, next) => {
    return next.day < bar.day && next.close > 0 && (latest === null || next.day > latest.day) ? next : latest;
  }, null);
  if (before === null || !(before.adjustedClose > 0 && bar.adjustedClose > 0)) return false;
  const move = Math.log(bar.adjustedClose / before.adjustedClose);
  return Math.abs(move + Math.log(factor)) < Math.abs(move);
}
