import { randomUUID } from 'node:crypto';
import { fail, ok, type Result } from '../../shared/result/result';

/** A file the page handed over: bytes and a name to show, never a path. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const MOST_BYTES = 512 * 1024 * 1024;

/** Files handed over and not yet imported or dropped; held in memory, bounded, oldest let go first. */
export class Uploads {
  readonly #files = new Map<string, Upload>();
  #bytes = 0;

  /** Keeps a file and names it by an opaque id. */
  add(upload: Upload): string {
    const id = randomUUID();
    this.#files.set(id, upload);
    this.#bytes += upload.bytes.byteLength;
    for (const oldest of this.#files.keys()) {
      if (this.#bytes <= MOST_BYTES || oldest === id) break;
      this.drop([oldest]);
    }
    return id;
  }

  /** The files of some ids. Problems: `unknown-id` when one was dropped or never added. */
  get(ids: readonly string[]): Result<readonly Upload[]> {
    const files = ids.map((id) => this.#files.get(id));
    return files.every((file) => file !== undefined) ? ok(files) : fail({ code: 'unknown-id', what: 'file' });
  }

  /** Lets files go. */
  drop(ids: readonly string[]): void {
    for (const id of ids) {
      this.#bytes -= this.#files.get(id)?.bytes.byteLength ?? 0;
      this.#files.delete(id);
    }
  }
}
