import { invariant } from '../../result/invariant';
import type { Problem } from '../../result/problem';
import { ok, type Result } from '../../result/result';
import { fixedFractional } from './fixedFractional';

/** Equity, share at risk, and what a gap through the stop would cost. */
export interface GapAdjustedInputs {
  /** Net liquidation value, base currency, 0 or more. */
  readonly equity: number;
  /** Share of equity that may be lost, decimal fraction, 0 or more. */
  readonly riskFraction: number;
  /** Price per share, base currency, positive. */
  readonly price: number;
  /** Loss per share at the stop, costs included, base currency, positive. */
  readonly riskPerShare: number;
  /** Loss expected beyond the stop when it is hit (share of gaps times their depth), fraction of price, 0 or more. */
  readonly expectedOvershoot: number;
  /** Expected shortfall of one day at 99 %, fraction of price, positive for a loss; null when unknown. */
  readonly expectedShortfall: number | null;
}

/** The size and which of the two losses bounds it. */
export interface GapAdjustedSize {
  /** Shares, not rounded: the smaller of the two sizes. */
  readonly rawShares: number;
  readonly binding: 'overshoot' | 'expected-shortfall';
  /** Loss per share that the binding size rests on, base currency. */
  readonly effectiveRisk: number;
}

/**
 * Gap-adjusted size: a fixed-fractional size that counts the nights which jump the stop. Answers "how many shares if the
 * stop does not hold?".
 *
 * @param inputs - Equity, risk, price and what gaps do; not modified.
 * @returns Shares, never more than `fixedFractional` on the plain risk. Example: 250000 at 1 %, price 42.50, risk 4.25,
 *   overshoot 2 %, shortfall 8 %: 490.19607843, bound by the overshoot. Notes: `input-missing` when the shortfall is
 *   unknown, `input-out-of-range` when it is no loss; the overshoot alone decides then.
 * @throws InvariantError when a number is out of range.
 *
 * Method: `min(E*r / (R + P*overshoot), E*r / (P*ES))`, O(1). Source: D§3 (gap-adjusted sizing), D§4.4.
 */
export function gapAdjustedSize(inputs: GapAdjustedInputs): Result<GapAdjustedSize> {
  const { equity, riskFraction, price, riskPerShare, expectedOvershoot, expectedShortfall } = inputs;
  invariant(price > 0 && Number.isFinite(price), 'price is not positive');
  invariant(riskPerShare > 0 && Number.isFinite(riskPerShare), 'risk is not positive');
  invariant(expectedOvershoot >= 0 && Number.isFinite(expectedOvershoot), 'overshoot is negative or not finite');
  const beyond = riskPerShare + price * expectedOvershoot;
  const shortfall = expectedShortfall === null ? 0 : price * expectedShortfall;
  const effectiveRisk = Math.max(beyond, shortfall);
  const rawShares = fixedFractional({ equity, riskFraction, riskPerShare: effectiveRisk });
  const binding = shortfall > beyond ? 'expected-shortfall' : 'overshoot';
  return ok({ rawShares, binding, effectiveRisk }, shortfallNotes(expectedShortfall));
}

function shortfallNotes(value: number | null): Problem[] {
  const input = 'expected-shortfall';
  if (value === null) return [{ code: 'input-missing', input }];
  return value > 0 ? [] : [{ code: 'input-out-of-range', input, value }];
}
