// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where the downloaded Electron program is.
 *
 * @returns {string | null} Its path, or null: the package alone, without the runtime, is the usual state of a checkout.
 */
export function electronRuntime() {
  const folder = join('node_modules', 'electron');
  const pointer = join(folder, 'path.txt');
  if (!existsSync(pointer)) return null;
  const program = join(folder, 'dist', readFileSync(pointer, 'utf8').trim());
  return existsSync(program) ? program : null;
}
