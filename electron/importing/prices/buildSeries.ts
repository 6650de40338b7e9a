import type { PriceSeries } from '../../../shared/model/priceSeries';
import type { SeriesProposal } from '../../../shared/model/proposal';
import { checkSequence, consistentBar } from './checkBars';
import type { IssueList } from './issueList';
import type { PriceBar } from './priceLayout';

/** A series that a file would bring in: what is shown of it, and its columns. */
export interface ImportedSeries {
  readonly proposal: SeriesProposal;
  readonly columns: PriceSeries;
}

/**
 * Bars in file order to a series, oldest first. Of two rows for one day the first with a close counts; a row without a
 * positive close never enters. Everything left out or contradictory is listed with its lines.
 *
 * @param bars - Every dated row of the instrument, in file order; not modified.
 * @param identity - What the proposal says beside the numbers.
 * @param issues - What is known already, e.g. rows of the file without a date; receives the rest.
 * @returns Null when no row has a positive close.
 */
export function buildSeries(
  bars: readonly PriceBar[],
  identity: Pick<SeriesProposal, 'fileName' | 'symbol' | 'format' | 'adjustment'>,
  issues: IssueList,
): ImportedSeries | null {
  checkOrder(bars, issues);
  const kept = keepOnePerDay(bars, issues).map((bar) => consistentBar(bar, issues));
  const [first, last] = [kept[0], kept.at(-1)];
  if (first === undefined || last === undefined) return null;
  checkSequence(kept, issues);
  const columns = toColumns(identity.symbol, withoutEmptyVolume(kept));
  const hasVolume = columns.volume.some((value) => !Number.isNaN(value));
  if (!hasVolume) issues.add('no-volume', first.line, { code: 'no-volume' });
  const proposal: SeriesProposal = {
    ...identity,
    key: `${identity.fileName}#${identity.symbol}`,
    rows: bars.length,
    bars: kept.length,
    firstDate: first.isoDate,
    firstClose: first.close,
    lastDate: last.isoDate,
    lastClose: last.close,
    hasRange: columns.high.some((value) => !Number.isNaN(value)),
    hasVolume,
    issues: issues.list(),
  };
  return { proposal, columns };
}

/** Newest first is as good as oldest first; a row against the file's own order is reported. */
function checkOrder(bars: readonly PriceBar[], issues: IssueList): void {
  const steps = bars.slice(1).map((bar, index) => compareDates(bar, bars[index] ?? bar));
  const rising = steps.filter((step) => step > 0).length;
  const falling = steps.filter((step) => step < 0).length;
  const against = rising >= falling ? -1 : 1;
  bars.slice(1).forEach(({ line, isoDate }, index) => {
    if (steps[index] === against) issues.add('out-of-order', line, { code: 'row-out-of-order', isoDate });
  });
}

function keepOnePerDay(bars: readonly PriceBar[], issues: IssueList): PriceBar[] {
  const byDate = new Map<string, PriceBar>();
  for (const bar of bars) {
    const { isoDate, line } = bar;
    const isUsable = bar.close > 0;
    if (Number.isNaN(bar.close)) issues.add('missing-close', line, { code: 'row-no-close' });
    else if (!isUsable) issues.add('zero-price', line, { code: 'row-zero-price' });
    if (byDate.has(isoDate)) issues.add('duplicate-date', line, { code: 'row-duplicate-date', isoDate });
    else if (isUsable) byDate.set(isoDate, bar);
  }
  return [...byDate.values()].toSorted(compareDates);
}

function compareDates(left: PriceBar, right: PriceBar): number {
  return left.day - right.day;
}

/** A source that knows no volume writes 0 on every row; that is "unknown", not "nobody traded". */
function withoutEmptyVolume(bars: readonly PriceBar[]): readonly PriceBar[] {
  return bars.some(({ volume }) => volume > 0) ? bars : bars.map((bar) => ({ ...bar, volume: Number.NaN }));
}

function toColumns(symbol: string, bars: readonly PriceBar[]): PriceSeries {
  return {
    symbol,
    days: Int32Array.from(bars, ({ day }) => day),
    open: Float64Array.from(bars, ({ open }) => open),
    high: Float64Array.from(bars, ({ high }) => high),
    low: Float64Array.from(bars, ({ low }) => low),
    close: Float64Array.from(bars, ({ close }) => close),
    adjustedClose: Float64Array.from(bars, ({ adjustedClose }) => (adjustedClose > 0 ? adjustedClose : Number.NaN)),
    volume: Float64Array.from(bars, ({ volume }) => volume),
  };
}
