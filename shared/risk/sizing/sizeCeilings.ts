import type { CeilingMethod } from '../../report/sizing';
import type { Problem } from '../../result/problem';
import { fail, mapResult, ok, type Result } from '../../result/result';
import { fixedFractional } from './fixedFractional';
import { heatCap } from './heatCap';
import { kellyContinuous } from './kellyContinuous';
import { liquidityCap } from './liquidityCap';
import { percentVolatility } from './percentVolatility';
import type { PositionSizeRequest } from './positionSizeRequest';
import { stopProblem } from './stopProblem';
import { volatilityTarget } from './volatilityTarget';
import { weightCap } from './weightCap';

/** One rule's answer before rounding. */
export interface RawCeiling {
  readonly method: CeilingMethod;
  readonly rawShares: Result<number>;
  /** Whether size and regime multiplier went in. */
  readonly scaled: boolean;
}

/** The ceilings of every rule before rounding. */
export interface RawCeilings {
  readonly raw: readonly RawCeiling[];
  /** Loss per share at the stop, costs included, money. */
  readonly riskPerShare: Result<number>;
  /** Why the plan is turned down as a whole; a missing stop alone is no reason. */
  readonly rejection: Problem | null;
}

/**
 * Size ceilings: what each sizing rule allows on its own. `sizePosition` is the door to it.
 *
 * @param request - Checked by `sizePosition`; not modified.
 * @returns Each rule's unrounded shares in a fixed order, or why it has none; the Kelly rule only when asked for.
 *
 * Method: one measure per rule. The multipliers scale what spends a budget of risk (fixed fractional, percent
 * volatility, volatility target); caps and Kelly stand as they are. O(1). Source: D§3. Part of: `sizePosition`.
 */
export function sizeCeilings(request: PositionSizeRequest): RawCeilings {
  const { entryPrice, pointValue = 1, sizeMultiplier, regimeMultiplier = 1 } = request;
  const equity: Result<number> =
    request.equity > 0 ? ok(request.equity) : fail({ code: 'no-equity', equity: request.equity });
  const problem = stopProblem(request);
  const distance = Math.abs(entryPrice - (request.stopLevel ?? entryPrice));
  const riskPerShare: Result<number> =
    problem === null ? ok((distance + request.costPerShare) * pointValue) : fail(problem);
  const inputs: CeilingInputs = { request, equity, riskPerShare, pointValue, valuePerShare: entryPrice * pointValue };
  const scale = sizeMultiplier * regimeMultiplier;
  const budget = (method: CeilingMethod, shares: Result<number>): RawCeiling => ({
    method,
    rawShares: mapResult(shares, (value) => value * scale),
    scaled: true,
  });
  const cap = (method: CeilingMethod, rawShares: Result<number>): RawCeiling => ({ method, rawShares, scaled: false });
  return {
    raw: [
      budget('fixed-fractional', fixedFractionalShares(inputs)),
      budget('percent-volatility', percentVolatilityShares(inputs)),
      budget('volatility-target', volatilityTargetShares(inputs)),
      ...(request.kelly === null ? [] : [cap('kelly', kellyShares(inputs, request.kelly))]),
      cap('weight-cap', sharesOfWeight(ok(request.weightCapFraction), inputs)),
      cap('liquidity-cap', liquidityShares(inputs)),
      cap('heat-cap', heatShares(inputs)),
    ],
    riskPerShare,
    rejection: problem?.code === 'no-stop' ? null : problem,
  };
}

interface CeilingInputs {
  readonly request: PositionSizeRequest;
  readonly equity: Result<number>;
  readonly riskPerShare: Result<number>;
  readonly pointValue: number;
  readonly valuePerShare: number;
}

function fixedFractionalShares({ request, equity, riskPerShare }: CeilingInputs): Result<number> {
  const { riskFraction } = request;
  return combined(equity, riskPerShare, (money, risk) =>
    fixedFractional({ equity: money, riskFraction, riskPerShare: risk }),
  );
}

function percentVolatilityShares({ request, equity, pointValue }: CeilingInputs): Result<number> {
  const { atr, riskFraction } = request;
  if (atr === null) return fail({ code: 'input-missing', input: 'atr' });
  if (atr === 0) return fail({ code: 'zero-variance' });
  return mapResult(equity, (money) => percentVolatility({ equity: money, riskFraction, atr, pointValue }));
}

function volatilityTargetShares(inputs: CeilingInputs): Result<number> {
  const { annualisedVolatility, targetVolatility, volatilityFloor, mostLeverage: mostWeight } = inputs.request;
  if (annualisedVolatility === null) return fail({ code: 'input-missing', input: 'annualised-volatility' });
  return sharesOfWeight(
    ok(volatilityTarget({ targetVolatility, annualisedVolatility, volatilityFloor, mostWeight })),
    inputs,
  );
}

function kellyShares(inputs: CeilingInputs, expectation: NonNullable<PositionSizeRequest['kelly']>): Result<number> {
  const { annualisedVolatility, kellyFraction, kellyCap } = inputs.request;
  if (annualisedVolatility === null) return fail({ code: 'input-missing', input: 'annualised-volatility' });
  const full = kellyContinuous({ ...expectation, annualisedVolatility });
  return sharesOfWeight(
    mapResult(full, (weight) => Math.min(kellyCap, kellyFraction * weight)),
    inputs,
  );
}

function liquidityShares({ request }: CeilingInputs): Result<number> {
  const { averageDailyVolume, participationFraction, exitDays } = request;
  if (averageDailyVolume === null) return fail({ code: 'no-volume' });
  return ok(liquidityCap({ averageDailyVolume, participationFraction }, exitDays));
}

function heatShares({ request, equity, riskPerShare }: CeilingInputs): Result<number> {
  const { currentHeat, maxHeatFraction } = request.heat;
  // Open risk that nobody can tell is not no risk: the rule has no answer then.
  if (currentHeat === null) return fail({ code: 'input-missing', input: 'open-risk' });
  return combined(equity, riskPerShare, (money, risk) =>
    heatCap({ equity: money, maxHeatFraction, currentHeat, riskPerShare: risk }),
  );
}

function sharesOfWeight(weight: Result<number>, { equity, valuePerShare }: CeilingInputs): Result<number> {
  return combined(equity, weight, (money, fraction) => weightCap(fraction, money, valuePerShare));
}

function combined(
  first: Result<number>,
  second: Result<number>,
  apply: (first: number, second: number) => number,
): Result<number> {
  return first.ok ? mapResult(second, (value) => apply(first.value, value)) : first;
}
