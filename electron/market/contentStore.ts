import { join } from 'node:path';
import { invariant } from '../../shared/result/invariant';
import { commitFile } from '../durable/commitFile';
import type { Disk } from '../durable/disk';
import { makeFolder } from '../durable/makeFolder';
import { removeLeftBehind } from '../durable/passingFile';
import { syncEntry } from '../durable/syncEntry';
import { systemCodeOf } from '../durable/systemCode';
import { type LibraryPlace, openedFrom, sealedFor } from './libraryPlace';

/** A file of the store as its folder lists it. */
export interface StoredFile {
  readonly id: string;
  readonly bytes: number;
}

/** Files of one kind under the checksum of what they hold, written durably, sealed where the library is. */
export class ContentStore {
  readonly #place: LibraryPlace;
  readonly #disk: Disk;
  readonly #extension: string;
  /** What earlier programs left half-written is looked for once, when this one first writes. */
  #cleared = false;

  constructor(place: LibraryPlace, disk: Disk, extension: string) {
    this.#place = place;
    this.#disk = disk;
    this.#extension = extension;
  }

  /** Puts bytes under an id, over what may be there: its content is known. Rejects with the system's error. */
  async write(id: string, bytes: Uint8Array): Promise<void> {
    await makeFolder(this.#disk, this.#place.folder);
    if (!this.#cleared) await removeLeftBehind(this.#disk, this.#place.folder, 'all');
    this.#cleared = true;
    await commitFile(this.#disk, this.#pathOf(id), sealedFor(this.#place, bytes), { mode: 'replace' });
  }

  /** The bytes under an id; null where they are not what was sealed. Rejects with the system's error. */
  async read(id: string): Promise<Uint8Array | null> {
    return openedFrom(this.#place, await this.#disk.readFile(this.#pathOf(id)));
  }

  /** Every file of the store with its size, by id; none where the folder is not there yet. */
  async list(): Promise<readonly StoredFile[]> {
    const names = await this.#names();
    const pattern = new RegExp(`^([0-9a-f]{64})\\${this.#extension}$`);
    const ids = names.flatMap((name) => pattern.exec(name)?.[1] ?? []).sort();
    return Promise.all(ids.map(async (id) => ({ id, bytes: (await this.#disk.stat(this.#pathOf(id))).size })));
  }

  /** Removes files, durably; what is gone already counts as removed. Rejects with the system's error. */
  async remove(ids: readonly string[]): Promise<void> {
    let removed: string | null = null;
    for (const id of ids)
      try {
        await this.#disk.unlink(this.#pathOf(id));
        removed = this.#pathOf(id);
      } catch (error) {
        if (systemCodeOf(error) !== 'ENOENT') throw error;
      }
    // Without this a power cut could bring back what was removed because it was readable.
    if (removed !== null) await syncEntry(this.#disk, removed);
  }

  #pathOf(id: string): string {
    invariant(/^[0-9a-f]{64}$/.test(id), 'what is stored by content is named by a checksum');
    return join(this.#place.folder, `${id}${this.#extension}`);
  }

  async #names(): Promise<readonly string[]> {
    try {
      return await this.#disk.list(this.#place.folder);
    } catch (error) {
      if (systemCodeOf(error) === 'ENOENT') return [];
      throw error;
    }
  }
}
