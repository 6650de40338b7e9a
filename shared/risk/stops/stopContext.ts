import type { RangeBars } from '../bars/barProblem';
import type { Side } from './side';

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
  /** Distance from entry to the first stop (R), for the break-even and time rules; null assumes 2 ATR(14). */
  readonly initialRiskPerShare: number | null;
}
