import { dirname, resolve } from 'node:path';
import type { Disk } from './disk';
import { syncEntry } from './syncEntry';

/** Makes sure a folder is there, and durably so. */
export async function makeFolder(disk: Disk, path: string): Promise<void> {
  let folder = resolve(path);
  const uppermost = await disk.makeFolders(folder);
  // Windows offers no way to sync a folder's name.
  if (uppermost === undefined || process.platform === 'win32') return;
  while (folder !== uppermost) {
    await syncEntry(disk, folder);
    folder = dirname(folder);
  }
  await syncEntry(disk, uppermost);
}
