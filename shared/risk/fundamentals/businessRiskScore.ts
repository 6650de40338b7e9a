import { fail, ok, type Result } from '../../result/result';
import type { CoveredValue } from './coveredAverage';
import type { FlagReading } from './flagReading';

/**
 * Business-risk score: how many of a company's known warning signs are raised, red counting twice. Answers "how worrying
 * are the accounts as a whole?".
 *
 * @param readings - Of `businessRiskFlags`, any order; not modified.
 * @param leastFlags - Known flags needed, whole, 1 or more (`leastFlags` of the reference: 4).
 * @returns `value` from 0 (no flag) to 1 (all red) and `coverageFraction`, the part of the flags that is known. Example:
 *   one red, one amber and two without flag give 0.375. Problem: `too-few-inputs` with fewer known flags.
 *
 * Method: `sum(amber 1, red 2) / (2 * known flags)`, O(flags). Source: D§7.2.
 */
export function businessRiskScore(readings: readonly Result<FlagReading>[], leastFlags: number): Result<CoveredValue> {
  const flags = readings.flatMap((reading) => (reading.ok ? [reading.value.flag] : []));
  if (flags.length < leastFlags) return fail({ code: 'too-few-inputs', have: flags.length, need: leastFlags });
  const points = flags.filter((flag) => flag !== null).length + flags.filter((flag) => flag === 'red').length;
  return ok({ value: points / (2 * flags.length), coverageFraction: flags.length / readings.length });
}
