import { deviationsFromMean } from '../../math/deviationsFromMean';
import { innerProduct } from '../../math/innerProduct';
import { mean } from '../../math/mean';
import { mapResult, type Result } from '../../result/result';
import { type HoldingReturns, portfolioReturns } from './holdingReturns';

/** How each holding moves with the portfolio and with its squares and cubes; divisor `n`. */
export interface Comoments {
  /** Periods they were estimated from. */
  readonly observations: number;
  /** Mean return of each holding; shape [assets]. */
  readonly means: Float64Array;
  /** Mean of `d_i d_p`; shape [assets]; `d` the deviations from the mean, `p` the portfolio. */
  readonly covariances: Float64Array;
  /** Mean of `d_i d_p^2`; shape [assets]. */
  readonly coskewness: Float64Array;
  /** Mean of `d_i d_p^3`; shape [assets]. */
  readonly cokurtosis: Float64Array;
}

/**
 * Population co-moments: how each holding moves with the portfolio, in ordinary and in extreme periods.
 *
 * @param holdings - Weights and past returns; not modified.
 * @returns Co-moments with divisor `n`; weighted with the weights they sum to the central moments of the portfolio.
 *   Example: one holding of weight 1 with returns 1, 2, 6 has 14/3, 6 and 98/3. Problems: `no-holdings`; `lengths-differ`;
 *   `too-few-observations` below two; `non-finite-value`.
 * @throws InvariantError when the weights do not fit the rows or one is not finite.
 *
 * Method: three weighted means a holding, no tensors, O(assets * n). Source: Boudt, Peterson and Croux, Journal of Risk
 * 11 (2008), 79-103; D§6.3. Part of: `modifiedComponentValueAtRisk`.
 */
export function populationComoments(holdings: HoldingReturns): Result<Comoments> {
  return mapResult(portfolioReturns(holdings, 2), (portfolio) => {
    const deviations = deviationsFromMean(portfolio);
    const rows = holdings.returns.map((row) => deviationsFromMean(row));
    const comoment = (power: number): Float64Array => {
      const powers = deviations.map((value) => value ** power);
      return Float64Array.from(rows, (row) => innerProduct(row, powers) / powers.length);
    };
    return {
      observations: portfolio.length,
      means: Float64Array.from(holdings.returns, (row) => mean(row)),
      covariances: comoment(1),
      coskewness: comoment(2),
      cokurtosis: comoment(3),
    };
  });
}
