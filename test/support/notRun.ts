import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const MATERIAL = resolve(import.meta.dirname, '../../../shared');

/**
 * Whether the reference material beside the repository is there. A clone without it runs every other test and says which
 * it left out; the material is never copied or committed.
 *
 * @param what - What is left out, in words.
 */
export function hasSharedMaterial(what: string): boolean {
  const present = existsSync(MATERIAL);
  if (!present) console.log(`not run: ../shared is not present (${what})`);
  return present;
}

/** Absolute path of a file of the reference material. */
export function sharedMaterial(path: string): string {
  return resolve(MATERIAL, path);
}

/**
 * Whether a file system can refuse this user: root may write everywhere, and Windows has other permissions.
 *
 * @param what - What is left out, in words.
 */
export function canBeRefused(what: string): boolean {
  const refusable = process.platform !== 'win32' && process.getuid?.() !== 0;
  if (!refusable) console.log(`not run: this user may write everywhere (${what})`);
  return refusable;
}

/**
 * Whether a program of the system is there that a test needs and the product does not.
 *
 * @param program - Its name.
 * @param what - What is left out, in words.
 */
export function hasProgram(program: string, what: string): boolean {
  const present = spawnSync(program, ['--version']).error === undefined;
  if (!present) console.log(`not run: ${program} is not present (${what})`);
  return present;
}

/**
 * Whether the system shows its processes as files.
 *
 * @param what - What is left out, in words.
 */
export function hasProcessFolder(what: string): boolean {
  const present = process.platform === 'linux';
  if (!present) console.log(`not run: there is no /proc (${what})`);
  return present;
}
