import { invariant } from '../../result/invariant';

/** What the cost of leaving is made of. */
export interface ExitCostParts {
  /** Quoted spread, fraction of price, 0 or more. */
  readonly spreadFraction: number;
  /** Market impact, fraction of price, 0 or more. */
  readonly impactFraction: number;
  /** Commission, fraction of value, 0 or more. */
  readonly commissionFraction: number;
}

/**
 * One-way exit cost: what getting out costs. Answers "what does getting out cost?".
 *
 * @param parts - Spread, impact and commission.
 * @returns Fraction of value, 0 or more. Example: 60 bp spread and 1.5 % impact are 0.018.
 * @throws InvariantError when a part is negative or not finite.
 *
 * Method: half the spread + impact + commission. O(1). Source: D§5.3, D§13 C12.
 */
export function oneWayExitCost(parts: ExitCostParts): number {
  const { spreadFraction, impactFraction, commissionFraction } = parts;
  const cost = 0.5 * spreadFraction + impactFraction + commissionFraction;
  const least = Math.min(spreadFraction, impactFraction, commissionFraction);
  invariant(least >= 0 && Number.isFinite(cost), 'cost is negative or not finite');
  return cost;
}
