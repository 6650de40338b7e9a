import { invariant } from '../../result/invariant';
import { ok, type Result } from '../../result/result';

/** One order as the model sees it. */
export interface AlmgrenOrder {
  /** Standard deviation of daily returns, decimal fraction, 0 or more. */
  readonly dailyVolatility: number;
  /** Order over average daily volume, 0 or more; 0.1 is a tenth of a day. */
  readonly volumeFraction: number;
  /** Trading days the order is spread over, positive; 0.1 is a tenth of a day. */
  readonly executionDays: number;
  /** Shares outstanding over average daily volume (days to turn the company over), positive. */
  readonly outstandingOverVolume: number;
}

/** Coefficients of the model, and how far it may be trusted; the values live in the defaults. */
export interface AlmgrenCoefficients {
  /** Gamma of the permanent part; 0.314 as published. */
  readonly permanent: number;
  /** Eta of the temporary part; 0.142 as published. */
  readonly temporary: number;
  /** Volume fraction above which a note says that nobody has measured the law; 0.3. */
  readonly extrapolatedFrom: number;
}

/** What an order does to the price, for good and for the moment. */
export interface AlmgrenImpact {
  /** What the order leaves behind in the price, fraction of price. */
  readonly permanentFraction: number;
  /** What the haste of the order costs on top while it runs, fraction of price. */
  readonly temporaryFraction: number;
  /** Mean cost of the whole order: half the permanent part and the temporary one, fraction of value. */
  readonly costFraction: number;
}

const TURNOVER_POWER = 1 / 4;
const HASTE_POWER = 3 / 5;

/**
 * Almgren impact: how far an order moves the price for good, and what its haste costs on top. Answers "would selling
 * more slowly be cheaper?".
 *
 * @param order - Volatility, size, duration and turnover; not modified.
 * @param coefficients - Gamma, eta, and the bound of trust.
 * @returns Fractions of price, 0 or more, not capped. Example: 1.57 % a day, a tenth of a day's volume in a tenth of a
 *   day, 263 days outstanding give 19.85, 22.29 and 32.22 bp. Note: `impact-extrapolated` above `extrapolatedFrom`.
 * @throws InvariantError when a number is negative or not finite, or duration or turnover is not positive.
 *
 * Method: `I = g*s*(X/V)*(Theta/V)^(1/4)`, `K = e*s*(X/(V*T))^(3/5)`, `J = I/2 + K`, O(1). Source: Almgren, Thum,
 * Hauptmann and Li, Risk 18 (2005), 57-62; D§5.3, D§13 C10.
 */
export function almgrenImpact(order: AlmgrenOrder, coefficients: AlmgrenCoefficients): Result<AlmgrenImpact> {
  const { dailyVolatility, volumeFraction, executionDays, outstandingOverVolume } = order;
  const { permanent, temporary, extrapolatedFrom } = coefficients;
  const numbers = [dailyVolatility, volumeFraction, permanent, temporary, extrapolatedFrom];
  invariant(
    numbers.every((value) => value >= 0 && Number.isFinite(value)),
    'impact of a number that is negative or not finite',
  );
  invariant(executionDays > 0 && Number.isFinite(executionDays), 'duration is not positive');
  invariant(outstandingOverVolume > 0 && Number.isFinite(outstandingOverVolume), 'turnover is not positive');
  const permanentFraction = permanent * dailyVolatility * volumeFraction * outstandingOverVolume ** TURNOVER_POWER;
  const temporaryFraction = temporary * dailyVolatility * (volumeFraction / executionDays) ** HASTE_POWER;
  const costFraction = permanentFraction / 2 + temporaryFraction;
  return ok(
    { permanentFraction, temporaryFraction, costFraction },
    volumeFraction > extrapolatedFrom ? [{ code: 'impact-extrapolated', volumeFraction }] : [],
  );
}
