import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import type { SectorWeights } from './sectorWeights';

/**
 * Active sector bets: how far each sector's weight lies above or below the benchmark's. Answers "which sectors do I bet
 * on, and against?".
 *
 * @param portfolio - Weights by sector; weights need not sum to 1; what has no sector is left out; not modified.
 * @param benchmark - Weights by sector in the same classification; not modified.
 * @returns Signed difference for every sector either holds, fraction of equity; together they are the classified weight
 *   less the benchmark's. Example: Energy 0.2 against 0.05 is 0.15, Utilities unheld against 0.03 is -0.03. Problems:
 *   `sector-schemes-differ` when the classifications differ: sectors of the same name hold other companies.
 * @throws InvariantError when a weight is not finite.
 *
 * Method: `w_s - wb_s`, O(sectors). Source: D§9.
 */
export function activeSectorBets(
  portfolio: SectorWeights,
  benchmark: SectorWeights,
): Result<ReadonlyMap<string, number>> {
  if (portfolio.scheme !== benchmark.scheme) {
    return fail({ code: 'sector-schemes-differ', first: portfolio.scheme, second: benchmark.scheme });
  }
  const sectors = new Set([...portfolio.weights.keys(), ...benchmark.weights.keys()]);
  const bets = Array.from(sectors, (sector): [string, number] => {
    const bet = (portfolio.weights.get(sector) ?? 0) - (benchmark.weights.get(sector) ?? 0);
    invariant(Number.isFinite(bet), 'weight is not finite');
    return [sector, bet];
  });
  return ok(new Map(bets));
}
