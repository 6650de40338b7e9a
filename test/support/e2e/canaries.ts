import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SHORTEST = 6;

/**
 * Files below a folder that can be read: those that hold one of the texts in their bytes or their name, as UTF-8, as
 * UTF-16 or base64 of it at any of the three places it can begin.
 *
 * @param texts - At least six characters each: a shorter one stands in sealed bytes by chance.
 * @returns `path: text` per find, sorted; empty where nobody can read any of them.
 */
export function filesTelling(folder: string, texts: readonly string[]): readonly string[] {
  if (texts.some((text) => text.length < SHORTEST)) throw new Error('too short to be told from chance');
  const needles = texts.flatMap((text) => formsOf(text).map((bytes) => ({ text, bytes })));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  if (files.length === 0) throw new Error('no file to look at');
  const finds = files.flatMap((name) => {
    const bytes = Buffer.concat([Buffer.from(`${name}\0`), readFileSync(join(folder, name))]);
    return needles.filter((needle) => bytes.includes(needle.bytes)).map(({ text }) => `${name}: ${text}`);
  });
  return [...new Set(finds)].sort();
}

function formsOf(text: string): readonly Buffer[] {
  const utf8 = Buffer.from(text, 'utf8');
  return [utf8, Buffer.from(text, 'utf16le'), ...[0, 1, 2].map((shift) => base64Of(utf8, shift))];
}

/** The part of the base64 text that is the same whatever stands around it. */
function base64Of(utf8: Buffer, shift: number): Buffer {
  const text = Buffer.concat([Buffer.alloc(shift), utf8])
    .toString('base64')
    .replace(/=+$/, '');
  return Buffer.from(text.slice(shift === 0 ? 0 : shift + 1, -2));
}
