import { invariant } from '../../result/invariant';

/** Equity, share of it a typical day may move, and the typical day. */
export interface PercentVolatilityInputs {
  /** Net liquidation value, base currency, 0 or more. */
  readonly equity: number;
  /** Share of equity that one ATR may move, decimal fraction; 0.01 for the Turtles. */
  readonly riskFraction: number;
  /** ATR(20), the Turtles' N, price units, positive. */
  readonly atr: number;
  /** Base currency per price unit and share or contract; 1 for a share in base currency. */
  readonly pointValue: number;
}

/**
 * Percent-volatility size (Turtle unit): how many shares make one typical day a given share of the equity. Answers "how
 * many shares make an ordinary day cost a given share of equity?".
 *
 * @param inputs - Equity, fraction, ATR and point value.
 * @returns Shares, not rounded, 0 or more. Example: 250000 at 1 % and an N of 1.35 is 1851.85185185.
 * @throws InvariantError when a number is out of range.
 *
 * Method: `E * r / (N * pointValue)`. O(1). Source: D§3, D§13 A3.
 */
export function percentVolatility(inputs: PercentVolatilityInputs): number {
  const { equity, riskFraction, atr, pointValue } = inputs;
  invariant(equity >= 0 && riskFraction >= 0 && atr > 0 && pointValue > 0, 'equity, fraction or ATR out of range');
  return (equity * riskFraction) / (atr * pointValue);
}
