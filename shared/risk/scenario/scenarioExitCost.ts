import { compensatedSumOf } from '../../math/compensatedSum';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';

/** The part of a holding that is sold in a scenario. */
export interface ScenarioExit {
  readonly symbol: string;
  /** Value after the shock, in money, signed. */
  readonly value: number;
  /** Share of it that is closed, 0 to 1. */
  readonly soldFraction: number;
  /** Cost of one way out under stress, fraction of the value closed; null when unknown. */
  readonly costFraction: number | null;
}

/** What leaving costs in a scenario, and how much of it is known. */
export interface ScenarioExitCost {
  /** Money, 0 or more. */
  readonly exitCost: number;
  /** Profit of the scenario less `exitCost`. */
  readonly profitAfterCost: number;
  /** Names to be closed whose cost is not known. */
  readonly leftOut: readonly string[];
}

/**
 * Scenario exit cost: what getting out in the middle of a scenario adds to its loss. Answers "what if I had to sell
 * then?".
 *
 * @param profit - Gain of the scenario in money, negative for a loss.
 * @param exits - What is closed and its cost under stress; not modified.
 * @returns Money, over the scenario. Example: -1000, half of 4000 closed at 0.02: cost 40, profit -1040. Note:
 *   `partial-coverage` (share of the closed value) when a cost is unknown. Problem: `nothing-modelled` when something is
 *   closed and no cost is known.
 * @throws InvariantError when a number is not finite, a fraction is outside 0 to 1 or a cost is negative.
 *
 * Method: `profit - sum |V_i| * sold_i * cost_i`, O(n). Source: D§5.6, D§10.2.
 */
export function scenarioExitCost(profit: number, exits: readonly ScenarioExit[]): Result<ScenarioExitCost> {
  invariant(Number.isFinite(profit), 'profit is not finite');
  for (const { value, soldFraction, costFraction } of exits) {
    invariant(Number.isFinite(value) && soldFraction >= 0 && soldFraction <= 1, 'not a share of a value');
    invariant(costFraction === null || (costFraction >= 0 && Number.isFinite(costFraction)), 'not a cost');
  }
  const closed = exits.filter(({ value, soldFraction }) => value !== 0 && soldFraction > 0);
  const known = closed.filter(({ costFraction }) => costFraction !== null);
  if (closed.length > 0 && known.length === 0) return fail({ code: 'nothing-modelled' });
  const exitCost = compensatedSumOf(
    known.length,
    (at) => soldValue(known[at]) * (known[at]?.costFraction ?? Number.NaN),
  );
  const leftOut = closed.filter(({ costFraction }) => costFraction === null).map(({ symbol }) => symbol);
  const value = { exitCost, profitAfterCost: profit - exitCost, leftOut };
  if (leftOut.length === 0) return ok(value);
  return ok(value, [{ code: 'partial-coverage', coverageFraction: totalSold(known) / totalSold(closed) }]);
}

function soldValue(exit: ScenarioExit | undefined): number {
  return exit === undefined ? Number.NaN : Math.abs(exit.value) * exit.soldFraction;
}

function totalSold(exits: readonly ScenarioExit[]): number {
  return compensatedSumOf(exits.length, (at) => soldValue(exits[at]));
}
