import type { PriceSeries } from '../../../shared/model/priceSeries';
import type { ChosenFix, SeriesProposal } from '../../../shared/model/proposal';
import { applyFix } from './applyFix';
import { checkCalendar } from './checkCalendar';
import { checkMoves } from './checkMoves';
import { checkStanding } from './checkStanding';
import { consistentBar } from './consistentBar';
import type { IssueList } from './issueList';
import type { PriceBar } from './priceLayout';

/** A series that a file would bring in: what is shown of it, and its columns. */
export interface ImportedSeries {
  readonly proposal: SeriesProposal;
  readonly columns: PriceSeries;
}

/** What is known of the instrument beside its bars. */
interface SeriesContext {
  readonly identity: Pick<SeriesProposal, 'fileName' | 'symbol' | 'format' | 'adjustment'>;
  /** What is known already, e.g. rows of the file without a date; not modified. */
  readonly fileIssues: IssueList;
  /** The user's fixes for this series, in their order; one whose issue is not there is passed over. */
  readonly fixes: readonly ChosenFix[];
  readonly today: string | null;
}

interface Checked {
  readonly kept: readonly PriceBar[];
  readonly issues: IssueList;
}

/**
 * Bars in file order to a series, oldest first. Of two rows for one day the first with a close counts; a row without a
 * positive close never enters. Everything left out or contradictory is listed with its lines, and nothing else is
 * changed but by the fixes the user chose, one after the other, each on what the one before has left.
 *
 * @param bars - Every dated row of the instrument, in file order; not modified.
 * @param context - What the proposal says beside the numbers, and the user's fixes.
 * @returns A series without a bar when no row has a positive close.
 */
export function buildSeries(bars: readonly PriceBar[], context: SeriesContext): ImportedSeries {
  const order = orderOf(bars);
  let rows = bars;
  let checked = checkAll(rows, order, context);
  const applied: SeriesProposal['applied'] = [];
  for (const { issue, fix } of context.fixes) {
    const found = checked.issues.find(issue);
    if (found?.fixes.includes(fix) !== true) continue;
    rows = applyFix(rows, found, fix);
    checked = checkAll(rows, order, context);
    applied.push({ issue, fix });
  }
  return toSeries(bars, checked, { ...context, order, applied });
}

function checkAll(bars: readonly PriceBar[], order: SeriesProposal['order'], context: SeriesContext): Checked {
  const issues = context.fileIssues.copy();
  checkOrder(bars, order, issues);
  const kept = keepOnePerDay(bars, issues).map((bar) => consistentBar(bar, issues));
  checkCalendar(kept, issues, context.today);
  checkMoves(kept, issues);
  checkStanding(kept, issues);
  return { kept: withoutEmptyVolume(kept), issues };
}

function toSeries(
  bars: readonly PriceBar[],
  { kept, issues }: Checked,
  { identity, order, applied }: SeriesContext & Pick<SeriesProposal, 'order' | 'applied'>,
): ImportedSeries {
  const { fileName, symbol } = identity;
  const columns = toColumns(symbol, kept);
  const hasVolume = columns.volume.some((value) => !Number.isNaN(value));
  const [first, last] = kept.length > 0 ? [kept[0], kept.at(-1)] : endsOf(bars, order);
  if (!hasVolume && first !== undefined) issues.add('no-volume', first, { code: 'no-volume' });
  const listed = issues.list();
  const proposal: SeriesProposal = {
    ...identity,
    adjustment: adjustmentOf(identity.adjustment, listed, applied),
    key: `${fileName}#${symbol}`,
    rows: bars.length,
    bars: kept.length,
    firstDate: first?.isoDate ?? '',
    firstClose: finiteOrNull(first?.close),
    lastDate: last?.isoDate ?? '',
    lastClose: finiteOrNull(last?.close),
    hasRange: columns.high.some((value) => !Number.isNaN(value)),
    hasVolume,
    hasAdjustedClose: columns.adjustedClose.some((value) => !Number.isNaN(value)),
    order,
    issues: listed,
    applied,
  };
  return { proposal, columns };
}

function finiteOrNull(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : value;
}

/** Of a series without a usable close, the rows with the earliest and the latest day. */
function endsOf(bars: readonly PriceBar[], order: SeriesProposal['order']): (PriceBar | undefined)[] {
  const ends = [bars[0], bars.at(-1)];
  return order === 'descending' ? ends.reverse() : ends;
}

/** A split that the closes do not show says that they are raw; once every such one is restated, that they are not. */
function adjustmentOf(
  stated: SeriesProposal['adjustment'],
  issues: SeriesProposal['issues'],
  applied: SeriesProposal['applied'],
): SeriesProposal['adjustment'] {
  if (stated === 'split-and-dividend') return stated;
  if (issues.some(({ code }) => code === 'split')) return 'none';
  const isOpen = issues.some(({ fixes }) => fixes.includes('restate-split'));
  return applied.some(({ fix }) => fix === 'restate-split') && !isOpen ? 'split' : stated;
}

function orderOf(bars: readonly PriceBar[]): SeriesProposal['order'] {
  let [rising, falling] = [0, 0];
  for (let index = 1; index < bars.length; index++) {
    const step = (bars[index]?.day ?? 0) - (bars[index - 1]?.day ?? 0);
    if (step > 0) rising++;
    else if (step < 0) falling++;
  }
  if (rising > 0 && falling > 0 && Math.min(rising, falling) > bars.length / 10) return 'mixed';
  return rising >= falling ? 'ascending' : 'descending';
}

/** Newest first is as good as oldest first; a row against the file's own order is reported. */
function checkOrder(bars: readonly PriceBar[], order: SeriesProposal['order'], issues: IssueList): void {
  const against = order === 'descending' ? 1 : -1;
  for (let index = 1; index < bars.length; index++) {
    const [previous, bar] = [bars[index - 1], bars[index]];
    if (previous === undefined || bar === undefined || Math.sign(bar.day - previous.day) !== against) continue;
    issues.add('out-of-order', bar, { code: 'row-out-of-order', isoDate: bar.isoDate });
  }
}

function keepOnePerDay(bars: readonly PriceBar[], issues: IssueList): PriceBar[] {
  const byDay = new Map<number, PriceBar>();
  for (const bar of bars) {
    const isUsable = bar.close > 0;
    if (Number.isNaN(bar.close)) issues.add('missing-close', bar, { code: 'row-no-close' });
    else if (!isUsable) issues.add('zero-price', bar, { code: 'row-zero-price' });
    const first = byDay.get(bar.day);
    if (first !== undefined) addDuplicate(first, bar, issues);
    else if (isUsable) byDay.set(bar.day, bar);
  }
  return [...byDay.values()].sort((left, right) => left.day - right.day);
}

function addDuplicate(first: PriceBar, bar: PriceBar, issues: IssueList): void {
  const { isoDate } = bar;
  const differs = bar.close > 0 && (bar.close !== first.close || bar.high !== first.high || bar.low !== first.low);
  if (!differs || (bar.close === first.close && Number.isNaN(bar.high) && Number.isNaN(first.high))) {
    issues.add('duplicate-date', bar, { code: 'row-duplicate-date', isoDate });
    return;
  }
  const problem = { code: 'row-duplicate-date', isoDate, differs } as const;
  issues.add('duplicate-date', bar, problem, { sort: 'differs', fixes: ['keep-last'] });
}

/** A source that knows no volume writes 0 on every row; that is "unknown", not "nobody traded". */
function withoutEmptyVolume(bars: readonly PriceBar[]): readonly PriceBar[] {
  return bars.some(({ volume }) => volume > 0) ? bars : bars.map((bar) => ({ ...bar, volume: Number.NaN }));
}

function toColumns(symbol: string, bars: readonly PriceBar[]): PriceSeries {
  const days = new Int32Array(bars.length);
  const column = () => new Float64Array(bars.length);
  const [open, high, low, close, adjustedClose, volume] = [column(), column(), column(), column(), column(), column()];
  for (const [index, bar] of bars.entries()) {
    days[index] = bar.day;
    open[index] = bar.open;
    high[index] = bar.high;
    low[index] = bar.low;
    close[index] = bar.close;
    adjustedClose[index] = bar.adjustedClose > 0 ? bar.adjustedClose : Number.NaN;
    volume[index] = bar.volume;
  }
  return { symbol, days, open, high, low, close, adjustedClose, volume };
}
