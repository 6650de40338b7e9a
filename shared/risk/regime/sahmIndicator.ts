import { compensatedSumOf } from '../../math/compensatedSum';
import { mapResult, type Result } from '../../result/result';
import { finiteObservations } from '../series/finiteObservations';

/** Three months of averaging and twelve of comparison. */
const MONTHS_NEEDED = 15;
const COMPARED_MEANS = 12;

/**
 * Sahm indicator: how far unemployment has risen above its low of the past year. Answers "has a rise begun that in the
 * past came with recessions?".
 *
 * @param rates - Monthly unemployment rates in per cent, **oldest first**; shape [months]; not modified.
 * @returns Percentage points, negative while the rate falls. Example: the acceptance series ends at 0.53333333. Problems:
 *   `too-few-observations` below 15 months; `non-finite-value` at the first NaN or infinity.
 *
 * Method: `m_t - min(m_{t-12}..m_{t-1})` with `m_t = mean(u_t, u_{t-1}, u_{t-2})`, O(1) after the check. Source: Sahm,
 * Recession Ready (Brookings, 2019), 67-92; D§10.3.
 */
export function sahmIndicator(rates: ArrayLike<number>): Result<number> {
  return mapResult(finiteObservations(rates, MONTHS_NEEDED), (values) => {
    const last = values.length - 1;
    const meanAt = (month: number) => compensatedSumOf(3, (back) => values[month - back] ?? Number.NaN) / 3;
    const before = Array.from({ length: COMPARED_MEANS }, (_, back) => meanAt(last - 1 - back));
    return meanAt(last) - Math.min(...before);
  });
}
