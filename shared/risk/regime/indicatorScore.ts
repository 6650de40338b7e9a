import type { RegimeIndicator } from '../../model/regimeReference';
import { invariant } from '../../result/invariant';

/** Where an indicator is better, between, or worse than its borders. */
export type IndicatorScore = 0 | 1 | 2;

/** Borders of one indicator, in its own unit. */
export type IndicatorBorders = Pick<RegimeIndicator, 'worse' | 'borderIsWorse' | 'one' | 'two'>;

/**
 * Indicator score: how many points one indicator of the economy adds to the regime score. Answers "is this reading
 * ordinary, tense or bad?".
 *
 * @param reading - Latest value in the unit of the borders.
 * @param borders - Values from which it scores one and two; not modified.
 * @returns Points: 0, 1 or 2. Example: a high-yield spread of 5.5 % between borders 5 and 8 is 1.
 * @throws InvariantError when the reading is not finite.
 *
 * Method: comparison with both borders; whether the border itself counts is stated with it, O(1). Source: D§10.3.
 */
export function indicatorScore(reading: number, borders: IndicatorBorders): IndicatorScore {
  invariant(Number.isFinite(reading), 'reading is not finite');
  if (isPast(reading, borders.two, borders)) return 2;
  return isPast(reading, borders.one, borders) ? 1 : 0;
}

function isPast(reading: number, border: number, { worse, borderIsWorse }: IndicatorBorders): boolean {
  if (reading === border) return borderIsWorse;
  return worse === 'higher' ? reading > border : reading < border;
}
