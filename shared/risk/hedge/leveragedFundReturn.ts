import { invariant } from '../../result/invariant';
import { leverageVarianceFactor } from './leverageVarianceFactor';

/** A fund with daily reset, its index and the rates of the time. */
export interface LeveragedFundCase {
  /** Total return of the index over the holding time, decimal fraction, above -1. */
  readonly indexReturn: number;
  readonly factor: number;
  /** Volatility of the index per year, decimal fraction. */
  readonly annualisedVolatility: number;
  /** Financing rate per year, continuous, decimal fraction. */
  readonly rate: number;
  /** Fee per year, decimal fraction. */
  readonly fee: number;
  /** Cost of borrowing the index per year for an inverse fund, decimal fraction; 0 when unknown to matter. */
  readonly borrowCost: number;
  /** Holding time. */
  readonly years: number;
}

/**
 * Leveraged fund return: the total return of a fund with daily reset for a given end of its index and a given
 * volatility, with carry. Answers "the index gained this much; what would the fund have made of it?".
 *
 * @param inputs - Fund, index and rates; not modified.
 * @returns Total return over the holding time, decimal fraction, negative for a loss. Example: factor 3, index +12 %,
 *   volatility 22 %, rate 4 %, fee 0.95 %, a year: 0.11102838.
 * @throws InvariantError when a number is not finite or out of range.
 *
 * Method: `(1 + R)^x * exp[((x - x^2)/2 * s^2 + (1 - x) * r - fee + min(x, 0) * borrow) * T] - 1`, O(1). Source:
 * Avellaneda and Zhang, SIAM Journal on Financial Mathematics 1 (2010), 586-603; D§12.3.
 */
export function leveragedFundReturn(inputs: LeveragedFundCase): number {
  const { indexReturn, factor, annualisedVolatility, rate, fee, borrowCost, years } = inputs;
  invariant(indexReturn > -1 && Number.isFinite(indexReturn), 'index return out of range');
  const carry = (1 - factor) * rate - fee + Math.min(factor, 0) * borrowCost;
  invariant(Number.isFinite(carry), 'rate, fee or cost is not finite');
  const variance = leverageVarianceFactor(factor, annualisedVolatility, years);
  return (1 + indexReturn) ** factor * variance * Math.exp(carry * years) - 1;
}
