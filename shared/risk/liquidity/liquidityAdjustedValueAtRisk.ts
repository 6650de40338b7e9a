import { normalQuantile } from '../../math/normalQuantile';
import { invariant } from '../../result/invariant';

/** Returns of the position, per period. */
export interface PriceRisk {
  /** Mean log return per period, decimal fraction; 0 where none is claimed. */
  readonly meanReturn: number;
  /** Standard deviation of log returns per period, decimal fraction, 0 or more. */
  readonly volatility: number;
  /** Strictly between 0 and 1; 0.99 reads the worst 1 %. */
  readonly confidence: number;
  /** Of `fatTailCorrection`, positive; 1 leaves the normal quantile as it is. */
  readonly tailCorrection: number;
}

/** Quoted spread of the position, fraction of price. */
export interface SpreadRisk {
  readonly meanFraction: number;
  /** Standard deviation of the spread over time, 0 or more; 0 gives the constant-spread version. */
  readonly standardDeviation: number;
  /** Standard deviations by which a bad day's spread is wider, 0 or more; 2 to 4.5, 3 by default of the house. */
  readonly multiple: number;
}

/** A loss with the cost of leaving added. */
export interface LiquidityAdjustedValueAtRisk {
  /** Price part: loss per period, positive for a loss, not floored. */
  readonly priceLoss: number;
  /** Spread part: half of a bad day's spread, 0 or more. */
  readonly spreadCost: number;
  /** Both together. */
  readonly loss: number;
}

/**
 * Liquidity-adjusted value at risk: the loss of a bad period when the position must also be sold into a bad day's spread.
 * Answers "what would I lose if I had to get out on that day?".
 *
 * @param price - Mean, volatility, confidence and tail correction.
 * @param spread - Mean, standard deviation and multiple of the quoted spread.
 * @returns Fractions of value, positive for a loss, same horizon as the volatility; `loss` is never below `priceLoss`.
 *   Example: 2.5 % a day at 99 %, spread 0.40 %, its deviation 0.15 %, multiple 3: spread 0.00425000, loss 0.06074979.
 * @throws InvariantError when the confidence is outside (0, 1), a number negative or not finite.
 *
 * Method: `[1 - exp(mu - theta*z*sigma)] + 0.5*(S + a*s)`, O(1). Source: Bangia, Diebold, Schuermann and Stroughair,
 * Wharton working paper 99-06 (1999); D§5.4, D§13 C11.
 */
export function liquidityAdjustedValueAtRisk(price: PriceRisk, spread: SpreadRisk): LiquidityAdjustedValueAtRisk {
  const { meanReturn, volatility, confidence, tailCorrection } = price;
  const { meanFraction, standardDeviation, multiple } = spread;
  invariant(Number.isFinite(meanReturn), 'mean return is not finite');
  invariant(volatility >= 0 && Number.isFinite(volatility), 'volatility is negative or not finite');
  invariant(tailCorrection > 0 && Number.isFinite(tailCorrection), 'tail correction is not positive');
  invariant(
    [meanFraction, standardDeviation, multiple].every((value) => value >= 0 && Number.isFinite(value)),
    'spread is negative or not finite',
  );
  const deviations = tailCorrection * normalQuantile(confidence);
  const priceLoss = -Math.expm1(meanReturn - deviations * volatility);
  const spreadCost = 0.5 * (meanFraction + multiple * standardDeviation);
  return { priceLoss, spreadCost, loss: priceLoss + spreadCost };
}
