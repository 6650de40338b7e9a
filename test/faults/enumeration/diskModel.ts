import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { TraceEvent } from './traceEvents';

/** The bytes of a file as the program sees them, and as they are sure to be after a power cut. */
interface ModelFile {
  bytes: Buffer;
  synced: Buffer;
}

/** A change of one name in one folder: another file, or none. */
interface NameChange {
  readonly name: string;
  /** Number of the file; null where the name goes away. */
  readonly file: number | null;
}

interface ModelFolder {
  /** Names that are sure to be there. */
  readonly synced: Map<string, number>;
  /** Changes since the folder was last synced. */
  pending: NameChange[];
}

/** A disk after a power cut: which file stands under each path, and what it holds. */
export interface DiskState {
  readonly names: ReadonlyMap<string, number>;
  readonly bytes: ReadonlyMap<number, Buffer>;
}

/** Files whose number says that the name is a folder's. */
const FOLDER = -1;
/** Four possibilities each: more unsynced files than these are more states than can be opened. */
const MOST_COMBINED = 3;

/**
 * What a power cut may leave, worked out from the changes a program made. Bytes that were not synced may be there, be there
 * in part, be zero or be missing; of the changes of names in a folder that was not synced, any subset may be there.
 */
export class DiskModel {
  readonly #files: ModelFile[] = [];
  readonly #folders = new Map<string, ModelFolder>();
  /** File last opened under a path, for calls that come after the name went away. */
  readonly #opened = new Map<string, number>();

  /** Takes a folder as it stands: all of it is on the disk. */
  constructor(root: string) {
    const known = new Map<number, number>();
    const take = (folder: string): void => {
      const synced = new Map<string, number>();
      this.#folders.set(folder, { synced, pending: [] });
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) take(path);
        synced.set(entry.name, entry.isDirectory() ? FOLDER : this.#present(path, known));
      }
    };
    take(root);
  }

  apply({ call, offset, path, second, bytes }: TraceEvent): void {
    if (call === 'sync') this.#sync(path);
    else if (call === 'write') this.#write(path, offset, bytes);
    else if (call === 'truncate') this.#truncate(path, offset);
    else if (call === 'create' || call === 'create-empty') this.#create(path, call === 'create-empty');
    else if (call === 'open') this.#opened.set(path, this.#fileAt(path));
    else if (call === 'unlink' || call === 'rmdir') this.#change(path, null);
    else if (call === 'link') this.#change(second, this.#fileAt(path));
    else if (call === 'rename') this.#rename(path, second);
    else if (call === 'mkdir') this.#makeFolder(path);
    else throw new Error(`the model does not know the call ${call}`);
  }

  /** Every disk a power cut at this moment may leave; `seen` keeps those that were had already. */
  *states(seen: Set<string>): Generator<DiskState> {
    for (const names of this.#namings()) {
      const reachable = [...new Set(names.values())].filter((file) => file !== FOLDER);
      for (const bytes of this.#contents(reachable)) {
        const key = keyOf(names, bytes);
        if (seen.has(key)) continue;
        seen.add(key);
        yield { names, bytes };
      }
    }
  }

  *#namings(): Generator<Map<string, number>> {
    const changes = [...this.#folders].flatMap(([folder, { pending }]) =>
      pending.map((change) => ({ folder, ...change })),
    );
    if (changes.length > 20) throw new Error(`${changes.length} changes of names are unsynced at once`);
    for (let subset = 0; subset < 2 ** changes.length; subset += 1) {
      const names = new Map([...this.#folders].flatMap(([folder, { synced }]) => namesIn(folder, synced)));
      changes.forEach(({ folder, name, file }, index) => {
        if ((subset & (1 << index)) === 0) return;
        if (file === null) names.delete(join(folder, name));
        else names.set(join(folder, name), file);
      });
      yield this.#attached(names);
    }
  }

  /** Without a folder's own name nothing in it can be reached. */
  #attached(names: Map<string, number>): Map<string, number> {
    const roots = [...this.#folders.keys()].slice(0, 1);
    const reached = (path: string): boolean => {
      const folder = dirname(path);
      return roots.includes(folder) || (names.get(folder) === FOLDER && reached(folder));
    };
    return new Map([...names].filter(([path]) => reached(path)));
  }

  /** Of a few unsynced files every combination, of many each one's possibilities while the others are whole. */
  *#contents(files: readonly number[]): Generator<Map<number, Buffer>> {
    const whole = new Map(files.map((file) => [file, this.#file(file).bytes]));
    const unsynced = files.filter((file) => this.#possibleBytes(file).length > 1);
    if (unsynced.length <= MOST_COMBINED) yield* this.#combined(whole, unsynced);
    else
      for (const file of unsynced) for (const bytes of this.#possibleBytes(file)) yield new Map(whole).set(file, bytes);
  }

  *#combined(whole: Map<number, Buffer>, [first, ...others]: readonly number[]): Generator<Map<number, Buffer>> {
    if (first === undefined) {
      yield whole;
      return;
    }
    for (const bytes of this.#possibleBytes(first)) yield* this.#combined(new Map(whole).set(first, bytes), others);
  }

  #possibleBytes(file: number): readonly Buffer[] {
    const { bytes, synced } = this.#file(file);
    if (bytes.equals(synced)) return [bytes];
    return [bytes, synced, bytes.subarray(0, Math.floor(bytes.length / 2)), Buffer.alloc(bytes.length)];
  }

  #present(path: string, known: Map<number, number>): number {
    const { ino } = lstatSync(path);
    const bytes = readFileSync(path);
    const file = known.get(ino) ?? this.#files.push({ bytes, synced: bytes }) - 1;
    known.set(ino, file);
    return file;
  }

  #sync(path: string): void {
    const folder = this.#folders.get(path);
    if (folder === undefined) {
      const file = this.#file(this.#fileAt(path));
      file.synced = file.bytes;
      return;
    }
    for (const { name, file } of folder.pending) {
      if (file === null) folder.synced.delete(name);
      else folder.synced.set(name, file);
    }
    folder.pending = [];
  }

  #write(path: string, offset: number, bytes: Buffer): void {
    const file = this.#file(this.#fileAt(path));
    const longer = Buffer.alloc(Math.max(file.bytes.length, offset + bytes.length));
    file.bytes.copy(longer);
    bytes.copy(longer, offset);
    file.bytes = longer;
  }

  #truncate(path: string, length: number): void {
    const file = this.#file(this.#fileAt(path));
    const cut = Buffer.alloc(length);
    file.bytes.copy(cut);
    file.bytes = cut;
  }

  #create(path: string, empty: boolean): void {
    const present = this.#named(path);
    const file = present ?? this.#files.push({ bytes: Buffer.alloc(0), synced: Buffer.alloc(0) }) - 1;
    if (present === null) this.#change(path, file);
    else if (empty) this.#file(present).bytes = Buffer.alloc(0);
    this.#opened.set(path, file);
  }

  #rename(from: string, to: string): void {
    const file = this.#fileAt(from);
    if (file === FOLDER) throw new Error('the model does not know how folders are renamed');
    this.#change(to, file);
    this.#change(from, null);
  }

  #makeFolder(path: string): void {
    this.#change(path, FOLDER);
    this.#folders.set(path, { synced: new Map(), pending: [] });
  }

  #change(path: string, file: number | null): void {
    const folder = this.#folders.get(dirname(path));
    if (folder === undefined) throw new Error(`no folder is known for ${basename(path)}`);
    folder.pending.push({ name: basename(path), file });
  }

  /** The file a path names now; null where there is none. */
  #named(path: string): number | null {
    const folder = this.#folders.get(dirname(path));
    const change = folder?.pending.findLast(({ name }) => name === basename(path));
    return change === undefined ? (folder?.synced.get(basename(path)) ?? null) : change.file;
  }

  #fileAt(path: string): number {
    const file = this.#named(path) ?? this.#opened.get(path);
    if (file === undefined) throw new Error(`the model knows no file ${basename(path)}`);
    return file;
  }

  #file(file: number): ModelFile {
    const found = this.#files[file];
    if (found === undefined) throw new Error('the model knows no such file');
    return found;
  }
}

function namesIn(folder: string, names: ReadonlyMap<string, number>): [string, number][] {
  return [...names].map(([name, file]) => [join(folder, name), file]);
}

function keyOf(names: ReadonlyMap<string, number>, bytes: ReadonlyMap<number, Buffer>): string {
  const rows = [...names].map(([path, file]) => `${path} ${file} ${bytes.get(file)?.toString('base64') ?? ''}`);
  return rows.sort().join('\n');
}
