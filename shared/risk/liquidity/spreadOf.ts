import type { DollarClass } from '../../model/reference';
import type { ProblemCode } from '../../result/problem';
import { fail, ok, type Result } from '../../result/result';
import { type ClassTable, classValue } from './classValue';
import type { OpenRangeBars } from './edgeSpread';
import { type EstimatedSpreadOptions, estimatedSpread } from './estimatedSpread';

export interface SpreadInputs {
  /** Daily bars; null without a price series. */
  readonly bars: OpenRangeBars | null;
  /** Dollar size class; null when unknown. */
  readonly sizeClass: DollarClass | null;
  /** Quoted spread per class, fraction of price. */
  readonly classSpreads: ClassTable;
  readonly options?: EstimatedSpreadOptions;
}

export interface Spread {
  /** Proportional quoted spread, 0.01 is 1 %. */
  readonly spreadFraction: number;
  readonly source: 'estimated' | 'class-default';
}

/** Too little to estimate from is a gap that an assumption may fill; wrong data is not. */
const GAPS: readonly ProblemCode[] = ['no-price-history', 'no-price-range', 'too-few-observations'];

/**
 * Spread of an instrument: estimated from its bars where they suffice, else assumed from its size class.
 *
 * @param inputs - Bars, class and class table.
 * @returns Spread and where it came from; an assumed one carries the note `assumed-spread`. Problems: those of
 *   `estimatedSpread` when bars are wrong, or when they do not suffice and the class is unknown; `no-price-history`.
 *
 * Method: `estimatedSpread`, else the table. Source: D§0 (unknowns and defaults), D§5.2.
 */
export function spreadOf(inputs: SpreadInputs): Result<Spread> {
  const { bars, sizeClass, classSpreads, options } = inputs;
  const estimate = bars === null ? fail({ code: 'no-price-history' }) : estimatedSpread(bars, options);
  if (estimate.ok) return ok({ spreadFraction: estimate.value.spreadFraction, source: 'estimated' }, estimate.notes);
  if (sizeClass === null || !GAPS.includes(estimate.problem.code)) return estimate;
  const spreadFraction = classValue(classSpreads, sizeClass);
  return ok({ spreadFraction, source: 'class-default' }, [{ code: 'assumed-spread', sizeClass, spreadFraction }]);
}
