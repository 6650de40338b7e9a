import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';

/** An index and the rates until a future on it expires. */
export interface FuturesCarry {
  /** Index level, points. */
  readonly spot: number;
  /** Interest rate per year, continuous, decimal fraction. */
  readonly rate: number;
  /** Dividend yield per year, continuous, decimal fraction. */
  readonly dividendYield: number;
  /** Time to expiry, 0 or more. */
  readonly years: number;
}

/**
 * Futures fair value: the price of an index future that leaves nothing to arbitrage. Answers "is the future above its
 * index only because money costs more than dividends pay?".
 *
 * @param carry - Index and rates; not modified.
 * @returns Index points at the given time to expiry, above 0. Example: 3020, 4 %, 1.3 %, 90 of 365 days: 3040.17282957.
 *   Problem: `non-positive-price` when the level is not positive.
 * @throws InvariantError when a number is not finite or `years` is negative.
 *
 * Method: `F = S * exp((r - q) * T)`, O(1). Source: Hull, Options, Futures, and Other Derivatives, 10th ed., 5.9;
 * D§12.2.
 */
export function futuresFairValue({ spot, rate, dividendYield, years }: FuturesCarry): Result<number> {
  invariant([spot, rate, dividendYield, years].every(Number.isFinite) && years >= 0, 'carry out of range');
  if (spot <= 0) return fail({ code: 'non-positive-price', index: 0 });
  return ok(spot * Math.exp((rate - dividendYield) * years));
}
