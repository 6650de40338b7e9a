import { invariant } from '../../result/invariant';
import { mapResult, type Result } from '../../result/result';
import { SEED_OBSERVATIONS } from '../volatility/seedObservations';
import { sampleCovarianceMatrix } from './sampleCovarianceMatrix';

/**
 * Exponentially weighted covariance matrix: how the names move together now, recent days counting more. Answers "how do
 * the holdings move together lately?".
 *
 * @param rows - Per asset its simple returns per period, **oldest first**, one window without gaps; shape
 *   [assets][observations]; not modified.
 * @param decay - Weight of yesterday's covariance, the same for all pairs, strictly between 0 and 1; 0.94 for daily.
 * @returns New row-major array, shape [assets x assets], symmetric and positive semidefinite, squared fraction per period
 *   after the last return. Its diagonal is `ewmaVariance`. Problems: as `sampleCovarianceMatrix`. Example: up to 60
 *   observations give the sample covariance.
 * @throws InvariantError when `decay` is outside (0, 1).
 *
 * Method: `C = decay * C + (1 - decay) * r r'`, zero mean, started at the sample covariance of the first 60 periods.
 * O(assets^2 x observations). Source: J.P. Morgan/Reuters, RiskMetrics Technical Document (1996), ch. 5; D§6.1.
 */
export function ewmaCovarianceMatrix(rows: readonly ArrayLike<number>[], decay: number): Result<Float64Array> {
  invariant(decay > 0 && decay < 1, 'decay outside (0, 1)');
  const whole = sampleCovarianceMatrix(rows);
  if (!whole.ok) return whole;
  const values = rows.map((row) => Float64Array.from(row));
  return mapResult(sampleCovarianceMatrix(values.map((row) => row.subarray(0, SEED_OBSERVATIONS))), (seed) =>
    seed.map((start, at) => {
      const left = values[Math.floor(at / rows.length)]?.subarray(SEED_OBSERVATIONS) ?? new Float64Array(0);
      const right = values[at % rows.length]?.subarray(SEED_OBSERVATIONS) ?? new Float64Array(0);
      return left.reduce((current, value, t) => decay * current + (1 - decay) * (value * (right[t] ?? 0)), start);
    }),
  );
}
