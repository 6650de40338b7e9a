import { invariant } from '../../result/invariant';
import { type CapitalYear, capitalLossNetting, type NettedYear } from './capitalLossNetting';
import type { HoldingTerm } from './holdingTerm';
import type { TaxRates } from './taxRates';

/**
 * Tax saving of a loss: what realising it takes off this year's tax. Answers "which gains would this loss set off, and
 * at which rate?".
 *
 * @param loss - Amount, 0 or more, and whether it is short-term or long-term.
 * @param year - Gains and losses of the year without it; not modified.
 * @param rates - Rates on gains and on ordinary income, decimal fractions.
 * @returns Amount in the currency of the loss, 0 or more; a loss that is only carried forward saves nothing yet. Example:
 *   5,000 against 20,000 of long-term gains at 23.8 % saves 1,190; without gains, at 35 % and a limit of 3,000, 1,050.
 * @throws InvariantError when the loss is negative or not finite, and as `capitalLossNetting`.
 *
 * Method: tax of the netted year without the loss less the same with it, O(1). Source: 26 USC 1(h), 1211, 1222; D§11.
 */
export function harvestTaxSaving(
  loss: { readonly amount: number; readonly term: HoldingTerm },
  year: CapitalYear,
  rates: Pick<TaxRates, 'shortTerm' | 'longTerm' | 'ordinary'>,
): number {
  const { amount, term } = loss;
  invariant(amount >= 0 && Number.isFinite(amount), 'loss is negative or not finite');
  const taxOf = (netted: NettedYear): number =>
    netted.taxedShortTerm * rates.shortTerm + netted.taxedLongTerm * rates.longTerm - netted.deducted * rates.ordinary;
  const withLoss =
    term === 'short' ? { ...year, shortTerm: year.shortTerm - amount } : { ...year, longTerm: year.longTerm - amount };
  return taxOf(capitalLossNetting(year)) - taxOf(capitalLossNetting(withLoss));
}
