// @ts-check
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUT, ROOT, STAMP } from './places.mjs';

const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'assets',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
];
const BUILDER = join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js');
const LOCK = join(OUT, 'building.pid');
const LOCK_POLL_MS = 100;

/**
 * Builds Ballast if its sources are not those of the last build. Goes by content: neither a clock nor a checkout that
 * touches every file makes a difference.
 *
 * @param {() => void} announce - Called once, before a build starts.
 * @returns {Promise<string | null>} Null when `out` is up to date; else a sentence that says why it is not.
 */
export async function ensureBuilt(announce) {
  if (isCurrent(sourcesHash())) return null;
  if (!existsSync(BUILDER)) return 'Ballast is not installed yet: run "npm ci" in its folder first.';
  await takeLock();
  try {
    const hash = sourcesHash();
    // Another start may have built it while this one waited.
    if (isCurrent(hash)) return null;
    announce();
    rmSync(STAMP, { force: true });
    const { status, stdout, stderr } = spawnSync(process.execPath, [BUILDER, 'build'], { cwd: ROOT, encoding: 'utf8' });
    if (status !== 0) return `Ballast could not be built:\n${stdout}${stderr}`;
    writeFileSync(STAMP, hash);
    return null;
  } finally {
    rmSync(LOCK, { force: true });
  }
}

/** @type {(hash: string) => boolean} */
function isCurrent(hash) {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash;
}

function sourcesHash() {
  const hash = createHash('sha256');
  for (const source of SOURCES) addTo(hash, source);
  return hash.digest('hex');
}

/** @type {(hash: import('node:crypto').Hash, path: string) => void} */
function addTo(hash, path) {
  const full = join(ROOT, path);
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) addTo(hash, `${path}/${name}`);
    return;
  }
  const bytes = readFileSync(full);
  hash.update(`${path}\0${bytes.length}\0`).update(bytes);
}

/** Two builds at once would empty the folder under each other. */
async function takeLock() {
  mkdirSync(OUT, { recursive: true });
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    if (isHolderGone()) rmSync(LOCK, { force: true });
    else await new Promise((resolve) => setTimeout(resolve, LOCK_POLL_MS));
  }
}

function isHolderGone() {
  if (!existsSync(LOCK)) return false;
  const holder = Number(readFileSync(LOCK, 'utf8'));
  // The file is there before its number is.
  if (holder === 0) return false;
  try {
    process.kill(holder, 0);
    return false;
  } catch {
    return true;
  }
}
