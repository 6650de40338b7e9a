const CODES = new Set(
  (
    'USD EUR GBP GBX CHF CAD AUD NZD JPY CNY CNH HKD SGD SEK NOK DKK PLN CZK HUF RON BGN INR KRW TWD THB IDR MYR PHP VND ' +
    'ZAR BRL MXN CLP COP PEN ARS ILS TRY AED SAR QAR KWD EGP NGN KES UAH RUB ISK HRK PKR LKR BDT'
  ).split(' '),
);

/** Codes that brokers write instead of the standard one. */
const OTHER_CODES: ReadonlyMap<string, string> = new Map([
  ['CAN', 'CAD'],
  ['RMB', 'CNY'],
  ['STG', 'GBP'],
  ['EURO', 'EUR'],
]);

/** Whether a text is the code of a currency that is traded. */
export function isCurrencyCode(text: string): boolean {
  return CODES.has(text);
}

/**
 * The currency a cell names: a code, in any case, or a broker's own code ("CAN"); pence are GBX.
 *
 * @returns Null for an empty cell or a stroke; 'bad' where it is no currency.
 */
export function readCurrency(text: string): string | 'bad' | null {
  if (text === '' || /^[-–—]+$/.test(text)) return null;
  if (text === 'GBp' || text === 'GBX' || text === 'p') return 'GBX';
  const upper = text.toUpperCase();
  const code = OTHER_CODES.get(upper) ?? upper;
  return CODES.has(code) ? code : 'bad';
}
