import { ok, type Result } from '../../result/result';
import { empiricalGap } from './empiricalGap';
import type { GapRisk } from './gapRisk';
import { studentT3Gap } from './studentT3Gap';

/** What the model and the past are held against. */
export interface WorstGapOptions {
  /** Standard deviation per night, 0 or more. */
  readonly overnightVolatility: number;
  /** Nights from which the past is taken at its word, whole; 250 by default of the house. */
  readonly leastNights: number;
}

/**
 * Gap risk of the house: the worse of the past and the fat-tailed model, in probability and in depth. Answers "what
 * should I expect of the night that jumps my stop?".
 *
 * @param gaps - As `empiricalGap`; two nights at least.
 * @param distance - Log distance to the stop, positive.
 * @param options - Overnight volatility, and the nights the past needs; not modified.
 * @returns The larger probability and the larger mean overshoot of the two. Example: 500 nights, of which -0.12 and
 *   -0.14 pass a distance of 0.1, at 0.02 a night give 0.004 and 0.05118923. Problems: those of `studentT3Gap`, and
 *   `non-finite-value` for a bad gap.
 * @throws InvariantError when an argument is out of range.
 *
 * Method: `max(empirical, t3)` field by field; the model alone where the past holds too few nights or no gap so deep.
 * O(nights). Source: D§4.4 (default model).
 */
export function worstGap(gaps: Float64Array, distance: number, options: WorstGapOptions): Result<GapRisk> {
  const model = studentT3Gap(distance, options.overnightVolatility);
  if (!model.ok) return model;
  const past = empiricalGap(gaps, distance, options.leastNights);
  if (!past.ok) return past.problem.code === 'non-finite-value' ? past : model;
  return ok({
    probability: Math.max(past.value.probability, model.value.probability),
    meanOvershoot: Math.max(past.value.meanOvershoot, model.value.meanOvershoot),
  });
}
