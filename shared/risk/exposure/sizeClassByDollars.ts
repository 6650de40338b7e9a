import type { DollarClass } from '../../model/reference';
import { invariant } from '../../result/invariant';

/** Lower bound of each class in US dollars, inclusive, falling from mega to micro; below the last is nano. */
export type DollarBands = Readonly<Record<Exclude<DollarClass, 'nano'>, number>>;

/**
 * Size class by dollars: how large a company is by its market value alone. For anything that depends on tradability.
 * Answers "is this company small enough to be hard to trade?".
 *
 * @param marketCap - Total market value of the company in US dollars, above 0. A company without one has no class: ask
 *   before calling, never call it small.
 * @param bands - Dated lower bounds (`sizeClasses.dollar` of the reference data).
 * @returns The class, from `mega` to `nano`. Example: with the bands of D§2.1, 2e9 is `mid` and 1.99e9 is `small`.
 * @throws InvariantError when `marketCap` is not a finite number above 0.
 *
 * Method: first bound reached, lower bound inclusive, O(1). Source: D§2.1.
 */
export function sizeClassByDollars(marketCap: number, bands: DollarBands): DollarClass {
  invariant(marketCap > 0 && Number.isFinite(marketCap), 'size class without a market value');
  const classes = ['mega', 'large', 'mid', 'small', 'micro'] as const;
  return classes.find((name) => marketCap >= bands[name]) ?? 'nano';
}
