import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import { type Side, sideSign } from '../stops/side';
import { pyramid } from './pyramid';

/** What a plan in several units starts from. */
export interface TurtlePlanInputs {
  /** Price of the first unit, positive. */
  readonly entryPrice: number;
  /** N, the ATR(20) on the day of the entry, price units, positive; it stays as it is through the plan. */
  readonly atr: number;
  /** Shares of one unit, positive. */
  readonly unitShares: number;
  readonly side: Side;
}

/** The rule; Covel's account of it has other numbers than the original. */
export interface TurtleRule {
  /** Units in all, whole, 1 or more; 4. */
  readonly units: number;
  /** Distance between two adds, in N, positive; 0.5. */
  readonly addStep: number;
  /** Distance of the first stop, in N, positive; 2. */
  readonly stopMultiple: number;
  /** How far every stop is raised at an add, in N, 0 or more; 0.5. */
  readonly raiseStep: number;
}

/** The position once a unit has been added. */
export interface TurtleStep {
  /** Units held, counted from 1. */
  readonly units: number;
  /** Price at which this unit is added. */
  readonly entryPrice: number;
  /** Common stop of all units from here on, price per share. */
  readonly stopLevel: number;
  /** Shares in all. */
  readonly quantity: number;
  readonly averagePrice: number;
  /** Loss of all units if the common stop is hit, money, positive for a loss, not floored. */
  readonly lossAtStop: number;
  /** Whether that loss is no more than the first unit's. */
  readonly withinInitialRisk: boolean;
}

/** A loss that equals the first one in money may differ in its last digit. */
const ROUNDING = 1e-9;

/**
 * Turtle plan: at which prices units are added, and where the common stop then stands. Answers "what do I do if the trade
 * goes my way, and what is at stake after each add?".
 *
 * @param inputs - Entry, N, shares of a unit and side; not modified.
 * @param rule - Units, add step, stop multiple and raise step.
 * @returns One step per unit, in order of the adds. Example: 100 shares at 50, N 2, rule 4, 0.5, 2, 0.5: the second unit
 *   at 51 with the stop at 47 has 700 at stake, more than the first unit's 400. Problem: `stop-not-positive` when a long
 *   stop falls to 0 or below, or a short's add does.
 * @throws InvariantError when a number is out of range.
 *
 * Method: `e + k*add*N` and `e - stop*N + k*raise*N`, mirrored for a short, then `pyramid`. O(units^2). Source: The
 * Original Turtle Trading Rules (2003), ch. 4 and 5; D§3.
 */
export function turtlePlan(inputs: TurtlePlanInputs, rule: TurtleRule): Result<readonly TurtleStep[]> {
  const { entryPrice, atr, unitShares, side } = inputs;
  invariant(Number.isInteger(rule.units) && rule.units >= 1, 'units are not a positive whole number');
  invariant(
    [entryPrice, atr, unitShares, rule.addStep, rule.stopMultiple].every(
      (value) => value > 0 && Number.isFinite(value),
    ),
    'price, N, shares or step is not positive',
  );
  invariant(rule.raiseStep >= 0 && Number.isFinite(rule.raiseStep), 'raise is negative or not finite');
  const towards = (steps: number): number => entryPrice + sideSign(side) * steps * atr;
  const entries = Array.from({ length: rule.units }, (_, added) => towards(added * rule.addStep));
  const stops = entries.map((_, added) => towards(added * rule.raiseStep - rule.stopMultiple));
  const level = Math.min(...entries, ...stops);
  if (level <= 0) return fail({ code: 'stop-not-positive', level });
  const initialLoss = rule.stopMultiple * atr * unitShares;
  return ok(
    entries.map((entry, added) => {
      const stopLevel = stops[added] ?? Number.NaN;
      const held = entries.slice(0, added + 1).map((price) => ({ quantity: unitShares, entryPrice: price }));
      const { quantity, averagePrice, profitAtStop } = pyramid(held, stopLevel, side);
      const lossAtStop = 0 - profitAtStop;
      const withinInitialRisk = lossAtStop <= initialLoss * (1 + ROUNDING);
      return { units: added + 1, entryPrice: entry, stopLevel, quantity, averagePrice, lossAtStop, withinInitialRisk };
    }),
  );
}
