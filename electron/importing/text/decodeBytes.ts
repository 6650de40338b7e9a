import type { Question, ReadSettings } from '../../../shared/model/proposal';
import type { FileProblem } from '../../../shared/result/importProblem';
import { sniffBytes } from './sniffBytes';

export type Encoding = ReadSettings['encoding'];

export type Decoded =
  | { readonly status: 'text'; readonly text: string; readonly encoding: Encoding }
  | { readonly status: 'questions'; readonly questions: readonly Question[] }
  | { readonly status: 'refused'; readonly problem: FileProblem };

/** Largest file that is read, in bytes. */
export const BYTE_LIMIT = 64 * 1024 * 1024;

/**
 * Turns a file's bytes into text without ever losing a character: BOM, then UTF-16 by its NUL pattern, then strict
 * UTF-8; bytes that are none of these are shown as Windows-1252 and asked about.
 *
 * @param bytes - The whole file; not modified.
 * @param encoding - The user's answer to an earlier 'encoding' question.
 */
export function decodeBytes(bytes: Uint8Array, encoding?: Encoding): Decoded {
  if (bytes.length === 0) return refused({ code: 'file-empty' });
  if (bytes.length > BYTE_LIMIT) return refused({ code: 'file-too-large', bytes: bytes.length, limit: BYTE_LIMIT });
  const foreign = sniffBytes(bytes);
  if (foreign !== null) return refused(foreign);
  const found = encoding ?? encodingByMarks(bytes);
  if (found === null) return refused({ code: 'file-binary' });
  const text = decode(bytes, found);
  if (text !== null) return judge(text, found);
  return found === 'utf-8' && encoding === undefined ? ask(bytes) : refused({ code: 'file-undecodable' });
}

/** Null when there are NUL bytes that no UTF-16 text has. */
function encodingByMarks(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (!bytes.includes(0)) return 'utf-8';
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros.map((count) => count / (head.length / 2));
  if (odd > 0.4 && even < 0.05) return 'utf-16le';
  return even > 0.4 && odd < 0.05 ? 'utf-16be' : null;
}

function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Not TextDecoder: Node 20 leaves the bytes 80-9F of this code page as control characters. */
function decodeWindows1252(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => UPPER_CONTROLS[character.charCodeAt(0) - 0x80] ?? '\ufffd');
  return text.includes('\ufffd') ? null : text;
}

const UPPER_CONTROLS = Array.from('€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ');

function judge(text: string, encoding: Encoding): Decoded {
  if (text.includes('\0') || isMostlyControls(text)) return refused({ code: 'file-binary' });
  const start = text.slice(0, 2048).trimStart().toLowerCase();
  if (start === '' && text.trim() === '') return refused({ code: 'file-empty' });
  if (HTML_START.test(start)) return refused({ code: 'file-html' });
  if (EXCEL_XML.test(start)) return refused({ code: 'file-spreadsheet' });
  return { status: 'text', text, encoding };
}

/** What Excel 2003 saved as XML, and some brokers still send under the name of a spreadsheet. */
const EXCEL_XML =
  /<\?mso-application\b[^>]*excel|<(?:\w+:)?workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/;
const HTML_START =
  /^(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype html|html|head|body|meta|table|div|script|style)\b/;

function isMostlyControls(text: string): boolean {
  const head = text.slice(0, 65_536);
  let controls = 0;
  for (let index = 0; index < head.length; index++) {
    const code = head.charCodeAt(index);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) controls++;
  }
  return controls > head.length / 100;
}

function ask(bytes: Uint8Array): Decoded {
  const preview = decodeWindows1252(bytes);
  if (preview === null) return refused({ code: 'file-undecodable' });
  if (isMostlyControls(preview)) return refused({ code: 'file-binary' });
  const samples = preview.split(/\r\n?|\n/).filter((line) => /[^\t -~]/.test(line));
  const shown = samples.slice(0, 5).map((line) => line.slice(0, 200));
  return { status: 'questions', questions: [{ id: 'encoding', samples: shown, choices: ['windows-1252'] }] };
}

function refused(problem: FileProblem): Decoded {
  return { status: 'refused', problem };
}
