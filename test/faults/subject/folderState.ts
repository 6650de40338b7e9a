import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

/** Every file below a folder, by its path from there. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** What interrupted saves left: temporary files, wherever they lie, and locks. */
export function leftoversIn(folder: string): readonly string[] {
  return filesBelow(folder).filter((path) => /\.tmp$|\.lock(\.|$)/.test(path));
}

/** Whether some file set aside as damaged holds exactly these bytes. */
export function isSetAside(folder: string, bytes: Uint8Array): boolean {
  return filesBelow(folder).some(
    (path) => basename(path).includes('damaged') && readFileSync(join(folder, path)).equals(bytes),
  );
}
