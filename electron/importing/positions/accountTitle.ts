import type { FileRow } from '../text/parseRows';

const WORD =
  'account|account (?:number|no\\.?|name|id|#)|konto|kontonummer|depot|depotnummer|dossier|compte|num[ée]ro de compte|rekening|rekeningnummer|cuenta|conto|conta|portfolio|(?:konto|depot|portfolio)-nr\\.?';
const TITLE = new RegExp(`^(?:${WORD})\\s*:\\s*(\\S.*)$`, 'i');
const LABEL = new RegExp(`^(?:${WORD})\\s*:?$`, 'i');
/** A title and what is said of it; a row of the table has more. */
const MOST_CELLS = 2;

/**
 * The account that a line above a table or between its sections names: "Account: Joint (1234)", "Depotnummer;1234567890".
 *
 * @returns Exactly the text of the file; null where the line is none of that kind.
 */
export function accountTitle({ cells }: FileRow): string | null {
  const filled = cells.filter((cell) => cell !== '');
  const [first = '', second = ''] = filled;
  if (filled.length === 0 || filled.length > MOST_CELLS) return null;
  const named = TITLE.exec(first)?.[1];
  if (named !== undefined && filled.length === 1) return named.trim();
  // A word without a figure beside it is the next heading.
  return filled.length === MOST_CELLS && LABEL.test(first) && /\d/.test(second) ? second : null;
}
