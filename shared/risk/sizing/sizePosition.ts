import type { CeilingMethod } from '../../report/sizing';
import { invariant } from '../../result/invariant';
import type { Problem } from '../../result/problem';
import { fail, mapResult, ok, type Result, valueOrNull } from '../../result/result';
import type { PositionSizeRequest } from './positionSizeRequest';
import { roundShares } from './roundShares';
import { sizeCeilings } from './sizeCeilings';

/** How many shares one rule allows. */
export interface SizeCeiling {
  readonly method: CeilingMethod;
  readonly rawShares: Result<number>;
  readonly shares: Result<number>;
  /** Loss at the stop with that many shares, costs included, money, positive. */
  readonly riskMoney: Result<number>;
  readonly weightFraction: Result<number>;
  /** Whether size and regime multiplier went in: they scale risk budgets, never caps. */
  readonly scaled: boolean;
  /** Whether it takes part in the decision. */
  readonly counts: boolean;
}

/** The size of a position, every rule's ceiling, and which one decides. */
export interface PositionSize {
  /** Every rule side by side, in a fixed order. */
  readonly ceilings: readonly SizeCeiling[];
  /** The rule that decides; null when nothing is bought for want of equity, stop or data. */
  readonly binding: CeilingMethod | null;
  /** Null when it cannot be said, and `problem` says why. */
  readonly shares: number | null;
  readonly riskMoney: number | null;
  readonly weightFraction: number | null;
  readonly problem: Problem | null;
  /** Why rules are missing from the comparison. */
  readonly notes: readonly Problem[];
}

/**
 * Position size: how many shares fit every rule at once, and which rule decides. Answers "how many shares may I hold,
 * and which rule says so?".
 *
 * @param request - See the fields; not modified.
 * @returns Ceilings, the binding one, and the size under it. A rule without its input is a `Failure` in `ceilings` and
 *   in `notes`, and takes no part; one that is left out is computed and takes no part. Example: equity 250000 at 1 %
 *   risk, entry 42.50, stop 38.25 and a weight cap of 5 % give 588 shares by risk, 294 by the cap: 294, bound by the
 *   cap. Problems: `no-equity` (0 shares) when equity is 0 or below; `stop-wrong-side` and `stop-inside-noise` reject
 *   the plan (no shares); the first missing input when no rule can be computed.
 * @throws InvariantError when a number is out of range: a caller's bug.
 *
 * Method: minimum of the ceilings, rounded down. O(1). Source: D§3, D§13 A1-A8.
 */
export function sizePosition(request: PositionSizeRequest): PositionSize {
  invariant(request.entryPrice > 0 && Number.isFinite(request.entryPrice), 'entry is not a price');
  invariant(request.costPerShare >= 0 && Number.isFinite(request.equity), 'cost or equity out of range');
  const { raw, riskPerShare, rejection } = sizeCeilings(request);
  const ceilings = raw.map(({ method, rawShares, scaled }) => ({
    method,
    rawShares,
    scaled,
    counts: request.leaveOut?.includes(method) !== true,
    ...sized(rawShares, riskPerShare, request),
  }));
  const counting = ceilings.filter((ceiling) => ceiling.counts);
  const notes = uniqueProblems(counting);
  const nothing = { ceilings, binding: null, riskMoney: null, weightFraction: null, notes };
  if (request.equity <= 0) {
    return { ...nothing, shares: 0, riskMoney: 0, problem: { code: 'no-equity', equity: request.equity } };
  }
  if (rejection !== null) return { ...nothing, shares: null, problem: rejection };
  const binding = smallest(counting);
  if (binding === null) return { ...nothing, shares: null, problem: notes[0] ?? { code: 'no-estimate' } };
  const { method, shares, riskMoney, weightFraction } = binding;
  return {
    ceilings,
    binding: method,
    shares: valueOrNull(shares),
    riskMoney: valueOrNull(riskMoney),
    weightFraction: valueOrNull(weightFraction),
    problem: null,
    notes,
  };
}

type SizedShares = Pick<SizeCeiling, 'shares' | 'riskMoney' | 'weightFraction'>;

function sized(rawShares: Result<number>, riskPerShare: Result<number>, request: PositionSizeRequest): SizedShares {
  const { equity, entryPrice, pointValue = 1 } = request;
  const shares = mapResult(rawShares, (raw) => roundShares(raw, request));
  if (!shares.ok) return { shares, riskMoney: shares, weightFraction: shares };
  return {
    shares,
    riskMoney: mapResult(riskPerShare, (risk) => shares.value * risk),
    weightFraction:
      equity > 0 ? ok((shares.value * entryPrice * pointValue) / equity) : fail({ code: 'no-equity', equity }),
  };
}

/** The first of the smallest: rounding keeps the order, so the unrounded sizes decide. */
function smallest(ceilings: readonly SizeCeiling[]): SizeCeiling | null {
  return ceilings.reduce<SizeCeiling | null>((best, ceiling) => {
    if (!ceiling.rawShares.ok) return best;
    return best?.rawShares.ok === true && best.rawShares.value <= ceiling.rawShares.value ? best : ceiling;
  }, null);
}

function uniqueProblems(ceilings: readonly SizeCeiling[]): Problem[] {
  const problems = ceilings.flatMap(({ rawShares }) => (rawShares.ok ? [] : [rawShares.problem]));
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
