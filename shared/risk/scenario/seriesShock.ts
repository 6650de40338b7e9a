import type { ScenarioSeries, ScenariosReference } from '../../model/scenariosReference';
import { fail, ok, type Result } from '../../result/result';

/** Moves of a scenario, decimal fractions; absent or null where not known. */
export type ShockVector = Readonly<Partial<Record<ScenarioSeries, number | null>>>;

/** What stands in for a series without a move. */
export type ShockSubstitutes = ScenariosReference['substitutes'];

/**
 * Series shock: the move of an index or sector fund in a scenario. Answers "how far does this benchmark fall there?".
 *
 * @param series - Index or sector fund.
 * @param shocks - Moves of the scenario, decimal fractions; not modified.
 * @param substitutes - Weights of the series that stand in for a missing one; not modified.
 * @returns Price change over the scenario, decimal fraction, negative for a fall. Example: a missing XLC with XLK -0.5
 *   and XLY -0.6 is -0.55, with the note `shock-substituted`. Problem: `no-shock` when neither the series nor all of
 *   its substitutes have a move.
 *
 * Method: look-up, else `sum weight * shock` of the substitutes, O(1). Source: D§10.2.
 */
export function seriesShock(
  series: ScenarioSeries,
  shocks: ShockVector,
  substitutes: ShockSubstitutes,
): Result<number> {
  const own = shocks[series];
  if (own !== null && own !== undefined) return ok(own);
  const parts = substitutes[series] ?? [];
  let shock = 0;
  for (const part of parts) {
    const move = shocks[part.series];
    if (move === null || move === undefined) return fail({ code: 'no-shock', series });
    shock += part.weight * move;
  }
  if (parts.length === 0) return fail({ code: 'no-shock', series });
  return ok(shock, [{ code: 'shock-substituted', series, by: parts.map((part) => part.series).join(' + ') }]);
}
