import type { SubIndustryRule } from '../../model/cyclicalityReference';
import { invariant } from '../../result/invariant';
import type { LimitFlag } from '../liquidity/liquidityFlags';
import type { SectorWeights } from './sectorWeights';

/**
 * Sub-industry flags: narrow groups of companies that fall together and are too large a part of the portfolio. Answers
 * "does too much hang on one kind of company?".
 *
 * @param portfolio - Weights by sub-industry, fractions of equity; a net short counts with its size; not modified.
 * @param rules - Limit per sub-industry (`subIndustries` of the cyclicality reference); those of another classification
 *   do not apply; not modified.
 * @returns Colour of each sub-industry that has a rule and is held, null without flag. Example: Biotechnology at 0.11 with
 *   the limit 0.1 is amber.
 * @throws InvariantError when a weight is not finite.
 *
 * Method: one comparison per rule, O(rules). Source: D§9.
 */
export function subIndustryFlags(
  portfolio: SectorWeights,
  rules: readonly SubIndustryRule[],
): ReadonlyMap<string, LimitFlag> {
  const flags = rules.flatMap(({ scheme, subIndustry, amberFraction }): [string, LimitFlag][] => {
    const weight = portfolio.weights.get(subIndustry);
    if (scheme !== portfolio.scheme || weight === undefined) return [];
    invariant(Number.isFinite(weight), 'weight is not finite');
    return [[subIndustry, Math.abs(weight) > amberFraction ? 'amber' : null]];
  });
  return new Map(flags);
}
