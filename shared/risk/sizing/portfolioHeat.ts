import { compensatedSum } from '../../math/compensatedSum';
import { invariant } from '../../result/invariant';
import type { Problem } from '../../result/problem';
import { fail, ok, type Result } from '../../result/result';

/** A position as open risk sees it. */
export interface HeatPosition {
  /** Shares; negative for a short. */
  readonly quantity: number;
  /** Current price (not the entry), base currency per share, positive. */
  readonly price: number;
  /** Stop level, base currency per share; null without a stop. */
  readonly stopLevel: number | null;
  /** What stands in for a stop: dollar size class and loss assumed for it (0.25 large, 0.35 small, 0.50 micro). */
  readonly assumedLoss: { readonly sizeClass: string; readonly lossFraction: number };
}

/** Open risk in money and as a fraction of equity. */
export interface PortfolioHeat {
  /** Lost if every stop fires at its level, base currency, 0 or more. */
  readonly heat: number;
  /** The same as a fraction of equity. */
  readonly heatFraction: number;
  /** Part of `heat` that rests on an assumed loss. */
  readonly assumedHeat: number;
}

/**
 * Portfolio heat: what would be lost from today's prices if every stop fired. Answers "what is lost if every stop
 * fires?".
 *
 * @param positions - Any order; not modified.
 * @param equity - Net liquidation value, base currency.
 * @returns Heat in money and as a fraction. A stop already beyond the price contributes 0. One `assumed-loss` note per
 *   size class that had to be assumed. Example: on equity 10000, 100 shares at 50 with a stop at 45 and 100 at 20
 *   without one, assumed to lose 35 %, give 1200, 12 % of equity, 700 of it assumed. Problem: `no-equity` when equity
 *   is 0 or below.
 * @throws InvariantError when a number is not finite.
 *
 * Method: `sum max(0, (P - S) * q)` with signed q; without a stop `|q| * P * assumed loss`. O(positions).
 * Source: D§3, D§0 (unknowns and defaults), D§13 A9.
 */
export function portfolioHeat(positions: readonly HeatPosition[], equity: number): Result<PortfolioHeat> {
  invariant(Number.isFinite(equity), 'equity is not a number');
  if (equity <= 0) return fail({ code: 'no-equity', equity });
  const assumed = positions.filter((position) => position.stopLevel === null);
  const assumedHeat = compensatedSum(assumed.map(positionHeat));
  const heat = compensatedSum(positions.map(positionHeat));
  return ok({ heat, heatFraction: heat / equity, assumedHeat }, assumedNotes(assumed));
}

function positionHeat(position: HeatPosition): number {
  const { quantity, price, stopLevel, assumedLoss } = position;
  if (stopLevel === null) return Math.abs(quantity) * price * assumedLoss.lossFraction;
  return Math.max(0, (price - stopLevel) * quantity);
}

function assumedNotes(assumed: readonly HeatPosition[]): Problem[] {
  const byClass = new Map(assumed.map((position) => [position.assumedLoss.sizeClass, position.assumedLoss]));
  return [...byClass.values()].map((loss) => ({ code: 'assumed-loss', ...loss }));
}
