import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';

/** How portfolio and instrument move, same horizon. */
export interface HedgeMoments {
  readonly correlation: number;
  /** Volatility of the portfolio, decimal fraction. */
  readonly portfolioVolatility: number;
  /** Volatility of the instrument, decimal fraction. */
  readonly instrumentVolatility: number;
}

/** The hedge ratio that leaves the least variance, and what it leaves. */
export interface MinimumVarianceHedge {
  /** Value of the instrument to sell per unit of portfolio value; negative to hold. */
  readonly ratio: number;
  /** Share of the variance that is removed, 0 to 1. */
  readonly effectiveness: number;
  /** Volatility that remains, horizon of the inputs. */
  readonly residualVolatility: number;
}

/**
 * Minimum-variance hedge: the hedge ratio that leaves the least variance, and how much is left. Answers "how good can a
 * hedge with this instrument be at best?".
 *
 * @param moments - Correlation and volatilities; not modified.
 * @param poorBelow - Effectiveness below which it is called poor, 0.6 by default of the house.
 * @returns Ratio, share removed and volatility left. Example: correlation 0.92, 26 %, 22 %: 1.08727273, 0.8464,
 *   0.10189877. Note: `poor-hedge` below the border. Problem: `zero-variance` when the instrument does not move.
 * @throws InvariantError when the correlation is outside -1 to 1 or a volatility is negative or not finite.
 *
 * Method: `h = rho * s_S / s_F`, effectiveness `rho^2`, residual `s_S * sqrt(1 - rho^2)`, O(1). Source: Hull, Options,
 * Futures, and Other Derivatives, 10th ed., 3.4; D§12.1.
 */
export function minimumVarianceHedge(moments: HedgeMoments, poorBelow: number): Result<MinimumVarianceHedge> {
  const { correlation, portfolioVolatility, instrumentVolatility } = moments;
  invariant(correlation >= -1 && correlation <= 1, 'correlation outside -1 to 1');
  invariant(portfolioVolatility >= 0 && Number.isFinite(portfolioVolatility), 'volatility of the portfolio');
  invariant(instrumentVolatility >= 0 && Number.isFinite(instrumentVolatility), 'volatility of the instrument');
  if (instrumentVolatility === 0) return fail({ code: 'zero-variance' });
  const effectiveness = correlation ** 2;
  return ok(
    {
      ratio: (correlation * portfolioVolatility) / instrumentVolatility,
      effectiveness,
      residualVolatility: portfolioVolatility * Math.sqrt(1 - effectiveness),
    },
    effectiveness < poorBelow ? [{ code: 'poor-hedge', effectiveness }] : [],
  );
}
