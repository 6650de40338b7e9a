import type { Question } from '../../../shared/model/proposal';
import type { FileRow } from '../text/parseRows';

const CURRENCIES = ['USD', 'EUR', 'GBP', 'CAD', 'CHF', 'AUD', 'JPY', 'SEK', 'INR'];

/** Asks in which currency the amounts of a table are, showing its first rows. */
export function currencyQuestion(rows: readonly FileRow[]): Question {
  const samples = rows.slice(0, 5).map(({ cells }) => cells.join(', ').slice(0, 200));
  return { id: 'currency', samples, choices: CURRENCIES };
}
