import { mean } from '../../math/mean';
import type { PriceSeries } from '../../model/priceSeries';
import { fail, ok, type Result } from '../../result/result';
import { barProblem } from '../bars/barProblem';

/**
 * Garman-Klass volatility: yearly volatility read from open, high, low and close, blind to overnight gaps. Answers "how
 * widely does the price swing within the day, opens and closes counted?".
 *
 * @param bars - Daily bars, oldest first; shape [bars]; not modified; bars that miss a price are left out.
 * @param periodsPerYear - 252 for daily bars.
 * @returns Decimal fraction per year, 0 or more. Example: one bar 100.5, 102, 100, 101 gives 0.21682385. Problems:
 *   those of `barProblem`; `no-price-range` when no bar is complete; `no-estimate` when opens and closes outside their
 *   ranges make the variance negative.
 *
 * Method: `sqrt(252/n * sum[ln(H/L)^2 / 2 - (2 ln 2 - 1) ln(C/O)^2])`, O(bars). Source: Garman and Klass, Journal of
 * Business 53 (1980), 67-78; D§6.1, D§13 C0.
 */
export function garmanKlassVolatility(
  bars: Pick<PriceSeries, 'open' | 'high' | 'low' | 'close'>,
  periodsPerYear = 252,
): Result<number> {
  const problem = barProblem(bars);
  if (problem !== null) return fail(problem);
  const terms = bars.close
    .map((close, index) => {
      const range = Math.log((bars.high[index] ?? Number.NaN) / (bars.low[index] ?? Number.NaN));
      const body = Math.log(close / (bars.open[index] ?? Number.NaN));
      return 0.5 * range ** 2 - (2 * Math.LN2 - 1) * body ** 2;
    })
    .filter((term) => !Number.isNaN(term));
  if (terms.length === 0) return fail({ code: 'no-price-range' });
  const variance = mean(terms) * periodsPerYear;
  return variance < 0 ? fail({ code: 'no-estimate' }) : ok(Math.sqrt(variance));
}
