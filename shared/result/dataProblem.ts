import type { Benchmark } from './problem';

/** What is missing, old or doubtful in the data a portfolio stands on: part of `Problem`. */
export type DataProblem =
  | { readonly code: 'data-no-prices'; readonly symbol: string }
  | { readonly code: 'data-old-prices'; readonly symbol: string; readonly lastDate: string; readonly days: number }
  | { readonly code: 'data-no-volume'; readonly symbol: string }
  | {
      readonly code: 'data-price-issues';
      readonly symbol: string;
      /** What was found when the file was read, e.g. `row-jump`. */
      readonly kind: string;
      readonly count: number;
    }
  | { readonly code: 'data-unknown-kind'; readonly symbol: string }
  | { readonly code: 'data-no-market-cap'; readonly symbol: string }
  | { readonly code: 'data-old-market-cap'; readonly symbol: string; readonly isoDate: string; readonly days: number }
  | { readonly code: 'data-no-sector'; readonly symbol: string }
  | { readonly code: 'data-not-looked-through'; readonly symbol: string }
  | { readonly code: 'data-old-holdings'; readonly symbol: string; readonly isoDate: string; readonly days: number }
  | { readonly code: 'data-no-fx'; readonly from: string; readonly to: string }
  | {
      readonly code: 'data-old-fx';
      readonly from: string;
      readonly to: string;
      readonly lastDate: string;
      readonly days: number;
    }
  | { readonly code: 'data-no-benchmark'; readonly benchmark: Benchmark }
  | { readonly code: 'data-no-cost'; readonly symbol: string; readonly account: string }
  | { readonly code: 'data-no-lot-dates'; readonly symbol: string; readonly account: string }
  | { readonly code: 'data-account-kind'; readonly account: string }
  | { readonly code: 'data-old-break-points'; readonly isoDate: string; readonly days: number };
