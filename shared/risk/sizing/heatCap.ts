import { invariant } from '../../result/invariant';

/** Equity, open risk so far, its limit, and the loss per share. */
export interface HeatCapInputs {
  /** Net liquidation value, base currency, 0 or more. */
  readonly equity: number;
  /** Most that may be lost if every stop fires, fraction of equity. */
  readonly maxHeatFraction: number;
  /** Of `portfolioHeat`, base currency, 0 or more. */
  readonly currentHeat: number;
  /** Loss per share at the stop, base currency, positive. */
  readonly riskPerShare: number;
}

/**
 * Heat cap: how many shares the portfolio's open risk still has room for. Answers "how much room does the open risk of
 * the rest leave?".
 *
 * @param inputs - Equity, limit, heat so far and risk per share.
 * @returns Shares, not rounded, 0 or more; 0 when the limit is used up. Example: 6 % of 250000 with 12000 at risk
 *   leaves 3000: 600 shares at 5.
 * @throws InvariantError when a number is out of range.
 *
 * Method: `max(0, heatMax * E - heat) / R`. O(1). Source: D§3.
 */
export function heatCap(inputs: HeatCapInputs): number {
  const { equity, maxHeatFraction, currentHeat, riskPerShare } = inputs;
  invariant(equity >= 0 && maxHeatFraction >= 0 && currentHeat >= 0 && riskPerShare > 0, 'heat out of range');
  return Math.max(0, maxHeatFraction * equity - currentHeat) / riskPerShare;
}
