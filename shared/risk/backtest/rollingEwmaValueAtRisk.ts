import { normalQuantile } from '../../math/normalQuantile';
import { sampleVariance } from '../../math/sampleVariance';
import { invariant } from '../../result/invariant';
import { mapResult, type Result } from '../../result/result';
import { finiteObservations } from '../series/finiteObservations';
import type { RollingWindow } from './rollingHistoricalValueAtRisk';

/** Window, confidence and decay of the forecasts. */
export interface RollingEwmaOptions extends RollingWindow {
  /** Weight of yesterday's variance, strictly between 0 and 1; 0.94 in RiskMetrics for daily returns. */
  readonly decay: number;
  /** First returns whose sample variance starts the recursion, whole, from 2 to the window. */
  readonly seedObservations: number;
}

/**
 * Rolling exponentially weighted value at risk: for each period the normal value at risk at the variance that recent
 * returns gave before it. Answers "what would a quickly adapting forecast have said before each day?".
 *
 * @param returns - Simple returns per period, decimal fractions, oldest first; shape [periods]; not modified.
 * @param options - Decay, length of the seed, confidence, and the window after which forecasts start, so that they line up
 *   with those of another method.
 * @returns Loss per period with a mean of zero, decimal fraction, positive above a confidence of one half; shape
 *   [periods - window], element 0 forecasts the return at index `window` and knows nothing of it. Example: returns 0.01,
 *   -0.01, 0.03 with window and seed 2 at 0.95 give 0.02326174. Problems: `too-few-observations` without a period beyond
 *   the first window; `non-finite-value` at the first NaN or infinity.
 * @throws InvariantError when an option is out of its range.
 *
 * Method: `v = decay * v + (1 - decay) * r^2` from the first return after the seed, then `-z * sqrt(v)`, O(n). Source: J.P.
 * Morgan/Reuters, RiskMetrics Technical Document (1996), ch. 5; D§6.1, D§6.9.
 */
export function rollingEwmaValueAtRisk(returns: ArrayLike<number>, options: RollingEwmaOptions): Result<Float64Array> {
  const { window, confidence, decay, seedObservations } = options;
  invariant(Number.isInteger(window) && window >= 1, 'window is not a whole number of 1 or more');
  invariant(confidence > 0 && confidence < 1, 'confidence outside (0, 1)');
  invariant(decay > 0 && decay < 1, 'decay outside (0, 1)');
  const isSeed = Number.isInteger(seedObservations) && seedObservations >= 2 && seedObservations <= window;
  invariant(isSeed, 'seed outside the window');
  const multiple = -normalQuantile(1 - confidence);
  return mapResult(finiteObservations(returns, window + 1), (checked) => {
    const values = Float64Array.from(checked);
    const forecasts = new Float64Array(values.length - window);
    let variance = sampleVariance(values.subarray(0, seedObservations));
    for (let period = seedObservations; period < values.length; period++) {
      if (period >= window) forecasts[period - window] = multiple * Math.sqrt(variance);
      const value = values[period] ?? Number.NaN;
      variance = decay * variance + (1 - decay) * value * value;
    }
    return forecasts;
  });
}
