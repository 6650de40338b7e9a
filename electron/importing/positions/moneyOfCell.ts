const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/(?:CA|C)\$/, 'CAD'],
  [/(?:AU|A)\$/, 'AUD'],
  [/US\$/, 'USD'],
  [/€/, 'EUR'],
  [/£/, 'GBP'],
  [/₹/, 'INR'],
];
const CODE = /^([A-Z]{3})\s?[-+(]?[\d.,]|[\d.,)]\s?([A-Z]{3})$/;
/** "72.50p" is in pence; nothing else ends so. */
const PENCE = /\d\s?p$/;
const DOLLARS: ReadonlySet<string> = new Set(['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'TWD', 'MXN', 'BRL']);

/**
 * The currency an amount names itself: "£1,900.00", "USD 102.10", "72.50p" (`GBX`).
 *
 * @returns `$` for a dollar sign that says not whose; null where the cell names none.
 */
export function moneyOfCell(cell: string): string | null {
  // Most cells are digits and nothing else.
  if (/^[-\d.,]*$/.test(cell) || !/\d/.test(cell)) return null;
  if (PENCE.test(cell)) return 'GBX';
  const named = SIGNS.find(([sign]) => sign.test(cell))?.[1];
  if (named !== undefined) return named;
  if (cell.includes('$')) return '$';
  const match = CODE.exec(cell.trim());
  return match?.[1] ?? match?.[2] ?? null;
}

/** Whether an amount that names `stated` can be one in `currency`: a bare dollar sign is any dollar's. */
export function isMoneyOf(stated: string, currency: string): boolean {
  return stated === '$' ? DOLLARS.has(currency) : stated === currency;
}
