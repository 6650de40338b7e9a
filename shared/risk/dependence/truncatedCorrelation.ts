import { invariant } from '../../result/invariant';

/** Variance of a normal variable below its mean, over its whole variance. */
const LOWER_HALF_VARIANCE_RATIO = 1 - 2 / Math.PI;

/**
 * Truncated correlation: the correlation that normal returns would show on the benchmark's down days alone. Answers "how
 * low may a down-day correlation be before it means anything?".
 *
 * @param correlation - Of all periods, from -1 to 1.
 * @param varianceRatio - Variance of the benchmark on the chosen days over its variance on all, above 0; for the days
 *   below 0 of a normal benchmark, `1 - 2 / pi`, when left out.
 * @returns Correlation, from -1 to 1, sign of `correlation`. Example: 0.863 gives 0.71738811.
 * @throws InvariantError when a number is out of its range.
 *
 * Method: `rho / sqrt(rho^2 + (1 - rho^2) / q)`, O(1). Source: Boyer, Gibson and Loretan, Pitfalls in Tests for Changes in
 * Correlations, Federal Reserve IFDP 597 (1999); D§6.4.
 */
export function truncatedCorrelation(correlation: number, varianceRatio = LOWER_HALF_VARIANCE_RATIO): number {
  invariant(correlation >= -1 && correlation <= 1, 'correlation outside [-1, 1]');
  invariant(varianceRatio > 0 && Number.isFinite(varianceRatio), 'variance ratio is not positive');
  const square = correlation * correlation;
  return correlation / Math.sqrt(square + (1 - square) / varianceRatio);
}
