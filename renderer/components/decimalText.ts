const DECIMALS = 12;

/**
 * A typed number as the document keeps it: plain digits with a point, no exponent. The model's own conversion is not
 * used here because it would bring the schema library into the page.
 */
export function decimalText(value: number): string {
  const plain = String(value);
  const text = plain.includes('e') ? value.toFixed(DECIMALS) : plain;
  const [whole = '0', fraction = ''] = text.split('.');
  const kept = fraction.slice(0, DECIMALS).replace(/0+$/, '');
  return kept === '' ? whole : `${whole}.${kept}`;
}

/** A number of the document, or null where none was entered. */
export function decimalValue(text: string | null): number | null {
  return text === null ? null : Number(text);
}
