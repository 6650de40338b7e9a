/**
 * Return in base currency: what a foreign holding earned once the exchange rate is counted. Answers "what did a foreign
 * holding earn in my own money?".
 *
 * @param localReturn - Simple return in the holding's currency, decimal fraction.
 * @param fxReturn - Simple return of the price of that currency in base currency, same period, decimal fraction.
 * @returns Simple return in base currency, decimal fraction. Example: 0.10 and -0.05 give 0.045.
 *
 * Method: `(1 + r)(1 + f) - 1`, expanded so that small returns keep their digits. O(1). Source: two growth factors
 * multiplied, as for the simple returns of D§6.1.
 */
export function returnInBaseCurrency(localReturn: number, fxReturn: number): number {
  return localReturn + fxReturn + localReturn * fxReturn;
}
