import { isoDateOf, weekday } from '../../../shared/model/isoDate';
import type { IssueList } from './issueList';
import type { PriceBar } from './priceLayout';

/** Weekdays without a bar that no row of holidays explains. */
const GAP_WEEKDAYS = 4;
/** So many weekdays apart, rows are a stretch of their own. */
const STRETCH_WEEKDAYS = 20;
const LEAST_STRETCH = 5;
/** Bars from which a share of weekend days says that the market has none. */
const LEAST_BARS = 30;
const OPEN_WEEKENDS = 0.2;
/** Shifted trading days fall on weekends two times in seven. */
const SHIFTED_WEEKENDS = 0.15;
const DROP = { fixes: ['drop-rows'] } as const;
const SURELY_DROP = { ...DROP, isSure: true } as const;

/**
 * Looks at the days of bars: not daily, weekends and holidays, days to come, gaps, stretches whose dates are shifted.
 *
 * @param bars - Bars that enter the series, oldest first, one per day.
 * @param issues - Receives what is found.
 * @param today - The day of the import, where the file reaches beyond it; null leaves days to come alone.
 */
export function checkCalendar(bars: readonly PriceBar[], issues: IssueList, today: string | null): void {
  const medianDays = medianSpacing(bars);
  const isDaily = medianDays <= 4;
  const [first] = bars;
  if (!isDaily && first !== undefined) issues.add('not-daily', first, { code: 'series-not-daily', medianDays });
  const weekends = bars.filter(isWeekend).length;
  const isOpenOnWeekends = isDaily && bars.length >= LEAST_BARS && weekends > bars.length * OPEN_WEEKENDS;
  const remedy = isDaily ? SURELY_DROP : { fixes: [] };
  bars.forEach((bar, index) => {
    const { isoDate } = bar;
    if (today !== null && isoDate > today)
      issues.add('future-date', bar, { code: 'row-future-date', isoDate, today }, SURELY_DROP);
    if (!isOpenOnWeekends && isWeekend(bar)) issues.add('weekend-date', bar, { code: 'row-weekend', isoDate }, remedy);
    else if (isDaily && !isOpenOnWeekends && isHoliday(isoDate)) {
      issues.add('holiday-date', bar, { code: 'row-holiday', isoDate }, DROP);
    }
    const previous = bars[index - 1];
    if (previous !== undefined && isDaily) checkGap(previous, bar, issues);
  });
  if (isDaily && weekends > 0 && !isOpenOnWeekends) checkStretches(bars, issues);
}

function isWeekend({ day }: PriceBar): boolean {
  return weekday(day) % 6 === 0;
}

/** The two days on which nearly every exchange of the world is closed. */
function isHoliday(isoDate: string): boolean {
  const monthDay = isoDate.slice(5);
  return monthDay === '01-01' || monthDay === '12-25';
}

function medianSpacing(bars: readonly PriceBar[]): number {
  const spacings = new Int32Array(Math.max(0, bars.length - 1));
  for (let index = 0; index < spacings.length; index++) {
    spacings[index] = (bars[index + 1]?.day ?? 0) - (bars[index]?.day ?? 0);
  }
  spacings.sort();
  return spacings[Math.floor((spacings.length - 1) / 2)] ?? 1;
}

function missingWeekdays(from: number, to: number): number {
  let missing = 0;
  for (let day = from + 1; day < to; day++) if (weekday(day) % 6 !== 0) missing++;
  return missing;
}

function checkGap(previous: PriceBar, bar: PriceBar, issues: IssueList): void {
  const [from, to] = [previous.day, bar.day];
  if (to - from <= GAP_WEEKDAYS) return;
  const missing = missingWeekdays(from, to);
  if (missing < GAP_WEEKDAYS) return;
  const facts = { fromDate: isoDateOf(from + 1), toDate: isoDateOf(to - 1), days: missing };
  issues.add('gap', bar, { code: 'row-gap', ...facts });
}

/** A stretch apart with trades on weekends has other dates than its own, where the rest of the file has none. */
function checkStretches(bars: readonly PriceBar[], issues: IssueList): void {
  const stretches: PriceBar[][] = [];
  for (const bar of bars) {
    const last = stretches.at(-1);
    const before = last?.at(-1);
    const isApart = before === undefined || missingWeekdays(before.day, bar.day) >= STRETCH_WEEKDAYS;
    if (last === undefined || isApart) stretches.push([bar]);
    else last.push(bar);
  }
  for (const stretch of stretches) {
    const [first, last] = [stretch[0], stretch.at(-1)];
    const isShort = stretch.length < LEAST_STRETCH || stretch.length > bars.length / 2;
    const weekends = stretch.filter(isWeekend).length;
    if (isShort || weekends < stretch.length * SHIFTED_WEEKENDS || first === undefined || last === undefined) continue;
    const problem = { code: 'series-shifted-dates', fromDate: first.isoDate, toDate: last.isoDate } as const;
    for (const bar of stretch) issues.add('shifted-dates', bar, problem, { ...SURELY_DROP, day: first.isoDate });
  }
}
