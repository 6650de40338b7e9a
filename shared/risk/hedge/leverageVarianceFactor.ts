import { invariant } from '../../result/invariant';

/**
 * Leverage variance factor: what volatility alone does to a fund with daily reset, compared with the compounded multiple
 * of its index. Answers "how much does the daily reset cost if the index ends where it began?".
 *
 * @param factor - Daily target multiple: 2, 3, -1, -2, -3.
 * @param annualisedVolatility - Volatility of the index per year, decimal fraction, 0 or more.
 * @param years - Holding time, 0 or more.
 * @returns Multiple of the fund's value, 1 for factors 0 and 1, below 1 outside them; less 1 it is the expected drift. A
 *   trend can outweigh it. Example: 3 at 25 % over a year gives 0.82902912.
 * @throws InvariantError when a number is out of range.
 *
 * Method: `exp((x - x^2) / 2 * s^2 * T)`, O(1). Source: Avellaneda and Zhang, SIAM Journal on Financial Mathematics 1
 * (2010), 586-603; D§12.3.
 */
export function leverageVarianceFactor(factor: number, annualisedVolatility: number, years: number): number {
  invariant(Number.isFinite(factor), 'factor is not finite');
  invariant(annualisedVolatility >= 0 && Number.isFinite(annualisedVolatility), 'volatility out of range');
  invariant(years >= 0 && Number.isFinite(years), 'years out of range');
  return Math.exp(((factor - factor ** 2) / 2) * annualisedVolatility ** 2 * years);
}
