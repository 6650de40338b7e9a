import { compensatedSum } from '../../math/compensatedSum';
import { invariant } from '../../result/invariant';

/** A class vector whose shares sum to 1 up to this is complete. */
const ROUNDING = 1e-9;

/** A position with what is known of the classes it stands in. */
export interface ClassedPosition {
  /** Signed market value, for a future its notional, in base currency. */
  readonly valueBase: number;
  /** Daily target multiple of what it tracks: 1 for a stock, 3 or -1 for a leveraged or inverse fund. */
  readonly factor: number;
  /** Share per class, each 0 or more, together at most 1; null where nothing is known. */
  readonly classes: Readonly<Record<string, number>> | null;
}

/** Exposure by class and what no class can be given. */
export interface ClassExposure {
  /** Signed exposure per class that occurs, in base currency. */
  readonly exposures: Readonly<Record<string, number>>;
  /** Signed exposure nobody can assign. */
  readonly unknown: number;
}

/**
 * Class exposure: how much money stands in each size class (or sector, or style) once funds are looked through. Answers
 * "how much of my money stands in small companies, hidden in funds or not?".
 *
 * @param positions - Values, factors and class shares, any order; not modified.
 * @returns Signed money per class and unknown; together they are the net exposure. What a class vector leaves open
 *   counts as unknown, never as a class. Example: 100 in a -1 fund of class `small` gives `small: -100`, unknown 0.
 * @throws InvariantError when a number is not finite, a share is negative or the shares exceed 1.
 *
 * Method: `sum value x factor x share` per class, compensated, O(positions x classes). Source: D§2.2.
 */
export function classExposure(positions: readonly ClassedPosition[]): ClassExposure {
  const parts = new Map<string, number[]>();
  const unknown: number[] = [];
  for (const position of positions) {
    const exposure = position.valueBase * position.factor;
    const shares = Object.entries(position.classes ?? {});
    for (const [name, share] of shares) {
      invariant(share >= 0, 'negative class share');
      const list = parts.get(name) ?? [];
      list.push(exposure * share);
      parts.set(name, list);
    }
    unknown.push(exposure * openShare(shares.map(([, share]) => share)));
  }
  const exposures = Object.fromEntries([...parts].map(([name, list]) => [name, compensatedSum(list)]));
  return { exposures, unknown: compensatedSum(unknown) };
}

function openShare(shares: readonly number[]): number {
  const open = 1 - compensatedSum(shares);
  invariant(open >= -ROUNDING, 'class shares exceed 1');
  return open <= ROUNDING ? 0 : open;
}
