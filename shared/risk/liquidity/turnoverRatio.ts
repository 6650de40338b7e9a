import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';

/**
 * Turnover ratio: the share of a company that changes hands on an ordinary day. Answers "is this company traded at all
 * for its size?".
 *
 * @param averageDailyDollarVolume - Money per day, 0 or more.
 * @param marketCap - Market value of the company, same currency.
 * @returns Fraction per day, 0 or more. Example: 2 million a day of 500 million is 0.004. Problem: `no-market-cap` when
 *   the value is 0 or below.
 * @throws InvariantError when a number is not finite or the volume negative.
 *
 * Method: `ADDV / market value`, O(1). Source: Datar, Naik and Radcliffe, Journal of Financial Markets 1 (1998),
 * 203-219; D§5.1.
 */
export function turnoverRatio(averageDailyDollarVolume: number, marketCap: number): Result<number> {
  invariant(averageDailyDollarVolume >= 0 && Number.isFinite(averageDailyDollarVolume), 'volume is no amount');
  invariant(Number.isFinite(marketCap), 'market value is not finite');
  return marketCap > 0 ? ok(averageDailyDollarVolume / marketCap) : fail({ code: 'no-market-cap' });
}

/**
 * Low-turnover flag. Answers "does so little trade that the price itself is doubtful?".
 *
 * @param ratio - Of `turnoverRatio`, fraction per day.
 * @param least - Fraction per day below which it is flagged; 0.001 by default of the house.
 * @returns True below `least`; the bound itself is not flagged. Example: 0.0009 against 0.001 is true.
 * @throws InvariantError when a number is negative or NaN.
 *
 * Method: comparison. O(1). Source: D§5.1.
 */
export function isLowTurnover(ratio: number, least: number): boolean {
  invariant(ratio >= 0 && least >= 0, 'turnover is negative or not a number');
  return ratio < least;
}
