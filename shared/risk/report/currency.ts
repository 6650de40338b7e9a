import { epochDay } from '../../model/isoDate';
import type { PriceSeries } from '../../model/priceSeries';
import { fail, ok, type Result } from '../../result/result';
import type { ReportInput } from './reportInput';

/** A currency pair's closes, oriented so that base = local x rate. */
export interface CurrencyRate {
  readonly days: Int32Array;
  readonly rates: Float64Array;
}

/**
 * Finds the rate between two currencies among the imported series, in either direction and either spelling
 * (`EURUSD=X`, `EURUSD`). Pence sterling (GBX) is a hundredth of GBP.
 *
 * @param from - Currency of the amount.
 * @param to - Base currency.
 * @param input - Stored prices, and what is prepared of them.
 * @returns Null when both currencies are the same money; else the rate series.
 *   Problems: `missing-fx` when no series of the pair is stored: a missing rate is never taken for 1.
 */
export function currencyRate(
  from: string,
  to: string,
  { seriesOf, preparation }: Pick<ReportInput, 'seriesOf' | 'preparation'>,
): Result<CurrencyRate | null> {
  const major = majorCurrency(from);
  if (major === to) return ok(null);
  const direct = seriesOf(`${major}${to}=X`) ?? seriesOf(`${major}${to}`);
  if (direct !== null)
    return ok(preparation.rate([direct], ['direct'], () => ({ days: direct.days, rates: direct.close })));
  const inverse = seriesOf(`${to}${major}=X`) ?? seriesOf(`${to}${major}`);
  if (inverse !== null) {
    const inverted = () => ({ days: inverse.days, rates: inverse.close.map((rate) => 1 / rate) });
    return ok(preparation.rate([inverse], ['inverse'], inverted));
  }
  return fail({ code: 'missing-fx', from, to });
}

/**
 * The currency that exchange rates are quoted in: pounds for pence sterling, else the currency itself.
 *
 * @param currency - Currency code of a price.
 * @returns An ISO code.
 */
export function majorCurrency(currency: string): string {
  return currency === 'GBX' ? 'GBP' : currency;
}

/**
 * Units of a currency's minor quotation per major unit: 0.01 for pence sterling, else 1.
 *
 * @param currency - Currency code of a price.
 * @returns The factor to the major unit.
 */
export function majorUnit(currency: string): number {
  return currency === 'GBX' ? 0.01 : 1;
}

/**
 * The last rate on or before a day.
 *
 * @param rate - A rate series, days strictly increasing.
 * @param day - Days since 1970-01-01.
 * @returns Base units per local unit, or null before the first day.
 */
export function rateOn(rate: CurrencyRate, day: number): number | null {
  const index = lastIndexUpTo(rate.days, day);
  return index < 0 ? null : (rate.rates[index] ?? null);
}

/**
 * Index of the last day at or before a day.
 *
 * @param days - Strictly increasing; not modified.
 * @param day - Days since 1970-01-01.
 * @returns The index, or -1 when every day is later. O(log n).
 */
export function lastIndexUpTo(days: Int32Array, day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? Number.POSITIVE_INFINITY) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * The stored prices of a symbol as they stood on the report's day.
 *
 * @param symbol - Upper-case symbol.
 * @param input - Stored prices and the day.
 * @returns The series without later bars, the same object each time; null where none is stored or all of it is later.
 */
export function seriesToDate(
  symbol: string,
  input: Pick<ReportInput, 'seriesOf' | 'today' | 'preparation'>,
): PriceSeries | null {
  const series = input.seriesOf(symbol);
  if (series === null) return null;
  return input.preparation.toDate([series], [input.today], () => {
    const end = lastIndexUpTo(series.days, epochDay(input.today)) + 1;
    if (end === series.days.length) return series;
    return end === 0 ? null : firstBars(series, end);
  });
}

function firstBars(series: PriceSeries, end: number): PriceSeries {
  return {
    symbol: series.symbol,
    days: series.days.subarray(0, end),
    open: series.open.subarray(0, end),
    high: series.high.subarray(0, end),
    low: series.low.subarray(0, end),
    close: series.close.subarray(0, end),
    adjustedClose: series.adjustedClose.subarray(0, end),
    volume: series.volume.subarray(0, end),
  };
}
