import { mean } from '../../math/mean';
import type { PriceSeries } from '../../model/priceSeries';
import { fail, ok, type Result } from '../../result/result';
import { barProblem } from '../bars/barProblem';

/**
 * Parkinson volatility: yearly volatility read from daily highs and lows, blind to overnight gaps. Answers "how widely
 * does the price swing within the day?".
 *
 * @param bars - Daily bars, oldest first; shape [bars]; not modified; bars without high or low are left out.
 * @param periodsPerYear - 252 for daily bars.
 * @returns Decimal fraction per year, 0 or more. Example: one bar from 100 to 102 gives 0.1887906. Problems: those of
 *   `barProblem`; `no-price-range` when no bar has one.
 *
 * Method: `sqrt(252 / (4 n ln 2) * sum ln(H/L)^2)`, O(bars). Source: Parkinson, Journal of Business 53 (1980), 61-65;
 * D§6.1, D§13 C0.
 */
export function parkinsonVolatility(
  bars: Pick<PriceSeries, 'high' | 'low' | 'close'>,
  periodsPerYear = 252,
): Result<number> {
  const problem = barProblem(bars);
  if (problem !== null) return fail(problem);
  const squares = bars.high
    .map((high, index) => Math.log(high / (bars.low[index] ?? Number.NaN)) ** 2)
    .filter((square) => !Number.isNaN(square));
  if (squares.length === 0) return fail({ code: 'no-price-range' });
  return ok(Math.sqrt((periodsPerYear / (4 * Math.LN2)) * mean(squares)));
}
