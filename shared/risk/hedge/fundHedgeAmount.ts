import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import type { BetaHedgeInputs } from './betaHedgeContracts';

/** Portfolio and target, without the price of a future. */
export type FundHedgeInputs = Omit<BetaHedgeInputs, 'price'>;

/**
 * Fund hedge amount: how much of an index fund brings the portfolio's beta to a target. Answers "how large would the
 * inverse fund, or the short sale of the plain one, have to be?".
 *
 * @param inputs - Betas to the fund's index, and the value in money; not modified.
 * @param factor - Daily target multiple of the fund: -1, -2, -3 for inverse ones, 1 for the plain fund.
 * @returns Money, positive to hold, negative to sell short; valid on the day, as the factor is reset daily. Example: beta
 *   1.2 to 0 on 100,000 with -2: 60,000; with 1: -120,000. Note: `daily-reset` for a factor other than 1. Problem:
 *   `no-equity` when the value is not positive.
 * @throws InvariantError when a number is not finite or `factor` is 0.
 *
 * Method: `(beta_target - beta) * V / factor`, O(1). Source: D§12.1.
 */
export function fundHedgeAmount(inputs: FundHedgeInputs, factor: number): Result<number> {
  const { portfolioBeta, targetBeta, value } = inputs;
  invariant([portfolioBeta, targetBeta, value, factor].every(Number.isFinite), 'input is not finite');
  invariant(factor !== 0, 'fund without exposure');
  if (value <= 0) return fail({ code: 'no-equity', equity: value });
  return ok(((targetBeta - portfolioBeta) * value) / factor, factor === 1 ? [] : [{ code: 'daily-reset', factor }]);
}
