import type { StyleRules } from '../../model/fundamentalsReference';
import { invariant } from '../../result/invariant';

/** A weight that is the minor one but for rounding is rounded away too. */
const ROUNDING = 1e-12;

/**
 * Value weight: the part of a stock that counts as value; the rest counts as growth. Answers "to which style does the
 * stock belong, and by how much?".
 *
 * @param percentile - Of `percentileRanks` on the composite value score, 0 to 1.
 * @param rules - Start and width of the ramp and the minor weight rounded away (`style` of the reference: 0.25, 0.5,
 *   0.05).
 * @returns Fraction from 0 (all growth) to 1 (all value). Example: percentile 0.3 gives 0.1; 0.27 gives 0, because 0.04 is
 *   rounded away.
 * @throws InvariantError when `percentile` is outside [0, 1].
 *
 * Method: `clamp((p - start) / width, 0, 1)`, a minor weight up to the limit set to nothing, O(1). The ramp is linear
 * where the index provider's own curve is not published. Source: D§8, D§13 E4.
 */
export function valueWeight(
  percentile: number,
  rules: Pick<StyleRules, 'rampStart' | 'rampWidth' | 'minorWeight'>,
): number {
  invariant(percentile >= 0 && percentile <= 1, 'percentile outside [0, 1]');
  const weight = Math.min(1, Math.max(0, (percentile - rules.rampStart) / rules.rampWidth));
  const minor = rules.minorWeight + ROUNDING;
  if (weight <= minor) return 0;
  return 1 - weight <= minor ? 1 : weight;
}
