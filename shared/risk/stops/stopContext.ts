import type { RangeBars } from '../bars/barProblem';
import type { Side } from './side';

/** Defaults of the house that rules fall back on; `stops` of the defaults. */
export interface StopDefaults {
  /** Period of the general ATR, bars; 14. */
  readonly atrPeriod: number;
  /** First risk in ATRs where nobody recorded the first stop: the Turtles' 2 N. */
  readonly assumedRiskInAtr: number;
  /** Decay of the volatility quotient's volatility (RiskMetrics' slower 0.97), and its bounds as fractions of price. */
  readonly volatilityQuotient: { readonly decay: number; readonly least: number; readonly most: number };
}

/** What a stop rule is measured on. */
export interface StopContext {
  /** Daily bars of the instrument, oldest first, split-adjusted; the last one is today. */
  readonly bars: RangeBars;
  readonly side: Side;
  /** Price per share paid; null when unknown. */
  readonly entryPrice: number | null;
  /** Bar of the entry; null when unknown or older than the bars: highs then count from `recordedIndex`. */
  readonly entryIndex: number | null;
  /** Bar on which `previousLevel` was recorded; null for a stop that is new today. */
  readonly recordedIndex: number | null;
  /** Level in force, price per share; null when there is none. */
  readonly previousLevel: number | null;
  /** Recorded highest close (lowest for a short); null when there is none. */
  readonly highWaterMark: number | null;
  /** Whether the level may only tighten. */
  readonly ratchet: boolean;
  /** Distance from entry to the first stop (R), for the break-even and time rules; null assumes so many ATRs. */
  readonly initialRiskPerShare: number | null;
  readonly defaults: StopDefaults;
}
