import { dirname } from 'node:path';
import { commitFile } from '../durable/commitFile';
import type { Disk } from '../durable/disk';
import { removeQuietly } from '../durable/passingFile';
import { systemCodeOf } from '../durable/systemCode';
import { makeCopyFolder } from './copyFolder';
import type { CopyPlaces } from './keepingPlaces';

/** Above this a second writing of the file would be felt. */
const LARGEST_BYTES = 2 * 1024 * 1024;

/**
 * Writes the newest revision once more, so that a damaged file costs no edit at all. The document is saved already:
 * where the mirror cannot be written, damage costs at most the newest save, as it does for larger files.
 */
export async function keepMirror(disk: Disk, { mirror, file }: CopyPlaces, bytes: Uint8Array): Promise<void> {
  try {
    if (bytes.length > LARGEST_BYTES) return await removeQuietly(disk, mirror);
    await makeCopyFolder(disk, dirname(mirror), file);
    await commitFile(disk, mirror, bytes, { mode: 'replace' });
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
  }
}
