import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ImportFile } from '../../../electron/importing/text/loadTable';

const folder = resolve(import.meta.dirname, '../../fixtures/imports');

/** A fixture of our own: the quirks of real files, with made-up names and numbers. */
export function fixtureFile(name: string): ImportFile {
  return { name, bytes: readFileSync(resolve(folder, name)) };
}

/** A file with this text. */
export function textFile(text: string, name = 'file.csv'): ImportFile {
  return { name, bytes: new TextEncoder().encode(text) };
}
