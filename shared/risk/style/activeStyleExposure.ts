import { ok, type Result } from '../../result/result';
import type { CoveredValue } from '../fundamentals/coveredAverage';

/**
 * Active style exposure: how much further the portfolio leans to value than its benchmark. Answers "what style bet do I
 * take against the index?".
 *
 * @param portfolio - Of `styleExposure` for the portfolio; not modified.
 * @param benchmark - Of `styleExposure` for the members of the benchmark; not modified.
 * @returns `value`: positive towards value, negative towards growth; `coverageFraction`: the smaller of both. Example: 0.4
 *   against -0.1 is 0.5. Problems: those of `portfolio`, else of `benchmark`.
 *
 * Method: `portfolio - benchmark`, O(1). Source: D§8.
 */
export function activeStyleExposure(
  portfolio: Result<CoveredValue>,
  benchmark: Result<CoveredValue>,
): Result<CoveredValue> {
  if (!portfolio.ok) return portfolio;
  if (!benchmark.ok) return benchmark;
  return ok({
    value: portfolio.value.value - benchmark.value.value,
    coverageFraction: Math.min(portfolio.value.coverageFraction, benchmark.value.coverageFraction),
  });
}
