const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CODES = Uint8Array.from(ALPHABET, (letter) => letter.charCodeAt(0));
const SEXTETS = new Int8Array(128).fill(-1);
for (const [sextet, code] of CODES.entries()) SEXTETS[code] = sextet;

const PADDING = 61;
/** Characters turned into a string at once: below every engine's limit on the number of arguments. */
const CHUNK = 8192;

/**
 * Bytes as base64 text. `shared` has neither `Buffer` nor `btoa`.
 *
 * @param bytes - Any bytes; not modified.
 * @returns Standard alphabet with padding, four characters for three bytes. Example: `encodeBase64([1])` is `AQ==`.
 *
 * O(length). Source: RFC 4648 §4.
 */
export function encodeBase64(bytes: Uint8Array): string {
  const codes = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  for (let from = 0, to = 0; from < bytes.length; from += 3, to += 4) {
    const left = bytes.length - from;
    const group = ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0);
    codes[to] = CODES[group >> 18] ?? 0;
    codes[to + 1] = CODES[(group >> 12) & 63] ?? 0;
    codes[to + 2] = left > 1 ? (CODES[(group >> 6) & 63] ?? 0) : PADDING;
    codes[to + 3] = left > 2 ? (CODES[group & 63] ?? 0) : PADDING;
  }
  const parts: string[] = [];
  for (let from = 0; from < codes.length; from += CHUNK) {
    parts.push(String.fromCharCode(...codes.subarray(from, from + CHUNK)));
  }
  return parts.join('');
}

/**
 * The bytes of a base64 text.
 *
 * @param text - Standard alphabet with padding and nothing else, no line breaks.
 * @returns The bytes in a buffer of their own, or null when the text is not canonical base64: wrong length, foreign
 *   character, padding inside, or bits left over that are not zero (two texts never give the same bytes).
 *
 * O(length). Source: RFC 4648 §3.5, §4.
 */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let from = 0, to = 0; from < text.length; from += 4, to += 3) {
    const last = from + 4 === text.length;
    let group = 0;
    for (let place = 0; place < 4; place += 1) {
      const padded = last && place >= 4 - padding;
      const sextet = padded ? 0 : (SEXTETS[text.charCodeAt(from + place)] ?? -1);
      if (sextet < 0) return null;
      group = (group << 6) | sextet;
    }
    if (last && (group & ((1 << (8 * padding)) - 1)) !== 0) return null;
    // A write beyond the end of a typed array is ignored: that is where the padding falls.
    bytes[to] = group >> 16;
    bytes[to + 1] = (group >> 8) & 255;
    bytes[to + 2] = group & 255;
  }
  return bytes;
}
