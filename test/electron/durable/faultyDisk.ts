import { type Disk, type DiskFile, type FileStat, nodeDisk } from '../../../electron/durable/disk';

/** A call of the disk, as tests name it. */
export type DiskCall =
  | 'open'
  | 'write'
  | 'sync'
  | 'close'
  | 'readFile'
  | 'list'
  | 'stat'
  | 'rename'
  | 'link'
  | 'unlink'
  | 'makeFolders';

export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/**
 * The real disk with faults: `fault` sees every call (with its path and how often that call came before) and may answer
 * an error code; `largestWrite` makes every write a short one. `calls` keeps the order of what was asked, `renamed` the
 * names that renames gave.
 */
export class FaultyDisk implements Disk {
  readonly calls: string[] = [];
  readonly renamed: string[] = [];
  fault: (call: DiskCall, path: string, nth: number) => string | null = () => null;
  largestWrite = Number.POSITIVE_INFINITY;
  /** Keeps a file from being opened until what it answers is over. */
  hold: (path: string) => Promise<void> | null = () => null;
  waited = 0;
  canWrite = true;
  readonly #counts = new Map<DiskCall, number>();

  async open(path: string, flags: 'wx' | 'r' | 'r+'): Promise<DiskFile> {
    this.#meet('open', path);
    await this.hold(path);
    const file = await nodeDisk.open(path, flags);
    return {
      write: (bytes, offset, length) => {
        this.#meet('write', path);
        return file.write(bytes, offset, Math.min(length, this.largestWrite));
      },
      sync: () => this.#asked('sync', path, () => file.sync()),
      stat: () => file.stat(),
      close: () => this.#asked('close', path, () => file.close()),
    };
  }
  readFile(path: string): Promise<Uint8Array> {
    return this.#asked('readFile', path, () => nodeDisk.readFile(path));
  }
  list(folder: string): Promise<readonly string[]> {
    return this.#asked('list', folder, () => nodeDisk.list(folder));
  }
  stat(path: string): Promise<FileStat> {
    return this.#asked('stat', path, () => nodeDisk.stat(path));
  }
  rename(from: string, to: string): Promise<void> {
    return this.#asked('rename', to, async () => {
      await nodeDisk.rename(from, to);
      this.renamed.push(to);
    });
  }
  link(present: string, added: string): Promise<void> {
    return this.#asked('link', added, () => nodeDisk.link(present, added));
  }
  unlink(path: string): Promise<void> {
    return this.#asked('unlink', path, () => nodeDisk.unlink(path));
  }
  makeFolders(path: string): Promise<string | undefined> {
    return this.#asked('makeFolders', path, () => nodeDisk.makeFolders(path));
  }
  realPath(path: string): Promise<string> {
    return nodeDisk.realPath(path);
  }
  async writable(path: string): Promise<boolean> {
    return this.canWrite && (await nodeDisk.writable(path));
  }
  async wait(milliseconds: number): Promise<void> {
    this.waited += milliseconds;
  }

  async #asked<T>(call: DiskCall, path: string, act: () => Promise<T>): Promise<T> {
    // A close that reports an error has closed the file all the same.
    if (call === 'close') await act();
    this.#meet(call, path);
    return call === 'close' ? (undefined as T) : act();
  }

  #meet(call: DiskCall, path: string): void {
    const nth = (this.#counts.get(call) ?? 0) + 1;
    this.#counts.set(call, nth);
    this.calls.push(call);
    const code = this.fault(call, path, nth);
    if (code !== null) throw systemError(code);
  }
}
