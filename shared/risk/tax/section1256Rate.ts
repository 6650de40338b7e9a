import { invariant } from '../../result/invariant';
import type { TaxRates } from './taxRates';

/**
 * Section 1256 rate: the blended rate on a regulated future or a broad-index option. Answers "what is a future's gain
 * taxed at, however short it was held?".
 *
 * @param rates - Rates on short-term and long-term gains, decimal fractions.
 * @param longTermFraction - Part that counts as long-term, from 0 to 1; 0.6 in the law of 2026.
 * @returns Decimal fraction, 0 to 1. Example: 37 % and 20 % give 0.268; each with 3.8 % more, 0.306.
 * @throws InvariantError when a rate or the fraction lies outside 0 to 1.
 *
 * Method: `f * long + (1 - f) * short`, O(1). Source: 26 USC 1256(a)(3); D§11, D§13 H5.
 */
export function section1256Rate(rates: Pick<TaxRates, 'shortTerm' | 'longTerm'>, longTermFraction: number): number {
  const { shortTerm, longTerm } = rates;
  invariant(
    [shortTerm, longTerm, longTermFraction].every((value) => value >= 0 && value <= 1),
    'rate or fraction outside 0 to 1',
  );
  return longTermFraction * longTerm + (1 - longTermFraction) * shortTerm;
}
