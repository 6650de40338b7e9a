import { compensatedSumOf } from '../../math/compensatedSum';
import { fail, ok, type Result } from '../../result/result';

/** Exposure as fractions of equity: 1.5 is one and a half times the equity. */
export interface Leverage {
  /** Longs and shorts together, 0 or more. */
  readonly gross: number;
  /** Longs minus shorts, any sign. */
  readonly net: number;
  /** Longs, 0 or more. */
  readonly long: number;
  /** Shorts as a positive size, 0 or more. */
  readonly short: number;
}

/**
 * Leverage: how much market exposure stands behind each dollar of equity. Answers "how many dollars of market stand
 * behind each dollar of mine?".
 *
 * @param request - `exposures`: signed market value times leverage factor per position, futures at notional, cash left
 *   out, base currency, finite, not modified. `equity`: net liquidation value in base currency.
 * @returns Gross, net, long and short as fractions of equity; all 0 or more but net, negative when shorts are larger.
 *   Example: exposures 150 and -50 on equity 100 give gross 2, net 1, long 1.5, short 0.5. Problems: `no-equity` when
 *   equity is 0, negative or not finite.
 * @throws InvariantError when an exposure is not finite.
 *
 * Method: compensated sums over equity, O(n). Source: D§2.2.
 */
export function leverage(request: {
  readonly exposures: ArrayLike<number>;
  readonly equity: number;
}): Result<Leverage> {
  const { exposures, equity } = request;
  if (!(equity > 0 && Number.isFinite(equity))) return fail({ code: 'no-equity', equity });
  const over = (part: (exposure: number) => number) =>
    compensatedSumOf(exposures.length, (index) => part(exposures[index] ?? Number.NaN)) / equity;
  return ok({
    gross: over(Math.abs),
    net: over((exposure) => exposure),
    long: over((exposure) => Math.max(0, exposure)),
    short: over((exposure) => Math.max(0, -exposure)),
  });
}
