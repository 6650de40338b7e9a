import type { DecimalMark } from './numberText';
import type { FileRow } from './parseRows';
import { plainNumber } from './plainNumber';

const SAMPLE_ROWS = 20_000;
const NUMBER_SHAPED = /^[-+($€£¥₹\s]*(\d[\d.,]*\d)[)%\s€$£KMBT-]*$/;

export type MarkDecision =
  | { readonly status: 'decided'; readonly mark: DecimalMark }
  /** The cells that can be read both ways. */
  | { readonly status: 'ask'; readonly samples: readonly string[] };

/**
 * Decides from every cell of the file whether `.` or `,` is its decimal mark: where both occur in a cell the last one is;
 * a mark that repeats is not; a mark not followed by exactly three digits is. "1.234" alone decides nothing.
 *
 * @param rows - The rows of the file; the first 20,000 are looked at.
 * @returns The mark, or the question's samples when the cells contradict each other or are all of the "1.234" kind.
 */
export function decideDecimalMark(rows: readonly FileRow[]): MarkDecision {
  const votes = { '.': 0, ',': 0 };
  const ambiguous: string[] = [];
  const seen = { '.': '', ',': '' };
  for (const { cells } of rows.slice(0, SAMPLE_ROWS)) {
    for (const cell of cells) {
      const vote = voteOf(cell);
      if (vote === 'ambiguous') {
        if (ambiguous.length < 5) ambiguous.push(cell);
      } else if (vote !== null) {
        votes[vote]++;
        seen[vote] ||= cell;
      }
    }
  }
  const [dots, commas] = [votes['.'], votes[',']];
  if (dots > 20 * commas) return { status: 'decided', mark: '.' };
  if (commas > 20 * dots) return { status: 'decided', mark: ',' };
  if (dots > 0 && commas > 0) return { status: 'ask', samples: [seen['.'], seen[','], ...ambiguous].slice(0, 5) };
  return ambiguous.length > 0 ? { status: 'ask', samples: ambiguous } : { status: 'decided', mark: '.' };
}

function voteOf(cell: string): DecimalMark | 'ambiguous' | null {
  if (cell.length > 40) return null;
  // Digits with one point between them, as nearly every cell of a price file: the same vote without the pattern.
  const point = cell.indexOf('.');
  if (point > 0 && !Number.isNaN(plainNumber(cell))) {
    return cell.length - point === 4 && point <= 3 && cell[0] !== '0' ? 'ambiguous' : '.';
  }
  const digits = NUMBER_SHAPED.exec(cell)?.[1];
  if (digits === undefined) return null;
  const lastDot = digits.lastIndexOf('.');
  const lastComma = digits.lastIndexOf(',');
  if (lastDot === -1 && lastComma === -1) return null;
  if (lastDot !== -1 && lastComma !== -1) return both(digits, lastDot > lastComma ? '.' : ',');
  const mark = lastDot === -1 ? ',' : '.';
  const parts = digits.split(mark);
  const [before = '', after = ''] = parts;
  if (parts.length > 2) return isGrouped(parts) ? other(mark) : null;
  return after.length === 3 && /^[1-9]\d{0,2}$/.test(before) ? 'ambiguous' : mark;
}

function both(digits: string, decimal: DecimalMark): DecimalMark | null {
  const [whole = '', ...fraction] = digits.split(decimal);
  return fraction.length === 1 && isGrouped(whole.split(other(decimal))) ? decimal : null;
}

/** 1,234,567 and the Indian 12,34,567. */
function isGrouped(parts: readonly string[]): boolean {
  const [first = '', ...rest] = parts;
  return /^\d{1,3}$/.test(first) && rest.at(-1)?.length === 3 && rest.every((part) => /^\d{2,3}$/.test(part));
}

function other(mark: DecimalMark): DecimalMark {
  return mark === '.' ? ',' : '.';
}
