// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

/** Top folder of the repository. */
export const ROOT = resolve(import.meta.dirname, '../..');

/**
 * Every source of `shared`, sorted by path.
 *
 * @returns {import('./audit.mjs').Source[]}
 */
export function sharedSources() {
  return readdirSync(join(ROOT, 'shared'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(ROOT, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))
    .sort((left, right) => (left.path < right.path ? -1 : 1));
}
