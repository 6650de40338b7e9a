import { formatValue, type TextFormat } from '../../../shared/messages/formatValue';

/** Below this a probability would be written as none at all. */
const LEAST = 0.001;

/** A probability in words that never read as impossible. */
export function probabilityText(value: number, format: TextFormat): string {
  return value < LEAST ? `under ${formatValue(LEAST, 'fraction', format)}` : formatValue(value, 'fraction', format);
}
