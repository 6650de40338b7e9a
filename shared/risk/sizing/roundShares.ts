import { invariant } from '../../result/invariant';

/** What can be traded: blocks, or fractions of a share. */
export interface ShareRounding {
  /** Smallest tradable block of shares, whole, 1 or more; ignored where fractions are allowed. */
  readonly lotSize: number;
  /** Whether the account trades fractions (four decimals). */
  readonly fractionalShares: boolean;
}

const FRACTIONS_PER_SHARE = 10_000;

/**
 * Rounded shares: the most that can be traded without exceeding a size; never rounded up.
 *
 * @param rawShares - Shares, 0 or more, finite.
 * @param rounding - Lot size, and whether fractions are allowed.
 * @returns Shares, at most `rawShares`. Example: 588.24 with lots of 100 is 500.
 * @throws InvariantError when `rawShares` is negative or not finite, or the lot size not a positive whole number.
 *
 * Method: floor in units of the lot. O(1). Source: D§3 (rounding). Part of: `sizePosition`.
 */
export function roundShares(rawShares: number, rounding: ShareRounding): number {
  const { lotSize, fractionalShares } = rounding;
  invariant(rawShares >= 0 && Number.isFinite(rawShares), 'shares are negative or not finite');
  invariant(Number.isInteger(lotSize) && lotSize >= 1, 'lot is not a positive whole number');
  if (!fractionalShares) return Math.floor(rawShares / lotSize) * lotSize;
  const units = Math.floor(rawShares * FRACTIONS_PER_SHARE);
  // The product may be a hair off either way: 0.29 x 10000 is 2899.9999999999995.
  const best = [units + 1, units, units - 1].find((count) => count / FRACTIONS_PER_SHARE <= rawShares);
  return Math.max(0, best ?? 0) / FRACTIONS_PER_SHARE;
}
