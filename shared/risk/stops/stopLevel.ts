import type { StopRule } from '../../model/portfolio';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import { barProblem } from '../bars/barProblem';
import { highWaterMarks } from './highWaterMarks';
import { ratchetedLevel } from './ratchetedLevel';
import { ruleLevels } from './ruleLevels';
import type { StopContext } from './stopContext';

/** Where a stop stands today. */
export interface StopState {
  /** Price per share; null while the rule has no level (time rule, break-even not reached). */
  readonly level: number | null;
  /** Highest close (short: lowest) since the entry, price per share. */
  readonly highWaterMark: number;
  /** True when a time stop is due; the price rules speak through their level. */
  readonly exitNow: boolean;
}

/**
 * Stop level: what a stop rule gives today for one position. Answers "where does my rule put the stop today?".
 *
 * @param rule - The rule the user chose, with its parameters.
 * @param context - Bars, entry and what was recorded; not modified.
 * @returns Level, high-water mark and whether to leave now. With `ratchet`, the tightest of the previous level and the
 *   rule's level on every bar since it was recorded, so that the answer does not depend on how often the app is opened.
 *   Example: the rule of 10 % below an entry at 20 gives 18 for a long, 22 for a short. Notes: `assumed-initial-risk`,
 *   `partial-coverage`, `carried-close`. Problems: `no-price-history` without bars; those of the rule's own measure
 *   (`too-few-observations`, `no-price-range`, `bad-bar` ...); `input-missing` for an entry price or date the rule
 *   needs; `stop-not-positive` when a long stop falls to 0 or below.
 * @throws InvariantError when an index lies outside the bars, or the rule's parameters outside their schema.
 *
 * Method: the rule's levels bar by bar, then a fold. O(bars * period). Source: D§4.2, D§0 (stops and splits).
 */
export function stopLevel(rule: StopRule, context: StopContext): Result<StopState> {
  const { bars, side, entryIndex, recordedIndex, ratchet } = context;
  const last = bars.close.length - 1;
  if (last < 0) return fail({ code: 'no-price-history' });
  for (const index of [entryIndex, recordedIndex]) {
    invariant(index === null || (Number.isInteger(index) && index >= 0 && index <= last), 'index outside the bars');
  }
  const problem = barProblem(bars);
  if (problem !== null) return fail(problem);
  const from = entryIndex ?? recordedIndex ?? last;
  const marks = highWaterMarks(bars.close, { from, recorded: context.highWaterMark, side });
  const foldFrom = ratchet ? (recordedIndex ?? last) : last;
  const wanted = marks.slice().fill(Number.NaN, 0, foldFrom);
  const levels = ruleLevels(rule, context, wanted);
  if (!levels.ok) return levels;
  const level = foldLevels(levels.value.levels.subarray(foldFrom), context);
  if (level !== null && level <= 0) return fail({ code: 'stop-not-positive', level });
  const highWaterMark = marks[last] ?? Number.NaN;
  return ok({ level, highWaterMark, exitNow: levels.value.exitNow }, levels.notes);
}

function foldLevels(levels: Float64Array, context: StopContext): number | null {
  const { side, ratchet, previousLevel } = context;
  return levels.reduce<number | null>(
    (level, next) => ratchetedLevel(level, Number.isNaN(next) ? null : next, side),
    ratchet ? previousLevel : null,
  );
}
