import type { RegimeClassBorder } from '../../model/regimeReference';
import { fail, ok, type Result } from '../../result/result';

/** Where the economy stands by its score, best first. */
export type RegimeClass = RegimeClassBorder['id'];

/** What a regime does to the defaults of sizing. */
export interface RegimeScale {
  /** Factor on budgets of risk, 0 to 1. */
  readonly sizeMultiplier: number;
  /** Most that may be lost if every stop fires, fraction of equity. */
  readonly maxHeatFraction: number;
}

/** One row per regime. */
export type RegimeTable = Readonly<Record<RegimeClass, RegimeScale>>;

/**
 * Regime scaling: what the state of the economy does to the defaults of sizing. Answers "should my usual size be smaller
 * now?". It scales defaults only; it never trades, and what the user has set stands.
 *
 * @param regime - Class of the regime score; null when it is unknown.
 * @param table - Multiplier and heat limit per class; 1, 0.9, 0.75, 0.5 and 6, 5, 4, 3 % by default of the house.
 * @returns The row of the class. Example: slowdown gives 0.75 and 0.04. Problem: `input-missing` when the regime is
 *   unknown: nothing is scaled on a guess.
 *
 * Method: table look-up. O(1). Source: D§10.3.
 */
export function regimeScaling(regime: RegimeClass | null, table: RegimeTable): Result<RegimeScale> {
  return regime === null ? fail({ code: 'input-missing', input: 'regime' }) : ok(table[regime]);
}
