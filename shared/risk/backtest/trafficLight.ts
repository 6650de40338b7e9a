import { binomialCumulative } from '../../math/binomialCumulative';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import { type ExceedanceCount, requireCount } from './kupiecTest';

/** The zone a count of exceedances falls in. */
export interface TrafficLight {
  readonly zone: 'green' | 'yellow' | 'red';
  /** Probability of at most as many exceedances if the forecast were right, from 0 to 1. */
  readonly cumulativeProbability: number;
}

/** Confidence and borders of the zones. */
export interface TrafficLightRule {
  /** Of the value at risk, strictly between 0 and 1. */
  readonly confidence: number;
  /** Cumulative probability from which the zone is yellow; 0.95 in the Basel framework. */
  readonly yellowFrom: number;
  /** Cumulative probability from which the zone is red, above `yellowFrom`; 0.9999 in the Basel framework. */
  readonly redFrom: number;
}

/**
 * Traffic light: the zone a backtest falls in by how unlikely so many exceedances would be. Answers "does the value at risk
 * fail too often?".
 *
 * @param count - Periods and exceedances, for a window of any length.
 * @param rule - Confidence of the value at risk and the probabilities at which the zones start.
 * @returns Zone and cumulative probability. Example: 5 exceedances in 250 at 0.99, yellow from 0.95 and red from 0.9999,
 *   are yellow with 0.9588. Problems: `too-few-observations` without any.
 * @throws InvariantError when a count is not whole or out of range, or the rule is not in order.
 *
 * Method: binomial cumulative probability, O(exceedances). Source: Basel Committee, Supervisory framework for the use of
 * backtesting (1996), table 2; D§6.9.
 */
export function trafficLight(count: ExceedanceCount, rule: TrafficLightRule): Result<TrafficLight> {
  const { confidence, yellowFrom, redFrom } = rule;
  requireCount(count);
  invariant(confidence > 0 && confidence < 1, 'confidence outside (0, 1)');
  invariant(yellowFrom > 0 && yellowFrom < redFrom && redFrom <= 1, 'zones are not in order');
  if (count.observations === 0) return fail({ code: 'too-few-observations', have: 0, need: 1 });
  const cumulativeProbability = binomialCumulative(count.exceedances, count.observations, 1 - confidence);
  const warned = cumulativeProbability >= yellowFrom ? 'yellow' : 'green';
  return ok({ zone: cumulativeProbability >= redFrom ? 'red' : warned, cumulativeProbability });
}
