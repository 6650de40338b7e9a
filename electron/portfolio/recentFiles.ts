import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../../shared/result/result';
import { commitFile } from '../durable/commitFile';
import { type Disk, nodeDisk } from '../durable/disk';
import { makeFolder } from '../durable/makeFolder';
import { removeLeftBehind } from '../durable/passingFile';
import { systemCodeOf } from '../durable/systemCode';
import type { FileRevision } from './documentFile';
import { savingProblem } from './documentFileError';
import { Turns } from './turns';

const recentFileSchema = z.strictObject({
  fileId: z.uuid(),
  path: z.string().min(1),
  /** What was last seen there: an older one on opening means that the file was set back. */
  revision: z.int(),
  sha256: z.string(),
});
const listSchema = z.strictObject({ format: z.literal(1), files: z.array(recentFileSchema) });

export type RecentFile = z.infer<typeof recentFileSchema>;

const KEPT = 12;

/** What is noted after a save is written with the next change of the list, and at the latest after so many revisions. */
const LAG = 10;

/**
 * The files opened last, newest first, in the app's own folder; and the opaque ids that stand for paths outside the
 * privileged side. A list that cannot be read is set aside and begun anew: it holds no one's data.
 */
export class RecentFiles {
  readonly #turns = new Turns();
  /** Ids of files that are only listed, for as long as the program runs. */
  readonly #listed = new Map<string, string>();
  #files: readonly RecentFile[];
  /** How often something was noted since the list was last written. */
  #lag = 0;

  static async open(appFolder: string, disk: Disk = nodeDisk): Promise<RecentFiles> {
    const path = join(appFolder, 'recent.json');
    await removeLeftBehind(disk, appFolder, [basename(path)]);
    try {
      const list = listSchema.safeParse(parsed(await disk.readFile(path)));
      if (list.success) return new RecentFiles(path, list.data.files, disk);
      await disk.rename(path, join(appFolder, 'recent.damaged.json'));
    } catch (error) {
      if (systemCodeOf(error) === null) throw error;
    }
    return new RecentFiles(path, [], disk);
  }

  private constructor(
    private readonly path: string,
    files: readonly RecentFile[],
    private readonly disk: Disk,
  ) {
    this.#files = files;
  }

  get files(): readonly RecentFile[] {
    return this.#files;
  }

  /** The id that stands for a path; the same one for the same path. */
  idOf(path: string): string {
    const recent = this.#files.find((file) => file.path === path);
    if (recent !== undefined) return recent.fileId;
    const fileId = [...this.#listed].find(([, listed]) => listed === path)?.[0] ?? randomUUID();
    this.#listed.set(fileId, path);
    return fileId;
  }

  /** The path an id stands for; null for an id that was never given out. */
  pathOf(fileId: string): string | null {
    return this.#files.find((file) => file.fileId === fileId)?.path ?? this.#listed.get(fileId) ?? null;
  }

  /** Puts a file first, with what it holds now. Problem: `portfolio-not-saved` when the list cannot be written. */
  remember({ path, revision, sha256 }: FileRevision): Promise<Result<null>> {
    const newest = { fileId: this.idOf(path), path, revision, sha256 };
    return this.#become([newest, ...this.#files.filter((file) => file.path !== path)].slice(0, KEPT));
  }

  /** The revision last seen in a file of the list; null for any other. */
  seenRevision(path: string): number | null {
    return this.#files.find((file) => file.path === path)?.revision ?? null;
  }

  /** Puts a file first, with what was seen there before: it holds an older revision now. */
  async moveUp(path: string): Promise<Result<null>> {
    const known = this.#files.find((file) => file.path === path);
    return known === undefined ? ok(null) : this.#become([known, ...this.#files.filter((file) => file !== known)]);
  }

  /** Notes what a file of the list holds now; does not wait for the disk. `written` does. */
  noteSeen({ path, revision, sha256 }: FileRevision): void {
    const known = this.#files.find((file) => file.path === path);
    if (known === undefined || known.sha256 === sha256) return;
    this.#files = this.#files.map((file) => (file === known ? { ...file, revision, sha256 } : file));
    this.#lag += 1;
    if (this.#lag >= LAG) void this.written();
  }

  /** Resolves when everything noted is on the disk. Problem: `portfolio-not-saved`. */
  async written(): Promise<Result<null>> {
    return this.#lag === 0 ? this.#turns.take(async () => ok(null)) : this.#become(this.#files);
  }

  /** Takes a file off the list; the file itself stays where it is. */
  forget(fileId: string): Promise<Result<null>> {
    return this.#become(this.#files.filter((file) => file.fileId !== fileId));
  }

  #become(files: readonly RecentFile[]): Promise<Result<null>> {
    for (const dropped of this.#files) this.#listed.set(dropped.fileId, dropped.path);
    this.#files = files;
    this.#lag = 0;
    return this.#turns.take(async () => {
      const bytes = Buffer.from(`${JSON.stringify({ format: 1, files }, null, 2)}\n`);
      try {
        await makeFolder(this.disk, dirname(this.path));
        await commitFile(this.disk, this.path, bytes, { mode: 'replace' });
        return ok(null);
      } catch (error) {
        return fail(savingProblem(error));
      }
    });
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
