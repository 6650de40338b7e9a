import { compensatedSumOf } from '../../math/compensatedSum';
import { invariant } from '../../result/invariant';
import type { Problem } from '../../result/problem';
import { fail, ok, type Result } from '../../result/result';
import { type DailyResetTerms, dailyResetPath } from '../hedge/dailyResetPath';

/** A holding followed day by day. */
export interface PathPosition {
  readonly symbol: string;
  /** Market value, negative for a short; of a future its signed notional value. */
  readonly value: number;
  /** Returns of its own price, or of the index below a leveraged or inverse fund; oldest first. */
  readonly returns: ArrayLike<number>;
  /** Terms of a fund with daily reset; null for a holding that is simply held. */
  readonly reset: DailyResetTerms | null;
}

/** Gain or loss over a scenario that takes several days. */
export interface ScenarioPathProfit {
  /** Gain in money at the end, negative for a loss; sum of the parts. */
  readonly profit: number;
  readonly parts: readonly { readonly symbol: string; readonly profit: number }[];
  readonly leftOut: readonly { readonly symbol: string; readonly value: number; readonly problem: Problem }[];
  /** Share of the absolute values that the parts hold, 0 to 1. */
  readonly coverageFraction: number;
}

const HELD = { factor: 1, financingPerPeriod: 0, feePerPeriod: 0 };

/**
 * Scenario profit along a path: what the holdings gain or lose over the days of a scenario, with the daily reset of
 * leveraged and inverse funds. Answers "does the way down change what my leveraged fund is worth at the end?".
 *
 * @param positions - Holdings and their daily returns; values finite; not modified.
 * @returns Money, one currency, negative for a loss, over the path; nothing is traded on the way but inside the funds.
 *   Example: 100 in a threefold fund over +10 %, -10 %: -9. Notes: `daily-reset` once per factor, `partial-coverage`
 *   when a name is left out. Problems: `no-holdings` without any; `nothing-modelled` when all are left out.
 * @throws InvariantError when a value or a term of a fund is not finite.
 *
 * Method: `sum V_i * (dailyResetPath_i - 1)`, O(holdings * days). Source: D§10.2, D§12.3.
 */
export function scenarioPathProfit(positions: readonly PathPosition[]): Result<ScenarioPathProfit> {
  if (positions.length === 0) return fail({ code: 'no-holdings' });
  const parts: ScenarioPathProfit['parts'][number][] = [];
  const leftOut: ScenarioPathProfit['leftOut'][number][] = [];
  const factors = new Set<number>();
  let covered = 0;
  for (const { symbol, value, returns, reset } of positions) {
    invariant(Number.isFinite(value), 'value is not finite');
    const path = dailyResetPath(returns, reset ?? HELD);
    if (!path.ok) {
      leftOut.push({ symbol, value, problem: path.problem });
      continue;
    }
    if (reset !== null) factors.add(reset.factor);
    parts.push({ symbol, profit: value * (path.value.growth - 1) });
    covered += Math.abs(value);
  }
  if (parts.length === 0) return fail({ code: 'nothing-modelled' });
  const missing = compensatedSumOf(leftOut.length, (at) => Math.abs(leftOut[at]?.value ?? Number.NaN));
  const coverageFraction = missing === 0 ? 1 : covered / (covered + missing);
  const notes: Problem[] = [...factors].map((factor) => ({ code: 'daily-reset', factor }));
  if (leftOut.length > 0) notes.push({ code: 'partial-coverage', coverageFraction });
  const profit = compensatedSumOf(parts.length, (at) => parts[at]?.profit ?? Number.NaN);
  return ok({ profit, parts, leftOut, coverageFraction }, notes);
}
