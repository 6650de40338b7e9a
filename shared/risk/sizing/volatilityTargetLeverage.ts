import { invariant } from '../../result/invariant';

/** The volatilities a weight is set by, and the weight in force. */
export interface LeverageInputs {
  /** Exponentially weighted volatility per year, decimal fraction, 0 or more. */
  readonly weightedVolatility: number;
  /** Volatility of the last 60 days per year, decimal fraction, 0 or more. */
  readonly recentVolatility: number;
  /** Weight in force, fraction of equity, 0 or more; null when there is none yet. */
  readonly currentWeight: number | null;
}

/** Wanted volatility, and limits of the weight. */
export interface LeverageRule {
  /** Wanted volatility per year, decimal fraction, positive; 0.1 by default of the house. */
  readonly target: number;
  /** Calm below this is not believed, per year, positive; 0.1 by default of the house. */
  readonly floor: number;
  /** Largest weight, positive; 1 for an account without credit. */
  readonly mostWeight: number;
  /** Change of weight that is worth a trade, fraction of the weight in force, 0 or more; 0.2 by default of the house. */
  readonly hysteresis: number;
}

/** Which of the three volatilities was the largest; the first of equals. */
export type VolatilityInForce = 'weighted' | 'recent' | 'floor';

/** The weight that brings the wanted volatility, and whether it is worth a trade. */
export interface Leverage {
  /** The largest of the three, per year. */
  readonly volatility: number;
  readonly inForce: VolatilityInForce;
  /** Weight that the rule asks for, 0 to `mostWeight`. */
  readonly wantedWeight: number;
  /** Whether it differs enough from the weight in force to be traded. */
  readonly resize: boolean;
  /** The wanted weight where it is traded, else the one in force. */
  readonly weight: number;
}

/**
 * Volatility-target leverage: how much to hold so that the whole swings as much as wanted, and whether the change is worth
 * a trade. Answers "should I hold less now that markets move more?".
 *
 * @param inputs - Two measured volatilities and the weight in force; not modified.
 * @param rule - Target, floor, cap and hysteresis.
 * @returns Weight, fraction of equity, 0 or more, and how it came about. Example: 18 % and 22 % with 0.55 in force,
 *   target 10 %: wanted 0.45454545, a change of 17 %, so 0.55 stays.
 * @throws InvariantError when a number is out of range.
 *
 * Method: `min(cap, target / max(EWMA, 60 days, floor))`; traded when `|new/old - 1| > hysteresis`. O(1). Source: D§3
 * (volatility targeting), D§13 A4.
 */
export function volatilityTargetLeverage(inputs: LeverageInputs, rule: LeverageRule): Leverage {
  const { weightedVolatility, recentVolatility, currentWeight } = inputs;
  const { target, floor, mostWeight, hysteresis } = rule;
  invariant(
    [weightedVolatility, recentVolatility, currentWeight ?? 0, hysteresis].every(
      (value) => value >= 0 && Number.isFinite(value),
    ),
    'volatility, weight or hysteresis is negative or not finite',
  );
  invariant(
    [target, floor, mostWeight].every((value) => value > 0 && Number.isFinite(value)),
    'target, floor or cap is not positive',
  );
  const volatility = Math.max(weightedVolatility, recentVolatility, floor);
  const wantedWeight = Math.min(mostWeight, target / volatility);
  const resize = currentWeight === null || Math.abs(wantedWeight - currentWeight) > hysteresis * currentWeight;
  const inForce = weightedVolatility === volatility ? 'weighted' : recentVolatility === volatility ? 'recent' : 'floor';
  return { volatility, inForce, wantedWeight, resize, weight: resize ? wantedWeight : (currentWeight ?? wantedWeight) };
}
