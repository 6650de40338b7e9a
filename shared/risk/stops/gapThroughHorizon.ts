import { invariant } from '../../result/invariant';
import { ok, type Result } from '../../result/result';
import type { GapRisk } from './gapRisk';
import { gapThroughProbability } from './gapThroughProbability';

/** The nights ahead. */
export interface NightCount {
  /** Nights between two trading days in a row, 0 or more. */
  readonly weeknights: number;
  /** Weekends and holidays: each one gap, 0 or more. */
  readonly weekends: number;
}

/** Volatility of the nights ahead. */
export interface NightVolatility {
  /** Standard deviation of close-to-open log returns per night, 0 or more. */
  readonly overnightVolatility: number;
  /** How much wider a weekend's gap is, 1 or more; 1.2 by default of the house. */
  readonly weekendFactor: number;
}

/** Gap risk over the nights ahead. */
export interface GapThroughHorizon {
  readonly weeknight: GapRisk;
  readonly weekend: GapRisk;
  /** Probability that at least one night ahead opens beyond the stop, 0 to 1. */
  readonly probability: number;
}

/** `normalGap` or `studentT3Gap`. */
export type GapModel = (distance: number, overnightVolatility: number) => Result<GapRisk>;

/**
 * Gap-through probability over a horizon with weekends: the chance that a stop is jumped before a day, weekends counting
 * as one wider gap each. Answers "how likely is it that my stop does not hold this month?".
 *
 * @param distance - Log distance to the stop, positive.
 * @param nights - Weeknights and weekends ahead; not modified.
 * @param options - Volatility, weekend factor, and the model of a night.
 * @returns Risk of either kind of night and the probability over all. Example: 4 % away, 2 % a night, normal: 20
 *   weeknights give 0.36887932. Problems: those of the model (`zero-variance`).
 * @throws InvariantError when a count is negative, or the factor below 1 or not finite.
 *
 * Method: `1 - (1 - p)^weeknights * (1 - p')^weekends` for independent nights, O(1). Source: D§4.4, D§13 B7.
 */
export function gapThroughHorizon(
  distance: number,
  nights: NightCount,
  options: NightVolatility & { readonly model: GapModel },
): Result<GapThroughHorizon> {
  const { overnightVolatility, weekendFactor, model } = options;
  invariant(weekendFactor >= 1 && Number.isFinite(weekendFactor), 'weekend factor below 1 or not finite');
  const weeknight = model(distance, overnightVolatility);
  if (!weeknight.ok) return weeknight;
  const weekend = model(distance, overnightVolatility * weekendFactor);
  if (!weekend.ok) return weekend;
  const none =
    (1 - gapThroughProbability(weeknight.value.probability, nights.weeknights)) *
    (1 - gapThroughProbability(weekend.value.probability, nights.weekends));
  return ok({ weeknight: weeknight.value, weekend: weekend.value, probability: 1 - none });
}
