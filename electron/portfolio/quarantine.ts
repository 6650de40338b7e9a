import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { commitFile } from '../durable/commitFile';
import type { Disk } from '../durable/disk';
import { syncEntry } from '../durable/syncEntry';
import { cannotLink } from '../durable/systemCode';
import { makeCopyFolder } from './copyFolder';
import type { CopyPlaces } from './keepingPlaces';

/** A damaged file, and when it was found to be. */
export interface DamagedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly places: CopyPlaces;
  /** Milliseconds since 1970. */
  readonly foundAt: number;
}

/** Sets a damaged file aside under a name of its own, where it stays until the user deletes it; answers its path. */
export async function quarantine(disk: Disk, { path, bytes, places, foundAt }: DamagedFile): Promise<string> {
  const moment = new Date(foundAt).toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');
  const aside = join(places.damaged, `${places.damagedPrefix}${moment}-${randomBytes(4).toString('hex')}`);
  await makeCopyFolder(disk, places.damaged, path);
  try {
    await disk.link(path, aside);
  } catch (error) {
    if (!cannotLink(error)) throw error;
    await commitFile(disk, aside, bytes, { mode: 'create' });
    return aside;
  }
  await syncEntry(disk, aside);
  return aside;
}

/** The revision a damaged file says it holds, as far as its first bytes can be read. */
export function statedRevision(bytes: Uint8Array): number | null {
  const stated = /"rev":(\d{1,15}),/.exec(Buffer.from(bytes.subarray(0, 400)).toString('latin1'))?.[1];
  return stated === undefined ? null : Number(stated);
}
