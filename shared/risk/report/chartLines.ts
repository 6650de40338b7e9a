import { isoDateOf } from '../../model/isoDate';
import type { ReportLine } from '../../report/riskMeasures';
import type { Result } from '../../result/result';
import { drawdowns } from '../drawdown/drawdowns';
import { rollingDeviation } from '../panel/rollingDeviation';
import type { Backcast } from '../series/backcastReturns';
import type { History } from './history';
import type { ReportInput } from './reportInput';

const ROLLING_DAYS = 60;
const TRADING_DAYS_A_YEAR = 252;

/** The report's days, as numbers and as dates; shape [days] both. */
export interface DatedCalendar {
  /** Days since 1970-01-01. */
  readonly days: Int32Array;
  readonly isoDates: readonly string[];
}

/** Returns without a hole and where they stand on the calendar; shape [observations] both. */
export interface DatedReturns {
  readonly returns: Float64Array;
  readonly dayIndexes: Int32Array;
  readonly calendar: DatedCalendar;
}

/** A row that charts and tables of the page show beside the others. */
export interface NamedReturns extends DatedReturns {
  readonly name: string;
  /** What the row is found by again in a later report; null for one that depends on weights. */
  readonly owner: Float64Array | null;
}

/**
 * The dates of the calendar, written once for the same days.
 *
 * @param calendar - Days since 1970-01-01; not modified.
 * @param input - What was prepared before.
 * @returns Both forms of the days.
 */
export function datedCalendar(calendar: Int32Array, input: ReportInput): DatedCalendar {
  const isoDates = input.preparation.isoDates([calendar], [], () => Array.from(calendar, isoDateOf));
  return { days: calendar, isoDates };
}

/**
 * The rows that are shown together: the portfolio, its small and large part, both indexes from the portfolio's first day.
 *
 * @param casts - The portfolio's back-cast and those of its parts, where there are any.
 * @param history - Calendar and benchmarks.
 * @param input - What was prepared before.
 * @returns The rows there are, in that order.
 */
export function namedReturns(
  casts: { readonly portfolio: Backcast; readonly small: Result<Backcast>; readonly large: Result<Backcast> },
  history: History,
  input: ReportInput,
): NamedReturns[] {
  const calendar = datedCalendar(history.calendar, input);
  const ofCast = (name: string, cast: Result<Backcast>): NamedReturns[] =>
    cast.ok ? [{ name, returns: cast.value.returns, dayIndexes: cast.value.dayIndexes, calendar, owner: null }] : [];
  const first = casts.portfolio.dayIndexes[0] ?? 0;
  const ofBenchmark = (name: 'russell2000' | 'sp500'): NamedReturns[] => {
    const row = history.benchmarks[name]?.returns;
    return row === undefined ? [] : [{ name, ...knownFrom(row, first), calendar, owner: row }];
  };
  return [
    ...ofCast('portfolio', { ok: true, value: casts.portfolio }),
    ...ofCast('smallSleeve', casts.small),
    ...ofCast('largeSleeve', casts.large),
    ...ofBenchmark('russell2000'),
    ...ofBenchmark('sp500'),
  ];
}

/** The values of a row from a day on, and where they stand. */
function knownFrom(row: Float64Array, first: number): Pick<DatedReturns, 'returns' | 'dayIndexes'> {
  const returns = new Float64Array(row.length);
  const dayIndexes = new Int32Array(row.length);
  let count = 0;
  for (let day = first; day < row.length; day++) {
    const value = row[day] ?? Number.NaN;
    if (!Number.isFinite(value)) continue;
    returns[count] = value;
    dayIndexes[count++] = day;
  }
  return { returns: returns.subarray(0, count), dayIndexes: dayIndexes.subarray(0, count) };
}

/** What a chart draws of returns. */
export type ChartKind = 'drawdown' | 'volatility';

/**
 * Lines of a chart on the days of the portfolio's own back-cast; a line without a return that day has a hole.
 *
 * @param rows - From `namedReturns`; the first is the portfolio.
 * @param kind - Fraction below the last peak, or volatility a year over the 60 days before.
 * @param input - What was prepared before.
 * @returns One line per row.
 */
export function chartLines(rows: readonly NamedReturns[], kind: ChartKind, input: ReportInput): ReportLine[] {
  const days = rows[0]?.dayIndexes ?? new Int32Array(0);
  return rows.map((row) => {
    const compute = () => placed(row, kind);
    const key = [kind, row.dayIndexes[0] ?? 0];
    const onCalendar = row.owner === null ? compute() : input.preparation.chartRows([row.owner], key, compute);
    return { name: row.name, values: valuesOn(onCalendar, days) };
  });
}

/** A drawn row on every day of the calendar, NaN where there is nothing to draw. */
function placed({ returns, dayIndexes, calendar }: NamedReturns, kind: ChartKind): Float64Array {
  const drawn = kind === 'drawdown' ? drawdowns(returns) : rollingVolatility(returns);
  const offset = returns.length - drawn.length;
  const onCalendar = new Float64Array(calendar.days.length).fill(Number.NaN);
  for (let at = 0; at < drawn.length; at++) onCalendar[dayIndexes[at + offset] ?? 0] = drawn[at] ?? Number.NaN;
  return onCalendar;
}

function rollingVolatility(returns: Float64Array): Float64Array {
  const rolled = rollingDeviation(returns, ROLLING_DAYS);
  const scale = Math.sqrt(TRADING_DAYS_A_YEAR);
  for (let at = 0; at < rolled.length; at++) rolled[at] = (rolled[at] ?? Number.NaN) * scale;
  return rolled;
}

function valuesOn(onCalendar: Float64Array, days: Int32Array): (number | null)[] {
  const values = new Array<number | null>(days.length);
  for (let at = 0; at < days.length; at++) {
    const value = onCalendar[days[at] ?? 0] ?? Number.NaN;
    values[at] = Number.isNaN(value) ? null : value;
  }
  return values;
}
