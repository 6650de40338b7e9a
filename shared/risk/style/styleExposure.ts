import { compensatedSum } from '../../math/compensatedSum';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import type { CoveredValue } from '../fundamentals/coveredAverage';

/** One holding and its style. */
export interface StyledHolding {
  /** Signed fraction of equity, leverage factor included. */
  readonly weight: number;
  /** Of `valueWeight`, 0 to 1; null where unknown. */
  readonly valueWeight: number | null;
}

/**
 * Style exposure: how far the portfolio leans to value or to growth. Answers "is this a value or a growth portfolio?".
 *
 * @param holdings - Weights and value weights, any order; a short counts against its style; weights need not sum to 1,
 *   and what is held in cash leans nowhere; not modified.
 * @returns `value`: from -1 (all growth) to 1 (all value) for an unleveraged portfolio, beyond with leverage; holdings of
 *   unknown style are left out of the sum, which is therefore to be read with `coverageFraction`, the known part of the
 *   size. Example: weights 0.6 and 0.2 with value weights 1 and 0 give 0.4, coverage 1. Problems: `no-holdings` when there
 *   are none or all weigh 0; `input-missing` when no style is known.
 * @throws InvariantError when a weight is not finite or a value weight is outside [0, 1].
 *
 * Method: `sum w (2 v - 1)`, compensated, O(n). Source: D§8.
 */
export function styleExposure(holdings: readonly StyledHolding[]): Result<CoveredValue> {
  const total = compensatedSum(holdings.map(({ weight }) => Math.abs(weight)));
  if (total === 0) return fail({ code: 'no-holdings' });
  const known = holdings.flatMap(({ weight, valueWeight }) => {
    if (valueWeight === null) return [];
    invariant(valueWeight >= 0 && valueWeight <= 1, 'value weight outside [0, 1]');
    return [{ size: Math.abs(weight), part: weight * (2 * valueWeight - 1) }];
  });
  const size = compensatedSum(known.map((holding) => holding.size));
  if (size === 0) return fail({ code: 'input-missing', input: 'valueWeight' });
  return ok({ value: compensatedSum(known.map((holding) => holding.part)), coverageFraction: size / total });
}
