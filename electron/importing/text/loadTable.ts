import type { Question, ReadAnswers, ReadSettings } from '../../../shared/model/proposal';
import type { Problem } from '../../../shared/result/problem';
import { decideDecimalMark } from './decideDecimalMark';
import { type Decoded, decodeBytes } from './decodeBytes';
import { detectDelimiter } from './detectDelimiter';
import { type FileRow, isBlank, parseRows } from './parseRows';

/** A file as it came in: its bare name (never a path) and its bytes. */
export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file split into rows, before anything in it was understood. */
export interface FileTable {
  readonly fileName: string;
  readonly rows: readonly FileRow[];
  readonly encoding: ReadSettings['encoding'];
  readonly delimiter: ReadSettings['delimiter'];
  /** A mark the user chose, else the one the cells decide; `.` while `markQuestion` is open. */
  readonly decimalMark: ReadSettings['decimalMark'];
  readonly markQuestion: Question | null;
}

export type LoadedTable =
  | { readonly status: 'loaded'; readonly table: FileTable }
  | { readonly status: 'questions'; readonly questions: readonly Question[] }
  | { readonly status: 'refused'; readonly problem: Problem };

/**
 * Bytes to rows: encoding, separator and decimal mark found from the content or taken from the user's answers.
 *
 * @param file - Name and bytes; not modified.
 * @param answers - What the user answered to an earlier reading.
 */
export function loadTable(file: ImportFile, answers: ReadAnswers = {}): LoadedTable {
  const decoded = decodeBytes(file.bytes, answers.settings?.encoding);
  return decoded.status === 'text' ? tableOfText(file.name, decoded, answers) : decoded;
}

/** XML, OFX and JSON have readers of their own or none, and are never a table. */
const STRUCTURED_START = /^\s*(?:<\?xml|<\?ofx|<ofx|<[a-z]+ [a-z]+=|ofxheader:|\{\s*"|\[\s*[[{])/i;

/**
 * Text to rows, as `loadTable` does it for a file that was decoded already.
 *
 * @param fileName - Kept, not looked at.
 * @param decoded - The text and the encoding it was in.
 * @param answers - What the user answered to an earlier reading.
 */
export function tableOfText(
  fileName: string,
  decoded: Extract<Decoded, { status: 'text' }>,
  answers: ReadAnswers,
): LoadedTable {
  if (STRUCTURED_START.test(decoded.text.slice(0, 2048))) {
    return { status: 'refused', problem: { code: 'file-unknown-format' } };
  }
  const delimiter = answers.settings?.delimiter ?? detectDelimiter(decoded.text);
  const parsed = parseRows(decoded.text, delimiter);
  if (!parsed.ok) return { status: 'refused', problem: parsed.problem };
  if (parsed.value.every(isBlank)) return { status: 'refused', problem: { code: 'file-empty' } };
  const decision = decideDecimalMark(parsed.value);
  const decided = decision.status === 'decided' ? decision.mark : null;
  const mark = answers.settings?.decimalMark ?? decided;
  const table: FileTable = {
    fileName,
    rows: parsed.value,
    encoding: decoded.encoding,
    delimiter,
    decimalMark: mark ?? '.',
    markQuestion:
      mark === null && decision.status === 'ask'
        ? { id: 'decimal-mark', samples: [...decision.samples], choices: ['.', ','] }
        : null,
  };
  return { status: 'loaded', table };
}
