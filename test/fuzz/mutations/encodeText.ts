import type { RandomChoice } from './randomChoice';

/** The text in one of the encodings brokers and spreadsheets write; never the one without any mark it mostly has. */
export function encodeText(text: string, random: RandomChoice): Uint8Array {
  const encoders = [utf16LittleEndian, utf16BigEndian, utf16BigEndianBare, utf8WithMark];
  return random.pick(isWindows1252(text) ? [...encoders, windows1252] : encoders)(text);
}

const utf16LittleEndian = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');
const utf16BigEndian = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
const utf16BigEndianBare = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();
const utf8WithMark = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf8');

/** Characters of the code page beyond Latin-1, from 0x80 on; a blank where it has none. */
const UPPER = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    return code < 256 ? code : 0x80 + UPPER.indexOf(character);
  });

function isWindows1252(text: string): boolean {
  return [...text].every((character) => {
    const code = character.charCodeAt(0);
    return code < 0x80 || (code >= 0xa0 && code < 256) || (character !== ' ' && UPPER.includes(character));
  });
}
