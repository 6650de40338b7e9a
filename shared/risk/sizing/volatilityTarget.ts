import { invariant } from '../../result/invariant';

/** Wanted and present volatility. */
export interface VolatilityTargetInputs {
  /** Wanted volatility per year, decimal fraction, positive. */
  readonly targetVolatility: number;
  /** The asset's volatility per year, decimal fraction, 0 or more. */
  readonly annualisedVolatility: number;
  /** Largest weight, decimal fraction; 1 (no leverage) by default. */
  readonly mostWeight?: number;
}

/** A calm spell must not ask for a huge position: volatility below this is read as this (D§3). */
const LEAST_VOLATILITY = 0.1;

/**
 * Volatility-target weight: the share of equity at which a position alone brings the wanted volatility. Answers "which
 * weight gives this position the volatility I want of it?".
 *
 * @param inputs - Target, volatility and cap.
 * @returns Weight, decimal fraction, 0 to `mostWeight`. Example: 10 % target at 35 % is 0.28571429.
 * @throws InvariantError when a number is out of range.
 *
 * Method: `min(cap, target / max(volatility, 10 %))`. O(1). Source: D§3, D§13 A4.
 */
export function volatilityTarget(inputs: VolatilityTargetInputs): number {
  const { targetVolatility, annualisedVolatility, mostWeight = 1 } = inputs;
  invariant(targetVolatility > 0 && annualisedVolatility >= 0 && mostWeight >= 0, 'volatility or cap out of range');
  return Math.min(mostWeight, targetVolatility / Math.max(annualisedVolatility, LEAST_VOLATILITY));
}
