import type { RegimeIndicator, RegimeIndicatorId } from '../../model/regimeReference';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import { type IndicatorScore, indicatorScore } from './indicatorScore';

/** Latest value of each indicator in the unit of its borders; absent or null where unknown. */
export type RegimeReadings = Readonly<Partial<Record<RegimeIndicatorId, number | null>>>;

/** Points of the indicators and how many of them are known. */
export interface RegimeScore {
  /** 0 (calm) to 2 points for each indicator asked about; not rounded. */
  readonly score: number;
  readonly points: Readonly<Partial<Record<RegimeIndicatorId, IndicatorScore>>>;
  readonly missing: readonly RegimeIndicatorId[];
}

/**
 * Regime score: the state of the economy as one number from six indicators. Answers "is this a time for my usual size?".
 *
 * @param readings - Latest values; a missing one is left out, never taken as calm; not modified.
 * @param indicators - Borders, each indicator once; not modified.
 * @param leastIndicators - Fewest known readings, 4 by default of the house.
 * @returns 0 to 12 for six indicators. With some missing the points are scaled by the most the known ones could give.
 *   Example: slope -0.2, spread 5.5, PMI 48, Sahm 0.35, conditions 0.1, volatility 24: 7. Note: `partial-coverage` (share
 *   of the indicators) when one is missing. Problem: `too-few-inputs` below `leastIndicators`.
 * @throws InvariantError when a reading is not finite or `leastIndicators` is below 1.
 *
 * Method: `sum points * all / known`, as each can give 2, O(indicators). Source: D§10.3.
 */
export function regimeScore(
  readings: RegimeReadings,
  indicators: readonly RegimeIndicator[],
  leastIndicators: number,
): Result<RegimeScore> {
  invariant(leastIndicators >= 1, 'a score needs an indicator');
  const points: Partial<Record<RegimeIndicatorId, IndicatorScore>> = {};
  const missing: RegimeIndicatorId[] = [];
  let total = 0;
  for (const indicator of indicators) {
    const reading = readings[indicator.id] ?? null;
    if (reading === null) {
      missing.push(indicator.id);
      continue;
    }
    const score = indicatorScore(reading, indicator);
    points[indicator.id] = score;
    total += score;
  }
  const known = indicators.length - missing.length;
  if (known < leastIndicators) return fail({ code: 'too-few-inputs', have: known, need: leastIndicators });
  const score = (total * indicators.length) / known;
  const coverageFraction = known / indicators.length;
  return ok({ score, points, missing }, missing.length === 0 ? [] : [{ code: 'partial-coverage', coverageFraction }]);
}
