import { compensatedSumOf } from '../../math/compensatedSum';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';

/** Nothing left and nothing required is no call; sums of that may end a hair below 0, as a fraction of equity. */
const ROUNDING = 1e-12;

/** A position that ties up margin, and how a fall of small caps moves it. */
export interface MarginedPosition {
  readonly symbol: string;
  /** Signed market value in base currency; for a future its notional. */
  readonly valueBase: number;
  /** Change of the value per fall of the market, as a multiple: 1 for a small-cap fund, 3 or -1 for a leveraged or inverse
   * one, 0 for what the fall does not touch. */
  readonly factor: number;
  /** Maintenance requirement as a fraction of the present value's size, 0 to 1. */
  readonly maintenanceFraction: number;
}

/**
 * Distance to a margin call: the fall of small caps in one step at which the equity no longer covers maintenance. Answers
 * "how far may the Russell 2000 fall before the broker calls?".
 *
 * @param positions - Everything that needs margin, any order; not modified.
 * @param equity - Net liquidation value in base currency.
 * @returns Fall as a decimal fraction from 0 (a call is due now) to 1. Values move with the fall and requirements with the
 *   values; a leveraged fund stops at nothing. Note: `loss-floored` with the symbols whose value was used up on the way.
 *   Example: 150 in a fund at 25 % on equity 100 gives 0.5556. Problems: `no-equity` when equity is 0, negative or not
 *   finite; `no-solution` when no fall leads to a call, as without borrowing or with a net short position.
 * @throws InvariantError when a number is not finite or a maintenance fraction is outside [0, 1].
 *
 * Method: smallest root of `E - loss(x) = maintenance(x)`, straight between the falls that use up a fund, so exact;
 * O(positions^2) at worst. Source: D§2.3.
 */
export function marginCallDistance(positions: readonly MarginedPosition[], equity: number): Result<number> {
  for (const { valueBase, factor, maintenanceFraction } of positions) {
    invariant(Number.isFinite(valueBase) && Number.isFinite(factor), 'position is not finite');
    invariant(maintenanceFraction >= 0 && maintenanceFraction <= 1, 'maintenance fraction outside [0, 1]');
  }
  if (!(equity > 0 && Number.isFinite(equity))) return fail({ code: 'no-equity', equity });
  const surplus = (fall: number) => surplusAfter(positions, equity, fall);
  if (surplus(0) <= 0) return ok(0);
  const falls = [...usedUpAt(positions), 1];
  let from = 0;
  for (const to of falls) {
    const [before, after] = [surplus(from), surplus(to)];
    if (after < -ROUNDING * equity) {
      const share = Math.max(0, before) / (Math.max(0, before) - after);
      return reached(positions, from + (to - from) * share);
    }
    from = to;
  }
  return fail({ code: 'no-solution' });
}

/** Falls below 1 at which a leveraged fund has nothing left, rising. */
function usedUpAt(positions: readonly MarginedPosition[]): number[] {
  const falls = positions.filter(({ factor }) => factor > 1).map(({ factor }) => 1 / factor);
  return [...new Set(falls)].sort((left, right) => left - right);
}

function surplusAfter(positions: readonly MarginedPosition[], equity: number, fall: number): number {
  const change = compensatedSumOf(positions.length, (index) => {
    const position = positions[index];
    invariant(position !== undefined, 'position out of reach');
    const { valueBase, factor, maintenanceFraction } = position;
    const left = Math.max(0, 1 - factor * fall);
    return valueBase * (left - 1) - maintenanceFraction * Math.abs(valueBase) * left;
  });
  return equity + change;
}

function reached(positions: readonly MarginedPosition[], fall: number): Result<number> {
  const symbols = positions.filter(({ factor }) => factor * fall > 1).map(({ symbol }) => symbol);
  return ok(fall, symbols.length === 0 ? [] : [{ code: 'loss-floored', symbols }]);
}
