import { sampleStandardDeviation } from '../../math/sampleStandardDeviation';
import { invariant } from '../../result/invariant';
import { mapResult, type Result } from '../../result/result';
import { finiteObservations } from '../series/finiteObservations';

/**
 * Volatility over several periods, measured: how widely the compounded returns of so many periods in a row spread. Answers
 * "how far does the value swing over a week, with the calm and the storms as they came?".
 *
 * @param returns - Simple returns per period, decimal fractions, **oldest first**; shape [observations]; not modified.
 * @param periods - Length of the stretch in periods, whole, 1 or more; 5 for a week of daily returns.
 * @returns Sample standard deviation of the return over `periods`, decimal fraction, 0 or more; not annualised. Beside the
 *   volatility of one period times the root of `periods` it shows momentum (more) or reversal (less). Stretches overlap,
 *   so few independent ones stand behind it. Example: 0.1, 0, -0.1 over 2 periods give 0.14142136. Problems:
 *   `too-few-observations` below `periods + 1`; `non-finite-value` at the first NaN or infinity.
 * @throws InvariantError when `periods` is not a whole number of 1 or more.
 *
 * Method: deviation of `prod(1 + r) - 1` over every run, O(observations x periods). Source: D§6.1, D§6.2 horizon.
 */
export function multiPeriodVolatility(returns: ArrayLike<number>, periods: number): Result<number> {
  invariant(Number.isInteger(periods) && periods >= 1, 'stretch is not a whole number of 1 or more');
  return mapResult(finiteObservations(returns, periods + 1), (checked) => {
    const values = Float64Array.from(checked);
    const stretches = Float64Array.from({ length: values.length - periods + 1 }, (_, start) =>
      values.subarray(start, start + periods).reduce((growth, value) => growth + value + growth * value, 0),
    );
    return sampleStandardDeviation(stretches);
  });
}
