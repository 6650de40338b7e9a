// @ts-check
import { join, resolve } from 'node:path';

/** The checkout. */
export const ROOT = resolve(import.meta.dirname, '../../..');
export const OUT = join(ROOT, 'out');
/** Hash of the sources `out` was built from. */
export const STAMP = join(OUT, 'sources.sha256');
export const ELECTRON = join(ROOT, 'node_modules/electron');
/** Day of the last failed attempt to fetch Electron's runtime. */
export const ATTEMPT = join(ROOT, '.electron-attempt');
