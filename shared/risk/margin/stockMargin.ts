import { invariant } from '../../result/invariant';
import type { MarginRequirement } from './futuresMargin';

/** Rates as fractions of market value, each above 0 to 1. */
export interface StockMarginRates {
  readonly initialFraction: number;
  readonly longMaintenanceFraction: number;
  readonly shortMaintenanceFraction: number;
}

/**
 * Stock margin: the equity a position in a stock or a fund needs in a margin account. Answers "how much of this may I
 * borrow?". A leveraged fund needs the maintenance of its multiple, an inverse one of its size.
 *
 * @param position - `valueBase`: signed market value in base currency; `factor`: daily multiple, 1 for a stock, never 0;
 *   not modified.
 * @param rates - Rates in force.
 * @returns Money in base currency, 0 or more. Maintenance is never above the whole value, and the initial requirement
 *   never below maintenance. Example: at 50, 25 and 30 %, 10000 in a stock needs 5000 and 2500; in a threefold fund 7500
 *   and 7500; a short of 10000 in a stock 5000 and 3000.
 * @throws InvariantError when the value is not finite, the factor is 0 or not finite, or a rate is outside (0, 1].
 *
 * Method: `|value| x min(1, rate x |factor|)`, O(1). Source: Regulation T; FINRA Rule 4210 and its notice on leveraged
 * funds, from general knowledge; D§2.3.
 */
export function stockMargin(
  position: { readonly valueBase: number; readonly factor: number },
  rates: StockMarginRates,
): MarginRequirement {
  const { valueBase, factor } = position;
  invariant(Number.isFinite(valueBase), 'market value is not finite');
  invariant(factor !== 0 && Number.isFinite(factor), 'factor is 0 or not finite');
  for (const rate of [rates.initialFraction, rates.longMaintenanceFraction, rates.shortMaintenanceFraction])
    invariant(rate > 0 && rate <= 1, 'margin rate outside (0, 1]');
  const rate = valueBase < 0 ? rates.shortMaintenanceFraction : rates.longMaintenanceFraction;
  const maintenanceFraction = Math.min(1, rate * Math.abs(factor));
  const size = Math.abs(valueBase);
  return {
    initial: size * Math.max(rates.initialFraction, maintenanceFraction),
    maintenance: size * maintenanceFraction,
  };
}
