import { compensatedSumOf } from '../../math/compensatedSum';
import { invariant } from '../../result/invariant';
import type { Problem } from '../../result/problem';
import { fail, ok, type Result } from '../../result/result';
import { positionShock, type ScenarioMoves, type ShockBasis } from './positionShock';

/** A holding in a scenario. */
export interface ScenarioPosition {
  readonly symbol: string;
  /** Market value, negative for a short; of a future its notional value `contracts * multiplier * price`, signed. */
  readonly value: number;
  readonly basis: ShockBasis;
  /** Daily target multiple of a leveraged or inverse fund; 1 for everything else. */
  readonly factor: number;
  /** A future can lose more than its notional value is to its holder; what is paid for cannot. */
  readonly kind: 'paid' | 'future';
}

/** One position's part of a scenario. */
export interface ScenarioPart {
  readonly symbol: string;
  /** Return of the position's value before the floor, decimal fraction. */
  readonly shock: number;
  /** Gain in money, negative for a loss. */
  readonly profit: number;
}

/** Gain or loss in a scenario and its parts. */
export interface ScenarioProfit {
  /** Gain in money, negative for a loss; sum of the parts. */
  readonly profit: number;
  readonly parts: readonly ScenarioPart[];
  readonly leftOut: readonly { readonly symbol: string; readonly value: number; readonly problem: Problem }[];
  /** Share of the absolute values that the parts hold, 0 to 1. */
  readonly coverageFraction: number;
}

/**
 * Scenario profit and loss: what the holdings gain or lose if a scenario happens in one step. Answers "what would that
 * fall have done to what I hold now?".
 *
 * @param positions - Holdings; values finite; not modified.
 * @param moves - The scenario; not modified.
 * @returns Money, one currency, negative for a loss, over the scenario. Example: 60 % with beta 1.1 and 30 % with beta 1
 *   of 300,000, the Russell 2000 -0.4187, the S&P 500 -0.3393, four micro contracts short at 3020: -88,150.12. Notes:
 *   `shock-substituted` once per series, `loss-floored` with the longs whose loss stops at their value,
 *   `partial-coverage` when a name is left out. Problems: `no-holdings` without any; `nothing-modelled` when all are
 *   left out.
 * @throws InvariantError when a value, factor or beta is not finite.
 *
 * Method: `sum V_i * max(l_i * shock_i, -1)` for longs, `V_i * l_i * shock_i` for shorts and futures, O(n). Source:
 * D§10.2.
 */
export function scenarioProfit(positions: readonly ScenarioPosition[], moves: ScenarioMoves): Result<ScenarioProfit> {
  if (positions.length === 0) return fail({ code: 'no-holdings' });
  const parts: ScenarioPart[] = [];
  const leftOut: ScenarioProfit['leftOut'][number][] = [];
  const notes: Problem[] = [];
  const floored: string[] = [];
  let covered = 0;
  for (const position of positions) {
    const { symbol, value } = position;
    invariant(Number.isFinite(value) && Number.isFinite(position.factor), 'value or factor is not finite');
    const outcome = positionShock(position.basis, moves);
    if (!outcome.ok) {
      leftOut.push({ symbol, value, problem: outcome.problem });
      continue;
    }
    const shock = position.factor * outcome.value;
    const isFloored = position.kind === 'paid' && value > 0 && shock < -1;
    if (isFloored) floored.push(symbol);
    parts.push({ symbol, shock, profit: value * (isFloored ? -1 : shock) });
    notes.push(...(outcome.notes ?? []));
    covered += Math.abs(value);
  }
  if (parts.length === 0) return fail({ code: 'nothing-modelled' });
  const missing = compensatedSumOf(leftOut.length, (at) => Math.abs(leftOut[at]?.value ?? Number.NaN));
  const coverageFraction = missing === 0 ? 1 : covered / (covered + missing);
  const profit = compensatedSumOf(parts.length, (at) => parts[at]?.profit ?? Number.NaN);
  return ok({ profit, parts, leftOut, coverageFraction }, scenarioNotes(notes, floored, { leftOut, coverageFraction }));
}

function scenarioNotes(
  substituted: readonly Problem[],
  floored: readonly string[],
  { leftOut, coverageFraction }: Pick<ScenarioProfit, 'leftOut' | 'coverageFraction'>,
): Problem[] {
  const once = new Map(substituted.map((note) => [JSON.stringify(note), note]));
  const notes: Problem[] = [...once.values()];
  if (floored.length > 0) notes.push({ code: 'loss-floored', symbols: floored });
  if (leftOut.length > 0) notes.push({ code: 'partial-coverage', coverageFraction });
  return notes;
}
