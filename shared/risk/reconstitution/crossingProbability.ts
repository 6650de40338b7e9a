import { normalCumulative } from '../../math/normalCumulative';
import { fail, ok, type Result } from '../../result/result';

/** A company and a border, seen from today. */
export interface CrossingInputs {
  /** Total market value today, US dollars. */
  readonly marketCap: number;
  /** Border on rank day, US dollars. */
  readonly border: number;
  /** Annualised volatility of the company, decimal fraction. */
  readonly volatility: number;
  /** Years to rank day; 0 on the day itself. */
  readonly years: number;
}

/**
 * Crossing probability: how likely a company is to lie beyond a border on rank day. Answers "will it be ranked as large?".
 * Assumes a driftless walk of the market value and a border that stands still.
 *
 * @param inputs - Market value, border, volatility and time.
 * @param side - `above` for at or above the border, `below` for under it; both add up to 1.
 * @returns Probability from 0 to 1; without time or volatility, 0 or 1, and a company at the border is above. Example:
 *   5e9 against 4.6e9 at 30 % a year, half a year ahead, is above with 0.613. Problems: `input-out-of-range` when
 *   `marketCap` or `border` is not a finite number above 0, or `volatility` or `years` not one of 0 or more.
 *
 * Method: `N(sign (ln(M / K) - s^2 t / 2) / (s sqrt(t)))`, O(1). Source: the in-the-money probability of Black and Scholes,
 * Journal of Political Economy 81 (1973), at no drift; D§1.5.
 */
export function crossingProbability(inputs: CrossingInputs, side: 'above' | 'below'): Result<number> {
  const { marketCap, border, volatility, years } = inputs;
  for (const [input, value] of Object.entries({ marketCap, border })) {
    if (!(value > 0 && Number.isFinite(value))) return fail({ code: 'input-out-of-range', input, value });
  }
  for (const [input, value] of Object.entries({ volatility, years })) {
    if (!(value >= 0 && Number.isFinite(value))) return fail({ code: 'input-out-of-range', input, value });
  }
  const deviation = volatility * Math.sqrt(years);
  const distance = Math.log(marketCap / border);
  if (deviation === 0) return ok(distance >= 0 === (side === 'above') ? 1 : 0);
  const score = (distance - deviation ** 2 / 2) / deviation;
  return ok(normalCumulative(side === 'above' ? score : -score));
}
