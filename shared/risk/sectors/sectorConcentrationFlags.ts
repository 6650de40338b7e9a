import type { ConcentrationRules } from '../../model/cyclicalityReference';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import type { LimitFlag } from '../liquidity/liquidityFlags';
import type { SectorWeights } from './sectorWeights';

/**
 * Sector concentration flags: sectors that are too large a part of the portfolio, by themselves or against the
 * benchmark. Answers "does too much hang on one sector?".
 *
 * @param portfolio - Weights by sector, fractions of equity; a net short counts with its size; not modified.
 * @param benchmark - Weights by sector in the same classification, or null to compare with none; a sector it does not list
 *   is compared with no weight; not modified.
 * @param rules - Limits (`concentration` of the cyclicality reference).
 * @returns Colour of each sector held, null without flag: `red` above the red limit; `amber` above the amber one, or
 *   above the least weight and the multiple of the benchmark's. Example: 0.12 against 0.05 is amber by its multiple of
 *   2.4. Problem: `sector-schemes-differ` when the classifications differ.
 * @throws InvariantError when a weight is not finite.
 *
 * Method: comparisons, O(sectors). Source: D§9.
 */
export function sectorConcentrationFlags(
  portfolio: SectorWeights,
  benchmark: SectorWeights | null,
  rules: ConcentrationRules,
): Result<ReadonlyMap<string, LimitFlag>> {
  if (benchmark !== null && portfolio.scheme !== benchmark.scheme) {
    return fail({ code: 'sector-schemes-differ', first: portfolio.scheme, second: benchmark.scheme });
  }
  const flags = Array.from(portfolio.weights, ([sector, weight]): [string, LimitFlag] => {
    invariant(Number.isFinite(weight), 'weight is not finite');
    return [sector, concentrationFlag(Math.abs(weight), benchmark?.weights.get(sector) ?? null, rules)];
  });
  return ok(new Map(flags));
}

function concentrationFlag(size: number, benchmark: number | null, rules: ConcentrationRules): LimitFlag {
  if (size > rules.redFraction) return 'red';
  const beyondBenchmark =
    benchmark !== null && size > rules.benchmarkMultiple * benchmark && size > rules.leastFraction;
  return size > rules.amberFraction || beyondBenchmark ? 'amber' : null;
}
