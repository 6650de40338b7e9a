import type { ReadSettings } from '../../../shared/model/proposal';
import { type Decoded, decodeBytes } from '../text/decodeBytes';

const WINDOWS_1252 =
  /\bCHARSET\s*:\s*(?:1252|ISO-8859-1)\b|^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["'](?:windows-1252|iso-8859-1|latin-?1)["']/i;
const HEAD_BYTES = 2048;

/**
 * Text of a file that may declare its own character set, as OFX and XML do. Bytes that are UTF-8 are read as such
 * whatever the header says: programs that keep an old header and write UTF-8 are common, the other way round does not
 * pass for UTF-8.
 *
 * @param bytes - The whole file; not modified.
 * @param encoding - The user's answer to an earlier 'encoding' question.
 */
export function decodeDeclared(bytes: Uint8Array, encoding?: ReadSettings['encoding']): Decoded {
  const decoded = decodeBytes(bytes, encoding);
  if (decoded.status !== 'questions') return decoded;
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  return WINDOWS_1252.test(head) ? decodeBytes(bytes, 'windows-1252') : decoded;
}
