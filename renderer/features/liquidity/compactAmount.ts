import { formatValue, type TextFormat } from '../../../shared/messages/formatValue';

/** Smallest first; each from a thousand of the one before. */
const SCALES = ['', 'k', 'm', 'bn'] as const;
const THOUSAND = 1000;
const ONE_DECIMAL = 10;

/** An amount whose size matters more than its digits: 4.3k, 12.6m, 1.2bn. Not negative. */
export function compactAmount(value: number, format: TextFormat): string {
  let scaled = value;
  let scale = 0;
  // By the number as it is written: 999,960 is 1.0m, not 1,000.0k.
  while (Math.round(scaled * ONE_DECIMAL) / ONE_DECIMAL >= THOUSAND && scale < SCALES.length - 1) {
    scaled /= THOUSAND;
    scale += 1;
  }
  return `${formatValue(scaled, 'count', { ...format, digits: scale === 0 ? 0 : 1 })}${SCALES[scale] ?? ''}`;
}
