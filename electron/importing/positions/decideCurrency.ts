import { readNumber } from '../text/numberText';
import type { FileRow } from '../text/parseRows';
import type { Heading } from './findHeading';

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/(?:CA|C)\$/, 'CAD'],
  [/(?:AU|A)\$/, 'AUD'],
  [/(?:^|[^A-Z])(?:US)?\$/, 'USD'],
  [/€/, 'EUR'],
  [/£/, 'GBP'],
  [/₹/, 'INR'],
];

/**
 * The currency that the money signs in a table's headings and amounts name.
 *
 * @returns Null where there is no sign, or signs of several currencies.
 */
export function decideCurrency(heading: Heading, rows: readonly FileRow[]): string | null {
  const amounts = rows.slice(0, 1000).flatMap(({ cells }) => cells.filter(isSignedAmount));
  const found = new Set<string>();
  for (const text of [...heading.row.cells, ...amounts]) {
    const currency = SIGNS.find(([sign]) => sign.test(text))?.[1];
    if (currency !== undefined) found.add(currency);
  }
  const [only = null] = found;
  return found.size === 1 ? only : null;
}

function isSignedAmount(cell: string): boolean {
  return (
    /[$€£₹]/.test(cell) && (readNumber(cell, '.').status === 'number' || readNumber(cell, ',').status === 'number')
  );
}
