import { formatValue } from '../../../shared/messages/formatValue';
import { currentFormat } from '../../api/format';

/** A number with its noun, as the reader writes numbers: "1 trade", "10,000 trades". */
export function countText(count: number, word: string): string {
  return `${formatValue(count, 'count', currentFormat())} ${word}${count === 1 ? '' : 's'}`;
}
