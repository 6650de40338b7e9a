import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate, inflateSync } from 'node:zlib';
import { fail, ok, type Result } from '../../shared/result/result';

/** A file the page handed over: bytes and a name to show, never a path. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Length of `bytes`, where it is known without unpacking them. */
  readonly size?: number;
  /** `bytes` deflated, where that was done; null where not yet, or not worth it. */
  readonly packed?: Uint8Array | null;
}

const MOST_BYTES = 512 * 1024 * 1024;
/** A file of this size is unpacked within a few milliseconds; larger ones are few, and kept as they are. */
const LARGEST_PACKED = 1024 * 1024;
/** The fastest: the archive of imports keeps these bytes as they are, a twentieth larger than it would make them. */
const LEVEL = 1;

type HeldFile = Required<Upload>;

/** A file that is deflated as soon as the processor finds time: a folder of prices is hundreds of megabytes of text. */
function heldFile({ name, bytes }: Upload): HeldFile {
  const size = bytes.byteLength;
  let content = bytes;
  let isPacked = false;
  const pack = async (): Promise<void> => {
    const packed = await promisify(deflate)(content, { level: LEVEL });
    if (packed.byteLength > size / 2) return;
    // A copy of its own length: the compressor's buffer is larger.
    content = Uint8Array.from(packed);
    isPacked = true;
  };
  if (size <= LARGEST_PACKED) void pack();
  return {
    name,
    size,
    get bytes() {
      return isPacked ? inflateSync(content) : content;
    },
    get packed() {
      return isPacked ? content : null;
    },
  };
}

/** Files handed over and not yet imported or dropped; held in memory, bounded, oldest let go first. */
export class Uploads {
  readonly #files = new Map<string, HeldFile>();
  #bytes = 0;

  /** Keeps a file and names it by an opaque id. */
  add(upload: Upload): string {
    const id = randomUUID();
    const held = heldFile(upload);
    this.#files.set(id, held);
    this.#bytes += held.size;
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
      this.#bytes -= this.#files.get(id)?.size ?? 0;
      this.#files.delete(id);
    }
  }
}
