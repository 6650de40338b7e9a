import { dirname, resolve } from 'node:path';
import type { Disk } from '../durable/disk';
import { makeFolder } from '../durable/makeFolder';

/**
 * Makes sure the folder for copies of a file is there; never the file's own folder: where a drive was unplugged in the
 * middle of a save there is none, and one made in its place would be in the way of the drive. Rejects with `ENOENT` then.
 */
export async function makeCopyFolder(disk: Disk, folder: string, file: string): Promise<void> {
  const own = resolve(dirname(file));
  const wanted = resolve(folder);
  if (wanted === own || dirname(wanted) === own) await disk.stat(own);
  if (wanted !== own) await makeFolder(disk, wanted);
}
