import type { IsoDate } from './isoDate';

/**
 * Daily bars of one instrument, oldest first, one row per day that the file had. Columns share one length; a value the
 * file did not have is NaN (never 0). `close` is finite and positive on every row. Prices are split-adjusted and not
 * dividend-adjusted unless `adjustment` says otherwise.
 */
export interface PriceSeries {
  readonly symbol: string;
  /** Days since 1970-01-01, strictly increasing; shape [bars]. */
  readonly days: Int32Array;
  /** Price per share in the series' currency; shape [bars]; NaN where the file had none. */
  readonly open: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly close: Float64Array;
  /** Dividend-adjusted close where the file had one, else NaN; shape [bars]. */
  readonly adjustedClose: Float64Array;
  /** Shares traded; shape [bars]; NaN where the file had none. */
  readonly volume: Float64Array;
}

/** What is known of a stored series without reading its columns. */
export interface PriceSeriesSummary {
  readonly symbol: string;
  readonly seriesId: string;
  readonly bars: number;
  readonly firstDate: IsoDate;
  readonly lastDate: IsoDate;
  readonly hasRange: boolean;
  readonly hasVolume: boolean;
}
