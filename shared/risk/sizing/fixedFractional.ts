import { invariant } from '../../result/invariant';

/** Equity, share at risk and distance to the stop. */
export interface FixedFractionalInputs {
  /** Net liquidation value, base currency, 0 or more. */
  readonly equity: number;
  /** Share of equity that may be lost at the stop, decimal fraction. */
  readonly riskFraction: number;
  /** Loss per share at the stop, costs included, base currency, positive. */
  readonly riskPerShare: number;
}

/**
 * Fixed-fractional size: how many shares lose a given share of the equity when the stop is hit. Answers "how many
 * shares lose no more than I am willing to lose at the stop?".
 *
 * @param inputs - Equity, risk fraction and risk per share.
 * @returns Shares, not rounded, 0 or more. Example: 250000 at 1 % and 4.25 a share is 588.23529412.
 * @throws InvariantError when a number is out of range.
 *
 * Method: `E * r / R`. O(1). Source: D§3, D§13 A1-A2.
 */
export function fixedFractional(inputs: FixedFractionalInputs): number {
  const { equity, riskFraction, riskPerShare } = inputs;
  invariant(equity >= 0 && riskFraction >= 0 && riskPerShare > 0, 'equity, fraction or risk out of range');
  return (equity * riskFraction) / riskPerShare;
}
