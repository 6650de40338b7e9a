import { sampleVariance } from '../../math/sampleVariance';
import { invariant } from '../../result/invariant';
import { ok, type Result } from '../../result/result';
import { finiteObservations } from '../series/finiteObservations';
import { SEED_OBSERVATIONS } from './seedObservations';

/** Decay and starting variance. */
export interface EwmaOptions {
  /** Weight of yesterday's variance, strictly between 0 and 1; 0.94 for daily returns when left out. */
  readonly decay?: number;
  /** Variance before the first return, per period, 0 or more; estimated from the first returns when left out. */
  readonly seedVariance?: number;
}

/**
 * Exponentially weighted variance: today's variance when recent returns count more than old ones. Answers "how large
 * are the swings now?".
 *
 * @param returns - Simple returns per period, decimal fractions, **oldest first**; shape [observations]; not modified.
 * @param options - Decay and starting variance. Without a starting variance the sample variance of the first 60 returns
 *   (of all, when there are fewer) starts the recursion, which then runs over the rest.
 * @returns Variance per period after the last return, squared fraction, 0 or more. Example: seed 0.0004 and one return of
 *   0.01 give 0.000382. Problems: `too-few-observations` below two returns (below one with a given seed);
 *   `non-finite-value` at the first NaN or infinity.
 * @throws InvariantError when `decay` is outside (0, 1) or `seedVariance` is negative or not finite.
 *
 * Method: `v = decay * v + (1 - decay) * r^2`, zero mean, O(n). Source: J.P. Morgan/Reuters, RiskMetrics Technical
 * Document (1996), ch. 5; D§6.1.
 */
export function ewmaVariance(returns: ArrayLike<number>, options: EwmaOptions = {}): Result<number> {
  const { decay = 0.94, seedVariance } = options;
  invariant(decay > 0 && decay < 1, 'decay outside (0, 1)');
  const checked = finiteObservations(returns, seedVariance === undefined ? 2 : 1);
  if (!checked.ok) return checked;
  const values = Float64Array.from(returns);
  const seedCount = seedVariance === undefined ? SEED_OBSERVATIONS : 0;
  const seed = seedVariance ?? sampleVariance(values.subarray(0, seedCount));
  invariant(seed >= 0 && Number.isFinite(seed), 'starting variance is not a variance');
  return ok(
    values.subarray(seedCount).reduce((variance, value) => decay * variance + (1 - decay) * value * value, seed),
  );
}
