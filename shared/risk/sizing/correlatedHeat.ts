import { compensatedSum } from '../../math/compensatedSum';
import { innerProduct } from '../../math/innerProduct';
import { invariant } from '../../result/invariant';
import { ok, type Result } from '../../result/result';

/** Open risk once positions are not taken to fall together. */
export interface CorrelatedHeat {
  /** Open risk with the positions' correlations, unit of the heats, 0 or more. */
  readonly heat: number;
  /** Open risk if every stop fires at once: the plain sum, never less than `heat`. */
  readonly plainHeat: number;
  /** Pairs whose correlation is negative and counts as 0. */
  readonly flooredPairs: number;
  /** Pairs whose correlation is unknown and counts as 1. */
  readonly assumedPairs: number;
}

/** A correlation a hair beyond 1 comes of rounding. */
const ROUNDING = 1e-9;

/**
 * Correlated heat: what the open risks of several positions amount to when they do not all go wrong together. Answers
 * "how much of my heat is one and the same bet?".
 *
 * @param heats - Loss of each position at its stop, money or fraction of equity, 0 or more; shape [positions]; not
 *   modified.
 * @param correlations - Of `correlationMatrix`, symmetric; shape [positions][positions]; the diagonal is not read; not
 *   modified. A negative one counts as 0, a hedge that has worked being no promise; an unknown one (null) as 1.
 * @returns Both heats and how many pairs were floored or assumed. Example: heats 3 and 4 are 5 at a correlation of 0 or
 *   below and 7 at 1. Note: `assumed-input` with the share of pairs whose correlation is unknown.
 * @throws InvariantError when the shapes do not fit, a heat is negative or not finite, or a number is no correlation.
 *
 * Method: `sqrt(h' C h)` with `C` floored at 0, O(positions^2). Source: Jorion, Value at Risk, 3rd ed., ch. 7; D§3.
 */
export function correlatedHeat(
  heats: ArrayLike<number>,
  correlations: readonly (readonly (number | null)[])[],
): Result<CorrelatedHeat> {
  const risks = Float64Array.from(heats);
  invariant(
    risks.every((heat) => heat >= 0),
    'heat is negative or not a number',
  );
  invariant(
    correlations.length === risks.length && correlations.every((row) => row.length === risks.length),
    'correlations do not fit the positions',
  );
  const exposure = Float64Array.from(correlations, (row, at) =>
    innerProduct(
      Float64Array.from(row, (value, other) => (other === at ? 1 : counted(value))),
      risks,
    ),
  );
  const plainHeat = compensatedSum(risks);
  const pairs = correlations.flatMap((row, at) => row.slice(0, at));
  const flooredPairs = pairs.filter((value) => value !== null && value < 0).length;
  const assumedPairs = pairs.filter((value) => value === null).length;
  // The last digit of a root may pass the sum it equals when all is one bet.
  const heat = Math.min(plainHeat, Math.sqrt(innerProduct(risks, exposure)));
  return ok(
    { heat, plainHeat, flooredPairs, assumedPairs },
    assumedPairs === 0
      ? []
      : [{ code: 'assumed-input', input: 'correlation', value: 1, shareFraction: assumedPairs / pairs.length }],
  );
}

function counted(correlation: number | null): number {
  if (correlation === null) return 1;
  invariant(Math.abs(correlation) <= 1 + ROUNDING, 'correlation outside [-1, 1]');
  return Math.min(1, Math.max(0, correlation));
}
