import type { PriceSeries } from '../../../shared/model/priceSeries';

/** An invented series of any length, the same every time; with gaps where `gaps` says so. */
export function exampleSeries(bars: number, { symbol = 'AAAA', gaps = false } = {}): PriceSeries {
  const column = (start: number): Float64Array =>
    Float64Array.from({ length: bars }, (_, bar) => start + Math.sin(bar * start) * 5 + bar / 100);
  const holed = (values: Float64Array): Float64Array =>
    gaps ? values.map((value, bar) => (bar % 3 === 1 ? Number.NaN : value)) : values;
  return {
    symbol,
    days: Int32Array.from({ length: bars }, (_, bar) => 18_000 + bar + Math.floor(bar / 5) * 2),
    open: holed(column(50)),
    high: holed(column(56)),
    low: holed(column(44)),
    close: column(51),
    adjustedClose: column(50).fill(Number.NaN),
    volume: holed(column(1e6)),
  };
}
