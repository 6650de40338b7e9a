import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Disk } from '../durable/disk';
import { systemCodeOf } from '../durable/systemCode';
import { backupNames } from './backups';
import type { CopyPlaces } from './keepingPlaces';
import { type KeptFor, retention } from './retention';

export type GenerationKind = 'current' | 'backup' | 'mirror' | 'damaged' | 'safety';

/** A file that holds, or held, a state of a portfolio. */
export interface GenerationFile {
  readonly generationId: string;
  readonly kind: GenerationKind;
  readonly path: string;
  readonly keptFor: KeptFor | null;
}

/** Every file with a state of a portfolio, present or not; reads folders only. Rejects with the system's errors. */
export async function generationFiles(
  disk: Disk,
  path: string,
  places: CopyPlaces,
): Promise<readonly GenerationFile[]> {
  const mirrors = places.allMirrors.map((mirror) => generationFile('mirror', mirror));
  const files = [generationFile('current', path), ...mirrors];
  for (const folder of places.allBackups) {
    for (const [name, keptFor] of retention(await backupNames(disk, folder)))
      files.push(generationFile('backup', join(folder, name), keptFor));
    files.push(...(await damagedIn(disk, folder, (name) => name.endsWith('.ballast.damaged'))));
  }
  for (const folder of new Set([dirname(path), places.damaged]))
    files.push(...(await damagedIn(disk, folder, (name) => name.startsWith(places.damagedPrefix))));
  if (places.safety !== null)
    for (const name of await backupNames(disk, places.safety))
      files.push(generationFile('safety', join(places.safety, name)));
  return files;
}

function generationFile(kind: GenerationKind, path: string, keptFor: KeptFor | null = null): GenerationFile {
  const generationId = `${kind}-${createHash('sha256').update(path).digest('hex').slice(0, 24)}`;
  return { generationId, kind, path, keptFor };
}

async function damagedIn(disk: Disk, folder: string, isDamaged: (name: string) => boolean): Promise<GenerationFile[]> {
  try {
    const names = (await disk.list(folder)).filter(isDamaged);
    return names.map((name) => generationFile('damaged', join(folder, name)));
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT' || systemCodeOf(error) === 'ENOTDIR') return [];
    throw error;
  }
}
