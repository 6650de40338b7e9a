import { innerProduct } from '../../math/innerProduct';
import { solveLinearSystem } from '../../math/solveLinearSystem';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';

/** Second moments of portfolio and instruments, one horizon. */
export interface HedgeCovariances {
  /** Row-major, symmetric; shape [instruments x instruments]. */
  readonly instruments: ArrayLike<number>;
  /** Of each instrument with the portfolio; shape [instruments]. */
  readonly withPortfolio: ArrayLike<number>;
  readonly portfolioVariance: number;
}

/** Choices of the hedge. */
export interface HedgeChoices {
  /** Added to each instrument's variance, fraction of itself; 1e-6 by default of the house. */
  readonly ridgeFraction: number;
  /** Effectiveness below which it is called poor, 0.6 by default of the house. */
  readonly poorBelow: number;
}

/** The ratios of several instruments that leave the least variance, and what they leave. */
export interface MultiInstrumentHedge {
  /** Value of each instrument to sell per unit of portfolio value; shape [instruments]. */
  readonly ratios: Float64Array;
  /** Share of the variance that is removed. */
  readonly effectiveness: number;
  /** Volatility that remains, horizon of the inputs. */
  readonly residualVolatility: number;
}

/**
 * Hedge with several instruments: the ratios that together leave the least variance. Answers "would a second index make
 * the hedge better?".
 *
 * @param covariances - Second moments; finite; not modified.
 * @param choices - Ridge and border; not modified.
 * @returns Ratios, share removed and volatility left, both of the ratios given and without the ridge. Example: variances
 *   0.04 and 0.09 without covariance, 0.02 and 0.045 with a portfolio of 0.05: 0.5 each, 0.65, 0.13228757. Note:
 *   `poor-hedge` below the border. Problems: `no-holdings` without an instrument; `zero-variance` when the portfolio does
 *   not move; `singular-matrix` when two instruments cannot be told apart.
 * @throws InvariantError when the shapes do not fit, a number is not finite or the ridge is negative.
 *
 * Method: `h = (S_FF + ridge * diag(S_FF))^-1 S_FS`, residual `s_S^2 - 2 h'S_FS + h'S_FF h`, O(instruments^3). Source:
 * Hull, Options, Futures, and Other Derivatives, 10th ed., 3.4 (one instrument); D§12.1.
 */
export function multiInstrumentHedge(
  { instruments, withPortfolio, portfolioVariance }: HedgeCovariances,
  { ridgeFraction, poorBelow }: HedgeChoices,
): Result<MultiInstrumentHedge> {
  const count = withPortfolio.length;
  invariant(instruments.length === count * count, 'covariance does not fit the instruments');
  invariant(ridgeFraction >= 0 && Number.isFinite(portfolioVariance), 'ridge or variance');
  if (count === 0) return fail({ code: 'no-holdings' });
  if (portfolioVariance <= 0) return fail({ code: 'zero-variance' });
  const matrix = Float64Array.from(instruments);
  const ridged = matrix.map((value, at) => (at % (count + 1) === 0 ? value * (1 + ridgeFraction) : value));
  const solved = solveLinearSystem(ridged, withPortfolio);
  if (!solved.ok) return solved;
  const ratios = solved.value;
  const products = ratios.map((_, row) => innerProduct(matrix.subarray(row * count, (row + 1) * count), ratios));
  const removed = 2 * innerProduct(ratios, withPortfolio) - innerProduct(ratios, products);
  const effectiveness = removed / portfolioVariance;
  // Rounding can take a perfect hedge a little below nothing.
  const residualVolatility = Math.sqrt(Math.max(0, portfolioVariance - removed));
  return ok(
    { ratios, effectiveness, residualVolatility },
    effectiveness < poorBelow ? [{ code: 'poor-hedge', effectiveness }] : [],
  );
}
