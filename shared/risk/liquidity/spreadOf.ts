import type { DollarClass } from '../../model/reference';
import type { ProblemCode } from '../../result/problem';
import { fail, ok, type Result } from '../../result/result';
import { type ClassTable, classValue } from './classValue';
import type { OpenRangeBars } from './edgeSpread';
import { type EstimatedSpreadOptions, estimatedSpread } from './estimatedSpread';
import { tickFlooredSpread } from './tickFlooredSpread';

/** What is known of an instrument's spread. */
export interface SpreadInputs {
  /** Daily bars; null without a price series. */
  readonly bars: OpenRangeBars | null;
  /** Dollar size class; null when unknown. */
  readonly sizeClass: DollarClass | null;
  /** Quoted spread per class, fraction of price. */
  readonly classSpreads: ClassTable;
  /** Last price per share in the instrument's currency; null when unknown. */
  readonly price: number | null;
  /** US dollars per day; null when unknown. */
  readonly averageDailyDollarVolume: number | null;
  /**
   * Dollar volume a day from which daily bars cannot resolve the spread: such names trade at a few basis points, and the
   * estimators' own noise on 60 bars is about fifty (SPY's bars read 27 bp, Apple's 50).
   */
  readonly unresolvableFrom: number;
  readonly options: Required<EstimatedSpreadOptions>;
}

/** A spread and where it came from. */
export interface Spread {
  /** Proportional quoted spread, 0.01 is 1 %. */
  readonly spreadFraction: number;
  readonly source: 'estimated' | 'class-default';
}

/** Too little to estimate from is a gap that an assumption may fill; wrong data is not. */
const GAPS: readonly ProblemCode[] = ['no-price-history', 'no-price-range', 'too-few-observations'];

/**
 * Spread of an instrument: estimated from its bars where they suffice and can resolve it, else assumed from its size
 * class. Answers "what is the spread of this holding, and who says so?".
 *
 * @param inputs - Bars, class, price, dollar volume, class table and limits; not modified.
 * @returns Spread and where it came from; an assumed one carries the note `assumed-spread`. Example: a small company
 *   without bars, at a class spread of 0.004, gives 0.004 from the class. Problems: those of `estimatedSpread` when
 *   bars are wrong, or when they do not suffice and the class is unknown; `no-price-history`.
 *
 * Method: the class row from the volume limit on (large where the class is unknown: nothing smaller trades so much); else
 * `estimatedSpread`, never below the class row; else the class row. An assumed row is never narrower than a tick
 * (`tickFlooredSpread`). Source: D§0 (unknowns and defaults), D§5.2; the volume limit is ours, measured on real files.
 */
export function spreadOf(inputs: SpreadInputs): Result<Spread> {
  const { bars, sizeClass, classSpreads, averageDailyDollarVolume, unresolvableFrom, options } = inputs;
  if (averageDailyDollarVolume !== null && averageDailyDollarVolume >= unresolvableFrom)
    return assumed(sizeClass ?? 'large', inputs);
  const estimate = bars === null ? fail({ code: 'no-price-history' }) : estimatedSpread(bars, options);
  if (estimate.ok) {
    const floor = sizeClass === null ? 0 : classValue(classSpreads, sizeClass);
    const spreadFraction = Math.max(estimate.value.spreadFraction, floor);
    return ok({ spreadFraction, source: 'estimated' }, estimate.notes);
  }
  if (sizeClass === null || !GAPS.includes(estimate.problem.code)) return estimate;
  return assumed(sizeClass, inputs);
}

function assumed(sizeClass: DollarClass, { classSpreads, price, options }: SpreadInputs): Result<Spread> {
  const row = classValue(classSpreads, sizeClass);
  const spreadFraction = price === null ? row : tickFlooredSpread(row, price, options.tick);
  return ok({ spreadFraction, source: 'class-default' }, [{ code: 'assumed-spread', sizeClass, spreadFraction }]);
}
