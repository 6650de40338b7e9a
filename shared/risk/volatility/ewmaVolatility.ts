import { mapResult, type Result } from '../../result/result';
import { type EwmaOptions, ewmaVariance } from './ewmaVariance';

/**
 * Annualised exponentially weighted volatility: the current level of risk, with recent returns counting more. Answers
 * "how widely does the value swing lately?".
 *
 * @param returns - Simple returns per period, decimal fractions, **oldest first**; shape [observations]; not modified.
 * @param options - As `ewmaVariance`, and `periodsPerYear`, above 0; 252 when left out.
 * @returns Decimal fraction per year, 0 or more. Example: a starting variance of 0.0004 and one return of 0.01 give
 *   0.31026438. Problems and throws: as `ewmaVariance`.
 *
 * Method: root of the EWMA variance times `sqrt(periodsPerYear)`, O(n). Source: D§6.1.
 */
export function ewmaVolatility(
  returns: ArrayLike<number>,
  options: EwmaOptions & { readonly periodsPerYear?: number } = {},
): Result<number> {
  const { periodsPerYear = 252, ...ewma } = options;
  return mapResult(ewmaVariance(returns, ewma), (variance) => Math.sqrt(variance * periodsPerYear));
}
