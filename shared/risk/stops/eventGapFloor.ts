import { invariant } from '../../result/invariant';
import { ok, type Result } from '../../result/result';
import type { GapRisk } from './gapRisk';
import { type Side, sideSign } from './side';

/** A dated event that can move a price overnight: earnings, a regulator's decision. */
export interface EventRisk {
  /** Epoch day of the event; null when none is known. */
  readonly eventDay: number | null;
  /** First and last epoch day of the horizon, both included. */
  readonly horizon: { readonly from: number; readonly to: number };
  /** Loss of price to reckon with at least, fraction in [0, 1); 0.10 small, 0.40 biotech by default of the house. */
  readonly floorFraction: number;
  readonly side: Side;
}

/**
 * Event gap floor: the depth of a gap held to a minimum when an event falls into the horizon. Answers "what if the news
 * comes while I hold it?".
 *
 * @param risk - Probability and depth per night without the event; not modified.
 * @param event - Day, horizon, floor and side.
 * @returns The risk with a mean overshoot of at least the floor; as it is when no event falls into the horizon. Example: a
 *   floor of 10 % for a long is a log overshoot of 0.10536052. Note: `assumed-input` with the floor where it stands.
 * @throws InvariantError when the floor is outside [0, 1) or the horizon ends before it begins.
 *
 * Method: `max(overshoot, -ln(1 - x))`, for a short `max(overshoot, ln(1 + x))`, O(1). Source: D§4.4.
 */
export function eventGapFloor(risk: GapRisk, event: EventRisk): Result<GapRisk> {
  const { eventDay, horizon, floorFraction, side } = event;
  invariant(floorFraction >= 0 && floorFraction < 1, 'floor outside [0, 1)');
  invariant(horizon.from <= horizon.to, 'horizon ends before it begins');
  const inside = eventDay !== null && eventDay >= horizon.from && eventDay <= horizon.to;
  const sign = sideSign(side);
  const floor = -sign * Math.log1p(-sign * floorFraction);
  if (!inside || risk.meanOvershoot >= floor) return ok(risk);
  return ok({ ...risk, meanOvershoot: floor }, [
    { code: 'assumed-input', input: 'event-gap', value: floorFraction, shareFraction: 1 },
  ]);
}
