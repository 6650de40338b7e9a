import { compensatedSumOf } from '../../math/compensatedSum';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';

/** A position's answer to one unit of a stress. */
export interface StressPart {
  /** Signed market or notional value, in money. */
  readonly value: number;
  /** Return per unit of the stress, decimal fraction: beta times factor times the shock. */
  readonly shock: number;
  /** A future has no floor. */
  readonly kind: 'paid' | 'future';
}

/**
 * Reverse stress: how large a stress must be to lose a given amount. Answers "what would it take to lose this much?".
 *
 * @param parts - Values and their returns in one unit of the stress: a fall of the benchmark by 100 % (`-beta`), or a
 *   whole vector of shocks; finite; not modified.
 * @param loss - The loss asked about, in money, positive.
 * @returns The smallest multiple of the unit, positive, at which the loss is reached. Example: 100 with shock -1 and 100
 *   with -2 lose 120 at 0.4 and 160 at 0.6, as the second is lost whole from 0.5 on. Problems: `no-holdings` without any
 *   part; `no-solution` when no multiple loses that much: the shocks gain, or everything long is lost before.
 * @throws InvariantError when a number is not finite or `loss` is not positive.
 *
 * Method: the loss is piecewise linear in the multiple with a corner `-1/shock` where a long is lost whole; the piece
 * that holds the loss is solved exactly, O(n^2). Source: D§10.2.
 */
export function reverseStress(parts: readonly StressPart[], loss: number): Result<number> {
  invariant(loss > 0 && Number.isFinite(loss), 'loss is not positive');
  for (const { value, shock } of parts)
    invariant(Number.isFinite(value) && Number.isFinite(shock), 'part is not finite');
  if (parts.length === 0) return fail({ code: 'no-holdings' });
  const corners = parts.filter(hasFloor).map(({ shock }) => -1 / shock);
  const ends = [...new Set(corners)].sort((one, other) => one - other);
  let from = 0;
  for (const to of [...ends, Number.POSITIVE_INFINITY]) {
    const multiple = solvedPiece(parts, loss, from);
    if (multiple !== null && multiple <= to) return ok(multiple);
    from = to;
  }
  return fail({ code: 'no-solution' });
}

function hasFloor({ value, shock, kind }: StressPart): boolean {
  return kind === 'paid' && value > 0 && shock < 0;
}

/** Where the straight line that starts at `from` reaches the loss; null when it never does from there on. */
function solvedPiece(parts: readonly StressPart[], loss: number, from: number): number | null {
  const isLost = (part: StressPart) => hasFloor(part) && -1 / part.shock <= from;
  const moving = parts.filter((part) => !isLost(part));
  const lost = parts.filter(isLost);
  const fixed = compensatedSumOf(lost.length, (at) => lost[at]?.value ?? Number.NaN);
  const slope = -compensatedSumOf(moving.length, (at) => (moving[at]?.value ?? Number.NaN) * (moving[at]?.shock ?? 0));
  const multiple = (loss - fixed) / slope;
  if (slope <= 0) return null;
  // A loss first reached at the corner itself was found on the piece before, up to rounding.
  return Math.max(multiple, from);
}
