import { invariant } from '../../result/invariant';

/** Wanted and present volatility. */
export interface VolatilityTargetInputs {
  /** Wanted volatility per year, decimal fraction, positive. */
  readonly targetVolatility: number;
  /** The asset's volatility per year, decimal fraction, 0 or more. */
  readonly annualisedVolatility: number;
  /** A calm spell must not ask for a huge position: volatility below this is read as this; 0.1 by default of the house. */
  readonly volatilityFloor: number;
  /** Largest weight, decimal fraction; 1 (no leverage) by default of the house. */
  readonly mostWeight: number;
}

/**
 * Volatility-target weight: the share of equity at which a position alone brings the wanted volatility. Answers "which
 * weight gives this position the volatility I want of it?".
 *
 * @param inputs - Target, volatility, floor and cap; not modified.
 * @returns Weight, decimal fraction, 0 to `mostWeight`. Example: 10 % target at 35 % is 0.28571429.
 * @throws InvariantError when a number is out of range.
 *
 * Method: `min(cap, target / max(volatility, floor))`. O(1). Source: D§3, D§13 A4.
 */
export function volatilityTarget(inputs: VolatilityTargetInputs): number {
  const { targetVolatility, annualisedVolatility, volatilityFloor, mostWeight } = inputs;
  const inRange = targetVolatility > 0 && volatilityFloor > 0 && annualisedVolatility >= 0 && mostWeight >= 0;
  invariant(inRange, 'volatility or cap out of range');
  return Math.min(mostWeight, targetVolatility / Math.max(annualisedVolatility, volatilityFloor));
}
