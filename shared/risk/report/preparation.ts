import type { PriceSeries } from '../../model/priceSeries';
import type { Result } from '../../result/result';
import type { Spread } from '../liquidity/spreadOf';
import type { GapRisk } from '../stops/gapRisk';
import type { StopState } from '../stops/stopLevel';
import type { AttachedScene } from './attachedScene';
import type { Classification } from './classification';
import type { CurrencyRate } from './currency';
import { type Memo, memo } from './memo';
import type { WaysOut } from './positionMarket';

/** What is known of one instrument's market before anybody holds it, in its own currency. */
export interface SeriesMarket {
  readonly dailyVolatility: Result<number>;
  readonly averageDailyVolume: Result<number>;
  /** In the instrument's currency. */
  readonly averageDailyMoneyVolume: Result<number>;
}

/** Nights of a series as a stop meets them. */
export interface SeriesNights {
  /** Overnight log gaps, negative against the position; shape [nights]. */
  readonly gaps: Float64Array;
  readonly standardDeviation: number;
}

/**
 * Everything of a report that follows from prices alone, kept between reports: a change of weights, a what-if or the
 * crisis switch re-evaluates and prepares nothing. Every entry is found by the price columns it came from, so new prices
 * are prepared afresh and the old ones are forgotten with their columns.
 */
export interface Preparation {
  readonly toDate: Memo<PriceSeries | null>;
  readonly calendar: Memo<Int32Array>;
  readonly rate: Memo<CurrencyRate>;
  /** Aligned rows; shape [days]. */
  readonly returns: Memo<Float64Array>;
  readonly counts: Memo<number>;
  readonly filled: Memo<Float64Array>;
  /** Own deviations of holdings over the days of a window. */
  readonly deviations: Memo<number>;
  /** What a chart draws of a benchmark, NaN where it draws nothing; shape [days]. */
  readonly chartRows: Memo<Float64Array>;
  /** Dates of a calendar; shape [days]. */
  readonly isoDates: Memo<readonly string[]>;
  /** Outcomes that are one number. */
  readonly numbers: Memo<Result<number>>;
  readonly market: Memo<SeriesMarket>;
  readonly spread: Memo<Result<Spread>>;
  readonly orders: Memo<WaysOut>;
  readonly nights: Memo<Result<SeriesNights>>;
  readonly gapRisks: Memo<Result<GapRisk>>;
  readonly stops: Memo<Result<StopState>>;
  readonly classifications: Memo<Classification>;
  /** By the attached tables. */
  readonly attached: Memo<AttachedScene>;
}

/**
 * Starts a preparation.
 *
 * @returns An empty one; it fills as reports are made, or ahead of them by `prepareReport`.
 */
export function createPreparation(): Preparation {
  return {
    toDate: memo(),
    calendar: memo(),
    rate: memo(),
    returns: memo(),
    counts: memo(),
    filled: memo(),
    deviations: memo(),
    chartRows: memo(),
    isoDates: memo(),
    numbers: memo(),
    market: memo(),
    spread: memo(),
    orders: memo(),
    nights: memo(),
    gapRisks: memo(),
    stops: memo(),
    classifications: memo(),
    attached: memo(),
  };
}
