import { dirname } from 'node:path';
import type { Disk } from './disk';

/**
 * Makes a file's name durable: on POSIX by syncing its folder. Windows cannot sync a folder; flushing the file itself
 * is the nearest there is.
 */
export async function syncEntry(disk: Disk, path: string): Promise<void> {
  const windows = process.platform === 'win32';
  const file = await disk.open(windows ? path : dirname(path), windows ? 'r+' : 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
