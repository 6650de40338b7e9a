import { invariant } from '../../result/invariant';
import { linearLiquidationMultiple } from './linearLiquidationMultiple';

/** One-day loss, the days an exit takes, and what it costs. */
export interface LiquidityHorizonInputs {
  /** One-day value at risk, fraction of value, positive for a loss, not floored. */
  readonly dailyValueAtRisk: number;
  /** Of `daysToLiquidate`, trading days, 0 or more. */
  readonly daysToLiquidate: number;
  /** Half of a bad day's spread (`liquidityAdjustedValueAtRisk`), fraction of value, 0 or more. */
  readonly spreadCost: number;
  /** Position over average daily volume, 0 or more. */
  readonly volumeFraction: number;
  /** Market impact of the sale, fraction of value, 0 or more. */
  readonly impactFraction: number;
  /** Volume fraction above which the own impact counts; 0.05 by default of the house. */
  readonly impactFrom: number;
}

/** A loss over the days an exit takes. */
export interface LiquidityHorizonValueAtRisk {
  /** Days the sale is taken to last: the days to liquidate, at least 1. */
  readonly horizonDays: number;
  /** Of `linearLiquidationMultiple`. */
  readonly multiple: number;
  readonly priceLoss: number;
  readonly spreadCost: number;
  /** 0 for an order too small to move the price. */
  readonly impactCost: number;
  /** All three together. */
  readonly loss: number;
}

/**
 * Liquidity-horizon value at risk: the loss of a bad stretch while a position is being sold, its spread and its own
 * impact included. Answers "what would getting out really cost if it went badly?".
 *
 * @param inputs - One-day risk, days, spread and impact; not modified.
 * @returns Fractions of value, positive for a loss, over the horizon in the answer. Example: 4 % a day, 5 days, spread
 *   0.4 %, impact 2 % at 100 % of volume: 0.05932959 + 0.004 + 0.02 = 0.08332959.
 * @throws InvariantError when a number is out of range.
 *
 * Method: `VaR * sqrt((1+h)(1+2h)/(6h)) + spread + impact if Q/ADV > impactFrom`, `h = max(1, DTL)`. O(1). Source:
 * Bangia, Diebold, Schuermann and Stroughair (1999); D§5.4, D§13 D25.
 */
export function liquidityHorizonValueAtRisk(inputs: LiquidityHorizonInputs): LiquidityHorizonValueAtRisk {
  const { dailyValueAtRisk, daysToLiquidate, spreadCost, volumeFraction, impactFraction, impactFrom } = inputs;
  invariant(Number.isFinite(dailyValueAtRisk), 'value at risk is not finite');
  invariant(
    [daysToLiquidate, spreadCost, volumeFraction, impactFraction, impactFrom].every(
      (value) => value >= 0 && Number.isFinite(value),
    ),
    'days, volume or cost is negative or not finite',
  );
  const horizonDays = Math.max(1, daysToLiquidate);
  const multiple = linearLiquidationMultiple(horizonDays);
  const priceLoss = dailyValueAtRisk * multiple;
  const impactCost = volumeFraction > impactFrom ? impactFraction : 0;
  return { horizonDays, multiple, priceLoss, spreadCost, impactCost, loss: priceLoss + spreadCost + impactCost };
}
