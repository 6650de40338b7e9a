import { invariant } from '../../result/invariant';
import { ok, type Result } from '../../result/result';
import { displayedImpact } from './displayedImpact';

/** Volatility and size of an order. */
export interface ImpactInputs {
  /** Standard deviation of daily returns, decimal fraction, 0 or more. */
  readonly dailyVolatility: number;
  /** Order over average daily volume, 0 or more; 0.1 is a tenth of a day. */
  readonly volumeFraction: number;
}

/** The impact law and how far it is believed; values of the house under `liquidity` of the defaults. */
export interface ImpactOptions {
  /** Y of the law; order one. */
  readonly coefficient: number;
  /** Volume fraction below which impact is proportional to size. */
  readonly knee: number;
  /** Volume fraction beyond which nobody has measured the law. */
  readonly extrapolatedFrom: number;
  /** Most of the price that is shown, decimal fraction. */
  readonly cap: number;
}

/**
 * Square-root impact: how far our own order moves the price against us. Answers "how far does my own order move the
 * price against me?".
 *
 * @param inputs - Volatility and order size.
 * @param options - Coefficient, knee, extrapolation limit and cap; not modified.
 * @returns Fraction of price, from 0 to the cap. Notes: `impact-extrapolated` above the extrapolation limit,
 *   `capped-display` where the law gives more than the cap. Example: 2.5 % a day at 10 % of volume is 0.00790569.
 * @throws InvariantError when a number is negative or not finite.
 *
 * Method: `Y * s * sqrt(q)`, linear below the knee, capped. O(1). Source: D§5.3, D§13 C9.
 */
export function squareRootImpact(inputs: ImpactInputs, options: ImpactOptions): Result<number> {
  const { dailyVolatility, volumeFraction } = inputs;
  const { coefficient, knee, extrapolatedFrom, cap } = options;
  const numbers = [dailyVolatility, volumeFraction, coefficient];
  invariant(
    numbers.every((value) => value >= 0 && Number.isFinite(value)),
    'impact of a number that is negative or not finite',
  );
  invariant(knee > 0 && Number.isFinite(knee), 'knee is not positive');
  const root = volumeFraction < knee ? Math.sqrt(knee) * (volumeFraction / knee) : Math.sqrt(volumeFraction);
  const shown = displayedImpact(coefficient * dailyVolatility * root, cap);
  if (!shown.ok || volumeFraction <= extrapolatedFrom) return shown;
  return ok(shown.value, [{ code: 'impact-extrapolated', volumeFraction }, ...(shown.notes ?? [])]);
}
