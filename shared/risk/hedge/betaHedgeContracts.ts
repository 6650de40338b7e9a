import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';

/** What is hedged and with which index. */
export interface BetaHedgeInputs {
  /** Beta of the portfolio to the hedging index. */
  readonly portfolioBeta: number;
  readonly targetBeta: number;
  /** Value of the portfolio in money, currency of the contract. */
  readonly value: number;
  /** Price of the future, index points. */
  readonly price: number;
}

/** Money per index point of the two sizes of the contract. */
export interface ContractSizes {
  readonly full: number;
  readonly micro: number;
  /** Fewer full contracts than this and the micro contract is used, 3 by default of the house. */
  readonly microBelow: number;
}

/** How many of which contract, and what is left open. */
export interface BetaHedge {
  readonly contract: 'full' | 'micro';
  /** Contracts before rounding, negative to sell. */
  readonly exact: number;
  /** Nearest whole number, halves away from zero. */
  readonly contracts: number;
  /** Beta of portfolio and contracts together. */
  readonly residualBeta: number;
}

/**
 * Beta hedge: how many index futures bring the portfolio's beta to a target. Answers "how many contracts would take the
 * market out, and what is left?".
 *
 * @param inputs - Portfolio and future; not modified.
 * @param sizes - Multipliers; not modified.
 * @returns Contracts, negative to sell. Example: beta 1.15 to 0 on 480,000 at 3020: with the micro contract of 5 the
 *   exact number is -36.55629139, so -37; the full contract of 50 would be -3.66. Problems: `no-equity` when the value
 *   is not positive; `non-positive-price` when the price is not.
 * @throws InvariantError when a number is not finite or a multiplier is not positive.
 *
 * Method: `N = (beta_target - beta) * V / (F * multiplier)`, residual `beta + N * F * multiplier / V`, O(1). Source:
 * Hull, Options, Futures, and Other Derivatives, 10th ed., 3.5; D§12.1.
 */
export function betaHedgeContracts(inputs: BetaHedgeInputs, sizes: ContractSizes): Result<BetaHedge> {
  const { portfolioBeta, targetBeta, value, price } = inputs;
  invariant([portfolioBeta, targetBeta, value, price].every(Number.isFinite), 'input is not finite');
  invariant(sizes.full > 0 && sizes.micro > 0, 'multiplier is not positive');
  if (value <= 0) return fail({ code: 'no-equity', equity: value });
  if (price <= 0) return fail({ code: 'non-positive-price', index: 0 });
  const points = ((targetBeta - portfolioBeta) * value) / price;
  const contract = Math.abs(points / sizes.full) < sizes.microBelow ? 'micro' : 'full';
  const multiplier = sizes[contract];
  const exact = points / multiplier;
  const contracts = nearestWhole(exact);
  return ok({ contract, exact, contracts, residualBeta: portfolioBeta + (contracts * price * multiplier) / value });
}

function nearestWhole(value: number): number {
  const whole = Math.round(Math.abs(value));
  return value < 0 && whole > 0 ? -whole : whole;
}
