import type { PriceSeries } from '../../model/priceSeries';
import { alignedReturns } from '../series/alignedReturns';
import type { ReportInput } from './reportInput';

/**
 * The price column that returns are taken from: dividend-adjusted where the file has it on every bar, else the close.
 *
 * @param series - Stored prices; not modified.
 * @returns One of its columns. Source: D§6.1, risk uses adjusted prices.
 */
export function returnColumn(series: PriceSeries): Float64Array {
  return series.adjustedClose.every(Number.isFinite) ? series.adjustedClose : series.close;
}

/**
 * The daily returns of a series on a calendar, prepared once.
 *
 * @param calendar - Trading days.
 * @param series - Stored prices.
 * @param input - What is prepared of the prices.
 * @returns As `alignedReturns`; the same row for the same calendar.
 */
export function seriesReturns(calendar: Int32Array, series: PriceSeries, input: ReportInput): Float64Array {
  return input.preparation.returns([series, calendar], [], () =>
    alignedReturns(calendar, series.days, returnColumn(series)),
  );
}
