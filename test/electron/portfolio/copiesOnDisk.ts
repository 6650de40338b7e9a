import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Names in a file's folder, sorted. */
export function namesBeside(path: string): string[] {
  return readdirSync(dirname(path)).sort();
}

export function mirrorOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.mirror`);
}

/** Paths of the backups beside a file, lowest revision first. */
export function backupsOf(path: string): string[] {
  const folder = join(dirname(path), `.${basename(path)}.backups`);
  return existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map((name) => join(folder, name))
    : [];
}

/** Names of the damaged files that were set aside beside a file. */
export function setAside(path: string): string[] {
  return namesBeside(path).filter((name) => name.startsWith(`.${basename(path)}.damaged-`));
}
