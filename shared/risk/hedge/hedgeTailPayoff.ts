import type { ScenarioSeries } from '../../model/scenariosReference';
import { invariant } from '../../result/invariant';
import { mapResult, type Result } from '../../result/result';
import { type ShockSubstitutes, type ShockVector, seriesShock } from '../scenario/seriesShock';

/** A hedge and the series it follows. */
export interface TailHedge {
  /** Signed value in money; of futures the notional value. */
  readonly value: number;
  /** Daily target multiple of the fund; 1 for a future. */
  readonly factor: number;
  readonly series: ScenarioSeries;
  /** A fund held long can lose no more than its value; a future can. */
  readonly kind: 'paid' | 'future';
}

/**
 * Tail payoff of a hedge: what it gains in each of several great falls. Answers "would this hedge have paid when it
 * mattered?".
 *
 * @param hedge - Position; not modified.
 * @param vectors - Shocks of each scenario; not modified.
 * @param substitutes - What stands in for a missing series; not modified.
 * @returns One outcome per vector, in order: money, negative for a loss, one step without the path. Example: four micro
 *   contracts short, -60,400, at -0.4187 gain 25,289.48. Notes and problems of `seriesShock`.
 * @throws InvariantError when value or factor is not finite.
 *
 * Method: `V * factor * shock`, a fund held long floored at `-V`, O(vectors). Source: D§12.2.
 */
export function hedgeTailPayoff(
  hedge: TailHedge,
  vectors: readonly ShockVector[],
  substitutes: ShockSubstitutes,
): Result<number>[] {
  invariant(Number.isFinite(hedge.value) && Number.isFinite(hedge.factor), 'value or factor is not finite');
  const hasFloor = hedge.kind === 'paid' && hedge.value > 0;
  return vectors.map((vector) =>
    mapResult(seriesShock(hedge.series, vector, substitutes), (shock) => {
      const change = hedge.factor * shock;
      return hedge.value * (hasFloor ? Math.max(-1, change) : change);
    }),
  );
}
