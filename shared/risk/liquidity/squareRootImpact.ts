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

/** Coefficient and knee of the impact law. */
export interface ImpactOptions {
  /** Y of the law; order one. */
  readonly coefficient?: number;
  /** Volume fraction below which impact is proportional to size. */
  readonly knee?: number;
}

/** Beyond this share of a day's volume nobody has measured the law. */
const EXTRAPOLATED_FROM = 0.3;
/** No more of the price than this is shown. */
const MOST = 0.5;

/**
 * Square-root impact: how far our own order moves the price against us. Answers "how far does my own order move the
 * price against me?".
 *
 * @param inputs - Volatility and order size.
 * @param options - Coefficient (1) and knee (0.001).
 * @returns Fraction of price, from 0 to 0.5. Notes: `impact-extrapolated` above 30 % of a day's volume, `capped-display`
 *   where the law gives more than half the price. Example: 2.5 % a day at 10 % of volume is 0.00790569.
 * @throws InvariantError when a number is negative or not finite.
 *
 * Method: `Y * s * sqrt(q)`, linear below the knee, capped at 50 %. O(1). Source: D§5.3, D§13 C9.
 */
export function squareRootImpact(inputs: ImpactInputs, options: ImpactOptions = {}): Result<number> {
  const { dailyVolatility, volumeFraction } = inputs;
  const { coefficient = 1, knee = 0.001 } = options;
  const numbers = [dailyVolatility, volumeFraction, coefficient];
  invariant(
    numbers.every((value) => value >= 0 && Number.isFinite(value)),
    'impact of a number that is negative or not finite',
  );
  invariant(knee > 0 && Number.isFinite(knee), 'knee is not positive');
  const root = volumeFraction < knee ? Math.sqrt(knee) * (volumeFraction / knee) : Math.sqrt(volumeFraction);
  const shown = displayedImpact(coefficient * dailyVolatility * root, MOST);
  if (!shown.ok || volumeFraction <= EXTRAPOLATED_FROM) return shown;
  return ok(shown.value, [{ code: 'impact-extrapolated', volumeFraction }, ...(shown.notes ?? [])]);
}
