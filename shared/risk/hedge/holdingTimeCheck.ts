import type { HoldingLimits } from '../../model/hedgingReference';
import { invariant } from '../../result/invariant';
import { leverageVarianceFactor } from './leverageVarianceFactor';

/** A fund with daily reset and how long it is held. */
export interface FundHolding {
  readonly factor: number;
  /** Trading days held or planned, 0 or more. */
  readonly days: number;
  readonly isHedge: boolean;
  /** Volatility of the index per year, decimal fraction. */
  readonly annualisedVolatility: number;
}

/** Whether a fund with a daily target has been held too long. */
export interface HoldingTimeCheck {
  /** Days after which it is questioned; null for a fund without leverage. */
  readonly limitDays: number | null;
  readonly isBeyondLimit: boolean;
  /** Expected effect of the daily reset over the days, decimal fraction, 0 or negative. */
  readonly expectedDrift: number;
}

/**
 * Holding-time check: whether a leveraged or inverse fund is held for longer than its daily reset suits. Answers "has this
 * been on for too long for what it is?".
 *
 * @param holding - Fund and days; not modified.
 * @param limits - 20 days, and 5 for a hedge with a factor of -2 or below, by default of the house.
 * @param tradingDaysPerYear - 252 by default of the house.
 * @returns The limit, whether it is passed, and the expected drift. Example: a hedge of factor -2 over 6 days at 25 %:
 *   limit 5, passed, drift -0.00445435.
 * @throws InvariantError when a number is out of range.
 *
 * Method: comparison; drift `exp((x - x^2)/2 * s^2 * days/252) - 1`, O(1). Source: D§12.3.
 */
export function holdingTimeCheck(
  holding: FundHolding,
  limits: HoldingLimits,
  tradingDaysPerYear: number,
): HoldingTimeCheck {
  const { factor, days, isHedge, annualisedVolatility } = holding;
  invariant(tradingDaysPerYear > 0, 'year without a day');
  const expectedDrift = leverageVarianceFactor(factor, annualisedVolatility, days / tradingDaysPerYear) - 1;
  if (factor === 1) return { limitDays: null, isBeyondLimit: false, expectedDrift };
  const limitDays = isHedge && factor <= limits.hedgeFactor ? limits.hedgeDays : limits.leveragedDays;
  return { limitDays, isBeyondLimit: days > limitDays, expectedDrift };
}
