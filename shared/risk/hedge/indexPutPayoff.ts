import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';

/** A put held long. */
export interface IndexPut {
  readonly strike: number;
  /** Money per index point of one option. */
  readonly multiplier: number;
  readonly contracts: number;
  /** Premium in index points as the user entered it; null when it was not entered. */
  readonly premium: number | null;
}

/** What index puts cost and pay. */
export interface PutPayoff {
  /** Money paid for the options, 0 or more. */
  readonly cost: number;
  /** Money at expiry, 0 or more. */
  readonly payoff: number;
  /** Payoff less cost. */
  readonly profit: number;
}

/**
 * Index put payoff: what puts pay at expiry at a given index level, with the premium the user entered. Answers "what
 * would this insurance have paid, and what does it cost?".
 *
 * @param put - Option and premium; not modified.
 * @param level - Index level at expiry, points, 0 or more.
 * @returns Money at expiry. Example: strike 2800, premium 60, multiplier 100, two options, level 2500: cost 12,000,
 *   payoff 60,000, profit 48,000. Problem: `input-missing` (`premium`): no premium is ever estimated.
 * @throws InvariantError when a number is not finite or negative.
 *
 * Method: `n * mult * (max(K - S, 0) - premium)`, O(1). Source: Hull, Options, Futures, and Other Derivatives, 10th ed.,
 * 10.1; D§12.2.
 */
export function indexPutPayoff(put: IndexPut, level: number): Result<PutPayoff> {
  const { strike, multiplier, contracts, premium } = put;
  const numbers = [strike, multiplier, contracts, level, premium ?? 0];
  invariant(
    numbers.every((value) => Number.isFinite(value) && value >= 0),
    'put out of range',
  );
  if (premium === null) return fail({ code: 'input-missing', input: 'premium' });
  const size = contracts * multiplier;
  const [cost, payoff] = [size * premium, size * Math.max(0, strike - level)];
  return ok({ cost, payoff, profit: payoff - cost });
}
