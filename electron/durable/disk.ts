import {
  access,
  constants,
  link,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  stat,
  unlink,
} from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** An open file, as far as a durable write needs one. */
export interface DiskFile {
  /** May write fewer bytes than asked. */
  write(bytes: Uint8Array, offset: number, length: number): Promise<{ readonly bytesWritten: number }>;
  sync(): Promise<void>;
  stat(): Promise<{ readonly size: number }>;
  close(): Promise<void>;
}

/** What the system says of a file without reading it. */
export interface FileStat {
  readonly size: number;
  readonly mtimeMs: number;
  /** Which file it is, whatever its name. */
  readonly ino: number;
  /** How many names it has. */
  readonly nlink: number;
}

/** What durable files ask of the operating system: one place where a test can make a disk fail. */
export interface Disk {
  open(path: string, flags: 'wx' | 'r' | 'r+'): Promise<DiskFile>;
  readFile(path: string): Promise<Uint8Array>;
  /** Names in a folder. */
  list(folder: string): Promise<readonly string[]>;
  stat(path: string): Promise<FileStat>;
  rename(from: string, to: string): Promise<void>;
  link(present: string, added: string): Promise<void>;
  unlink(path: string): Promise<void>;
  /** Makes a folder and those above it; answers the uppermost one it made. */
  makeFolders(path: string): Promise<string | undefined>;
  /** The file behind symbolic links. */
  realPath(path: string): Promise<string>;
  /** Whether this user may write the file or folder. */
  writable(path: string): Promise<boolean>;
  wait(milliseconds: number): Promise<void>;
}

/** New files are for their owner alone. */
const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;

/** The real disk. */
export const nodeDisk: Disk = {
  open: (path, flags) => open(path, flags, PRIVATE_FILE),
  readFile: (path) => readFile(path),
  list: (folder) => readdir(folder),
  stat: (path) => stat(path),
  rename,
  link,
  unlink,
  makeFolders: (path) => mkdir(path, { recursive: true, mode: PRIVATE_FOLDER }),
  realPath: (path) => realpath(path),
  writable: (path) =>
    access(path, constants.W_OK).then(
      () => true,
      () => false,
    ),
  wait: async (milliseconds) => {
    await wait(milliseconds);
  },
};
