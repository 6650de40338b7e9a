import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import { type ClassedPosition, classExposure } from './classExposure';
import { type Leverage, leverage } from './leverage';

/** Exposure by class as fractions of equity. */
export interface LookThroughExposure {
  /** Gross, net, long and short per class that occurs. */
  readonly classes: Readonly<Record<string, Leverage>>;
  /** What nobody can assign. */
  readonly unknown: Leverage;
  readonly total: Leverage;
}

/**
 * Look-through exposure: how much of the equity stands in each class, longs and shorts apart, once funds and futures are
 * seen through. Answers "how small-cap am I, gross and net?". Size, sector and style differ only in the classes given.
 *
 * @param positions - Values, factors and class shares, as `lookThrough` gives them; futures at notional; not modified.
 * @param equity - Net liquidation value in base currency.
 * @returns Fractions of equity; net by class and unknown adds up to the total's net, and so does gross. Example: D§13 F4:
 *   gross 1.052 and net 0.348. Problems: `no-equity` when equity is 0, negative or not finite.
 * @throws InvariantError when a number is not finite, a share is negative or the shares of a position exceed 1.
 *
 * Method: `sum value x factor x share` over equity, O(positions x classes). Source: D§2.2, D§13 F4.
 */
export function lookThroughExposure(
  positions: readonly ClassedPosition[],
  equity: number,
): Result<LookThroughExposure> {
  if (!(equity > 0 && Number.isFinite(equity))) return fail({ code: 'no-equity', equity });
  const parts = positions.map((position) => classExposure([position]));
  const names = new Set(parts.flatMap(({ exposures }) => Object.keys(exposures)));
  const overEquity = (exposures: readonly number[]) => {
    const sides = leverage({ exposures, equity });
    invariant(sides.ok, 'equity was tested before');
    return sides.value;
  };
  return ok({
    classes: Object.fromEntries(
      Array.from(names, (name) => [name, overEquity(parts.map(({ exposures }) => exposures[name] ?? 0))]),
    ),
    unknown: overEquity(parts.map(({ unknown }) => unknown)),
    total: overEquity(positions.map(({ valueBase, factor }) => valueBase * factor)),
  });
}
