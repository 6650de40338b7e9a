import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import { cumulativeCapShares } from './cumulativeCapShares';

/** What a company belongs to; `microcap` stands for the ranks below the Russell 2000 that are still listed. */
export type Membership = 'russell1000' | 'russell2000' | 'microcap' | 'none';

/** A company of the universe on rank day. */
export interface RankedCompany {
  /** Total market value on rank day in US dollars, above 0. */
  readonly marketCap: number;
  readonly membership: Membership;
}

/** Band and ranks of the rules in force (`reconstitution.json`). */
export interface BandingRules {
  /** Half width of the band as a fraction of the universe's market value. */
  readonly bandFraction: number;
  /** Last rank of the Russell 1000, of the Russell 2000 and of the universe. */
  readonly ranks: { readonly large: number; readonly small: number; readonly micro: number };
}

/**
 * Membership after banding: which index each company belongs to once a reconstitution has been applied. A member that has
 * crossed the border only a little stays where it is; a newcomer goes where its rank puts it. Answers "would this name
 * really leave the Russell 2000?".
 *
 * @param companies - The whole universe by market value, largest first, with present membership; not modified.
 * @param rules - Band and ranks of the rules in force.
 * @returns One row per company, same order: its membership afterwards. Below the rank of the Russell 2000 there is no
 *   band and the rank decides. Applied twice to the same market values it changes nothing the second time. Example:
 *   D§13 F3. Problems: `too-few-inputs` when there are fewer companies than the rank of the Russell 1000: then the
 *   border is unknown.
 * @throws InvariantError when the companies are not in falling order, a market value is not a finite number above 0, or
 *   the ranks do not rise from 1 or the band is negative.
 *
 * Method: cumulative share of market value `p`; border `p*` at the large rank; a Russell 1000 member stays to `p* + band`,
 * a Russell 2000 member beyond `p* - band`. O(companies). Source: FTSE Russell, Construction and Methodology, section 6;
 * D§1.2.
 */
export function bandedMembership(
  companies: readonly RankedCompany[],
  rules: BandingRules,
): Result<readonly Membership[]> {
  const { bandFraction, ranks } = rules;
  invariant(bandFraction >= 0, 'band is negative');
  invariant(ranks.large >= 1 && ranks.large <= ranks.small && ranks.small <= ranks.micro, 'ranks do not rise from 1');
  const percentiles = cumulativeCapShares(companies.map(({ marketCap }) => marketCap));
  const border = percentiles[ranks.large - 1];
  if (border === undefined) return fail({ code: 'too-few-inputs', have: companies.length, need: ranks.large });
  return ok(
    companies.map(({ membership }, index) => {
      if (index >= ranks.small) return index < ranks.micro ? 'microcap' : 'none';
      const percentile = percentiles[index] ?? Number.NaN;
      return percentile <= border + allowance(membership, bandFraction) ? 'russell1000' : 'russell2000';
    }),
  );
}

function allowance(membership: Membership, bandFraction: number): number {
  if (membership === 'russell1000') return bandFraction;
  return membership === 'russell2000' ? -bandFraction : 0;
}
