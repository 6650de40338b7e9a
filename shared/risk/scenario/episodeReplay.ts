import { invariant } from '../../result/invariant';
import type { Problem } from '../../result/problem';
import { fail, ok, type Result } from '../../result/result';

/** Periods of a matrix of returns, both ends counted. */
export interface ReplayWindow {
  readonly firstIndex: number;
  readonly lastIndex: number;
}

/** What a past episode would do to today's holdings. */
export interface EpisodeReplay {
  /** Gain in money at the end of the window, negative for a loss. */
  readonly profit: number;
  /** Gain in money since the start after each period; shape [periods of the window]. */
  readonly path: Float64Array;
  /** Lowest value of `path`, or 0 when it never falls below the start. */
  readonly lowest: number;
  /** Rows without a complete history in the window, by index. */
  readonly leftOut: readonly number[];
  /** Share of the absolute values that were replayed, 0 to 1. */
  readonly coverageFraction: number;
}

/**
 * Episode replay: what the holdings of today would have gained or lost over days of the past, by their own prices.
 * Answers "what would those weeks have done to me, without any model?".
 *
 * @param returns - One row per holding, aligned to one calendar, simple returns, oldest first, NaN for a gap; shape
 *   [holdings][periods]; not modified.
 * @param values - Signed market values in money; shape [holdings]; not modified.
 * @param window - First and last period.
 * @returns Money, negative for a loss; bought at the start and held. Example: 100 over -0.1, 0.1: profit -1, path -10,
 *   -1, lowest -10. Note: `partial-coverage` when rows are left out. Problems: `no-holdings` without any;
 *   `nothing-modelled` when every row has a gap in the window.
 * @throws InvariantError when shapes or window do not fit or a value is not finite.
 *
 * Method: `sum V_i * (prod(1 + r_it) - 1)`, O(holdings * periods). Source: D§10.1, D§10.2.
 */
export function episodeReplay(
  returns: readonly ArrayLike<number>[],
  values: ArrayLike<number>,
  window: ReplayWindow,
): Result<EpisodeReplay> {
  invariant(returns.length === values.length, 'rows do not fit the values');
  if (returns.length === 0) return fail({ code: 'no-holdings' });
  const path = new Float64Array(periodsOf(window, returns));
  const leftOut: number[] = [];
  let covered = 0;
  let whole = 0;
  for (const [index, row] of returns.entries()) {
    const value = values[index] ?? Number.NaN;
    invariant(Number.isFinite(value), 'value is not finite');
    whole += Math.abs(value);
    if (addGains(path, value, Array.from(row).slice(window.firstIndex))) covered += Math.abs(value);
    else leftOut.push(index);
  }
  if (leftOut.length === returns.length) return fail({ code: 'nothing-modelled' });
  const coverageFraction = leftOut.length === 0 ? 1 : covered / whole;
  const lowest = path.reduce((least, gain) => Math.min(least, gain), 0);
  const notes: Problem[] = leftOut.length === 0 ? [] : [{ code: 'partial-coverage', coverageFraction }];
  return ok({ profit: path[path.length - 1] ?? Number.NaN, path, lowest, leftOut, coverageFraction }, notes);
}

function periodsOf({ firstIndex, lastIndex }: ReplayWindow, returns: readonly ArrayLike<number>[]): number {
  invariant(Number.isInteger(firstIndex) && Number.isInteger(lastIndex), 'window is not whole');
  invariant(firstIndex >= 0 && firstIndex <= lastIndex, 'window without a period');
  invariant(
    returns.every((row) => lastIndex < row.length),
    'window beyond the returns',
  );
  return lastIndex - firstIndex + 1;
}

/** Adds the gains of one holding in place; false, and nothing added, when a return is missing. */
function addGains(path: Float64Array, value: number, returns: readonly number[]): boolean {
  const within = returns.slice(0, path.length);
  if (!within.every((change) => Number.isFinite(change))) return false;
  let growth = 1;
  for (const [period, change] of within.entries()) {
    growth *= 1 + change;
    path[period] = (path[period] ?? 0) + value * (growth - 1);
  }
  return true;
}
