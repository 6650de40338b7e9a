import { readNumber } from '../text/numberText';
import { speaksOfOtherDollars } from '../text/otherDollars';
import type { FileRow } from '../text/parseRows';
import type { Heading } from './findHeading';
import { headingCurrencies } from './headingCurrencies';

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/(?:CA|C)\$/, 'CAD'],
  [/(?:AU|A)\$/, 'AUD'],
  [/(?:^|[^A-Z])(?:US)?\$/, 'USD'],
  [/€/, 'EUR'],
  [/£/, 'GBP'],
  [/₹/, 'INR'],
];

/**
 * The currency that a table's headings and the money signs of its amounts name.
 *
 * @param above - What stands before the heading: "TFSA" there makes a bare $ somebody else's.
 * @returns Null where there is none, or several.
 */
export function decideCurrency(heading: Heading, rows: readonly FileRow[], above: readonly FileRow[]): string | null {
  const amounts = rows.slice(0, SAMPLED_ROWS).flatMap(({ cells }) => cells.filter(isSignedAmount));
  const found = new Set<string>();
  for (const text of [...heading.row.cells, ...amounts]) {
    const currency = SIGNS.find(([sign]) => sign.test(text))?.[1];
    if (currency !== undefined) found.add(currency);
  }
  for (const currency of headingCurrencies(heading.row.cells, heading.columns).values()) {
    if (currency !== 'GBX') found.add(currency);
  }
  const [only = null] = found;
  if (found.size !== 1 || (only === 'USD' && speaksOfOtherDollars([...above, heading.row, ...rows]))) return null;
  return only;
}

const SAMPLED_ROWS = 1000;

function isSignedAmount(cell: string): boolean {
  return (
    /[$€£₹]/.test(cell) && (readNumber(cell, '.').status === 'number' || readNumber(cell, ',').status === 'number')
  );
}
