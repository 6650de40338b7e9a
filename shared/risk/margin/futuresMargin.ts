import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';

/** A futures position and what the broker asks for it. */
export interface FuturesMarginInputs {
  /** Signed market exposure, as `futureNotional` gives it. */
  readonly notional: number;
  /** Number of contracts, negative when short. */
  readonly contracts: number;
  /** The broker's initial margin per contract, same currency as the notional; null where not entered. */
  readonly initialPerContract: number | null;
}

/** Margin rates to assume for futures (`margins.json`). */
export interface FuturesMarginRates {
  /** Initial margin as a fraction of notional, where the broker's is not entered; above 0 to 1. */
  readonly initialFraction: number;
  /** Maintenance margin is the initial one divided by this; 1 or more. */
  readonly maintenanceDivisor: number;
}

/** What a broker asks for a position, in money, 0 or more. */
export interface MarginRequirement {
  /** To open it. */
  readonly initial: number;
  /** To keep it. */
  readonly maintenance: number;
}

/**
 * Futures margin: the money a futures position ties up. Answers "how much cash do these contracts need?".
 *
 * @param inputs - Exposure, contracts and the broker's own margin; not modified.
 * @param rates - What to assume without it.
 * @returns Money in the contract's currency, long and short alike; stock-exchange margin rules do not apply. Note:
 *   `assumed-margin` with the fraction when the broker's is not entered; exchanges change theirs without notice. Example:
 *   one RTY at 3020 with 8 % and a divisor of 1.10 needs 12080 to open and 10981.82 to keep. Problems:
 *   `input-out-of-range` (`initialPerContract`) when the entered margin is not a finite number above 0.
 * @throws InvariantError when the notional or the contracts are not finite, or a rate is outside its range.
 *
 * Method: `|notional| x fraction` or `|contracts| x margin`, divided for maintenance. O(1). Source: CME contract
 * specifications, the default a judgement; D§2.3.
 */
export function futuresMargin(inputs: FuturesMarginInputs, rates: FuturesMarginRates): Result<MarginRequirement> {
  const { notional, contracts, initialPerContract } = inputs;
  const { initialFraction, maintenanceDivisor } = rates;
  invariant(Number.isFinite(notional) && Number.isFinite(contracts), 'futures position is not finite');
  invariant(initialFraction > 0 && initialFraction <= 1, 'margin fraction outside (0, 1]');
  invariant(maintenanceDivisor >= 1 && Number.isFinite(maintenanceDivisor), 'maintenance divisor is below 1');
  const required = (initial: number) => ({ initial, maintenance: initial / maintenanceDivisor });
  if (initialPerContract === null) {
    const notes = [{ code: 'assumed-margin', fraction: initialFraction }] as const;
    return ok(required(Math.abs(notional) * initialFraction), notes);
  }
  if (!(initialPerContract > 0 && Number.isFinite(initialPerContract)))
    return fail({ code: 'input-out-of-range', input: 'initialPerContract', value: initialPerContract });
  return ok(required(Math.abs(contracts) * initialPerContract));
}
