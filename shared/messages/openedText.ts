import { formatMoment, formatTime } from './formatMoment';
import type { TextFormat } from './formatValue';

/** What opening did about a damaged file, as the contract carries it. */
export interface RecoveryFacts {
  readonly source: 'temporary' | 'backup' | 'mirror';
  readonly revision: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly damagedName: string;
  /** Null where the damaged file does not even say that. */
  readonly damagedRevision: number | null;
}

/** An earlier revision than was last seen of the same file. */
export interface OlderFacts {
  readonly revision: number;
  readonly seenRevision: number;
}

/**
 * What happened when a damaged file was opened: what is open instead, what may be missing, where the damaged file is.
 *
 * @param recovery - What opening did.
 * @param format - Locale of date and numbers.
 * @returns Two or three sentences.
 */
export function recoverySentence(recovery: RecoveryFacts, format: TextFormat): string {
  const { revision, savedAt, damagedName } = recovery;
  const open = `The portfolio file was damaged or its last save was incomplete; the copy of ${formatMoment(savedAt, format.locale)} (${revisionText(revision, format)}) is open.`;
  return `${open} ${missingSentence(recovery, format)} The damaged file is kept as ${damagedName}.`;
}

/**
 * That a file holds less than was last seen of it.
 *
 * @param older - Both revisions.
 * @param format - Locale of the numbers.
 * @returns Two sentences. Example: `"This looks like an older version of the file: it holds revision 12, you had 31. ..."`.
 */
export function olderSentence({ revision, seenRevision }: OlderFacts, format: TextFormat): string {
  const looks = `This looks like an older version of the file: it holds ${revisionText(revision, format)}, you had ${numberText(seenRevision, format)}.`;
  return `${looks} A program that synchronises or restores files may have set it back; the later one may be among its copies.`;
}

/**
 * That another program's changes were taken in while the user went on.
 *
 * @param times - How often since it was last said; 1 or more.
 * @returns One sentence.
 */
export function mergedSentence(times: number): string {
  return times === 1
    ? 'A change made elsewhere was taken in; yours are kept, and undo takes theirs back.'
    : `Changes made elsewhere were taken in ${times} times; yours are kept, and undo takes theirs back.`;
}

/**
 * A revision by its number.
 *
 * @param revision - Whole number.
 * @param format - Locale.
 * @returns Example: `"revision 1,016"`.
 */
export function revisionText(revision: number, format: TextFormat): string {
  return `revision ${numberText(revision, format)}`;
}

function missingSentence({ revision, savedAt, damagedRevision }: RecoveryFacts, format: TextFormat): string {
  if (damagedRevision === null) return `What was changed after ${formatTime(savedAt, format.locale)} may be missing.`;
  const lost = damagedRevision - revision;
  if (lost <= 0) return 'Nothing that was saved is missing.';
  return lost === 1
    ? `The last change, ${revisionText(damagedRevision, format)}, may be missing.`
    : `The last ${numberText(lost, format)} changes, up to ${revisionText(damagedRevision, format)}, may be missing.`;
}

function numberText(value: number, { locale }: TextFormat): string {
  return new Intl.NumberFormat(locale).format(value);
}
