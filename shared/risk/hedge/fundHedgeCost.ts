import { invariant } from '../../result/invariant';
import { leverageVarianceFactor } from './leverageVarianceFactor';

/** A position in a leveraged or inverse fund and what holding it costs. */
export interface FundHedgeTerms {
  /** Value held, money, 0 or more; it ties up this much cash. */
  readonly value: number;
  readonly factor: number;
  /** Fee per year, decimal fraction. */
  readonly fee: number;
  /** Volatility of the index per year, decimal fraction. */
  readonly annualisedVolatility: number;
  /** Half of bid to ask, fraction of the price. */
  readonly halfSpreadFraction: number;
}

/** What holding a fund as a hedge costs in a year. */
export interface FundHedgeCost {
  /** Money per year, 0 or more. */
  readonly annualFee: number;
  /** Expected effect of the daily reset in a year if the index ends where it began; money, 0 or negative. */
  readonly annualDrag: number;
  /** Money for getting in and out once, 0 or more. */
  readonly tradingCost: number;
}

/**
 * Fund hedge cost: what holding a leveraged or inverse fund costs in a year if the index ends where it began. Answers
 * "what does this hedge cost when nothing happens?".
 *
 * @param terms - Position, fee, volatility and spread; not modified.
 * @returns Money per year and once. Example: 60,000 of a -2 fund, fee 0.95 %, volatility 25 %, half-spread 0.05 %: fee
 *   570, drag -10,258.25, trading 60.
 * @throws InvariantError when a number is not finite or out of range.
 *
 * Method: `V * fee`, `V * (leverageVarianceFactor - 1)`, `2 * V * half-spread`, O(1). Source: D§12.2, D§12.3.
 */
export function fundHedgeCost(terms: FundHedgeTerms): FundHedgeCost {
  const { value, factor, fee, annualisedVolatility, halfSpreadFraction } = terms;
  const costs = [value, fee, halfSpreadFraction];
  invariant(
    costs.every((cost) => Number.isFinite(cost) && cost >= 0),
    'value or cost out of range',
  );
  return {
    annualFee: value * fee,
    annualDrag: value * (leverageVarianceFactor(factor, annualisedVolatility, 1) - 1),
    tradingCost: 2 * value * halfSpreadFraction,
  };
}
