import { compensatedSum } from '../../math/compensatedSum';
import { invariant } from '../../result/invariant';
import { ok, type Result } from '../../result/result';
import { christoffersenTest, conditionalCoverageTest } from './christoffersenTest';
import { exceedances } from './exceedances';
import { type ExceedanceCount, kupiecTest, type LikelihoodRatioTest } from './kupiecTest';
import { transitionCounts } from './transitionCounts';

/** How a series of forecasts fared against the losses that came. */
export interface BacktestSummary extends ExceedanceCount {
  /** Exceedances the confidence lets expect; not whole as a rule. */
  readonly expected: number;
  /** 1 where the loss was larger than the forecast; shape [observations]. */
  readonly flags: Uint8Array;
  readonly coverage: LikelihoodRatioTest;
  readonly independence: LikelihoodRatioTest;
  readonly conditionalCoverage: LikelihoodRatioTest;
}

/**
 * Backtest of value at risk: how forecasts fared against the returns that followed. Answers "could the value at risk be
 * relied on so far?".
 *
 * @param returns - Simple returns per period, decimal fractions, oldest first; shape [periods]; not modified.
 * @param valuesAtRisk - Forecasts for the last periods of `returns`, loss positive; shape [forecasts], at most [periods];
 *   not modified. As `rollingHistoricalValueAtRisk` and `rollingEwmaValueAtRisk` return them.
 * @param confidence - Of the forecasts, strictly between 0 and 1.
 * @returns Counts, flags and three tests. Example: returns -0.03, 0.01, -0.03 against 0.02 each have 2 exceedances in 3.
 *   Problems: `too-few-observations` below two forecasts; `non-finite-value` at the first NaN or infinity.
 * @throws InvariantError when there are more forecasts than returns or `confidence` is outside (0, 1).
 *
 * Method: Kupiec, Christoffersen and conditional coverage tests, O(n). Source: Christoffersen, International Economic Review
 * 39 (1998), 841-862; D§6.9.
 */
export function backtestSummary(
  returns: ArrayLike<number>,
  valuesAtRisk: ArrayLike<number>,
  confidence: number,
): Result<BacktestSummary> {
  invariant(valuesAtRisk.length <= returns.length, 'more forecasts than returns');
  const flags = exceedances(Float64Array.from(returns).slice(returns.length - valuesAtRisk.length), valuesAtRisk);
  if (!flags.ok) return flags;
  const count = { observations: flags.value.length, exceedances: compensatedSum(flags.value) };
  const coverage = kupiecTest(count, confidence);
  if (!coverage.ok) return coverage;
  const independence = christoffersenTest(transitionCounts(flags.value));
  if (!independence.ok) return independence;
  return ok({
    ...count,
    expected: count.observations * (1 - confidence),
    flags: flags.value,
    coverage: coverage.value,
    independence: independence.value,
    conditionalCoverage: conditionalCoverageTest(coverage.value, independence.value),
  });
}
