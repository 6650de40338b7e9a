import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../../shared/result/result';
import { commitFile } from '../durable/commitFile';
import { type Disk, nodeDisk } from '../durable/disk';
import { makeFolder } from '../durable/makeFolder';
import { systemCodeOf } from '../durable/systemCode';
import { notSaved } from './notSaved';

const settingsSchema = z.looseObject({ format: z.literal(1), safetyFolder: z.string().min(1).nullable() });
type Settings = z.infer<typeof settingsSchema>;

const NONE: Settings = { format: 1, safetyFolder: null };

/**
 * The folder the user chose for safety copies, kept in the app's own folder. Shells and command line write the same
 * file, so it is read again whenever somebody looks. A file that cannot be read is set aside: a choice can be made again.
 */
export class SafetyFolder {
  #settings: Settings = NONE;

  static async open(appFolder: string, disk: Disk = nodeDisk): Promise<SafetyFolder> {
    const folder = new SafetyFolder(join(appFolder, 'settings.json'), disk);
    await folder.refresh();
    return folder;
  }

  private constructor(
    private readonly file: string,
    private readonly disk: Disk,
  ) {}

  /** Where the copies go; null where none are wanted. For the privileged side only. */
  get path(): string | null {
    return this.#settings.safetyFolder;
  }

  /** The folder as the user knows it, without its place on this computer. */
  get label(): string | null {
    return this.path === null ? null : basename(this.path) || this.path;
  }

  /** Takes in what another shell or the command line has chosen meanwhile. */
  async refresh(): Promise<void> {
    try {
      const read = settingsSchema.safeParse(parsed(await this.disk.readFile(this.file)));
      if (read.success) this.#settings = read.data;
      else await this.disk.rename(this.file, join(dirname(this.file), 'settings.damaged.json'));
    } catch (error) {
      if (systemCodeOf(error) === null) throw error;
      if (systemCodeOf(error) === 'ENOENT') this.#settings = NONE;
    }
  }

  /**
   * Takes a folder for the copies from now on, or none.
   *
   * @param path - An existing folder; null ends the copies, those that were made stay.
   * @returns Problems: `safety-folder-unusable` when it is no folder or may not be written; `portfolio-not-saved` when the
   *   choice could not be kept.
   */
  async choose(path: string | null): Promise<Result<null>> {
    const usable = path === null ? ok(null) : await this.#usable(path);
    if (!usable.ok) return usable;
    await this.refresh();
    const settings = { ...this.#settings, safetyFolder: path === null ? null : resolve(path) };
    try {
      await makeFolder(this.disk, dirname(this.file));
      const bytes = Buffer.from(`${JSON.stringify(settings, null, 2)}\n`);
      await commitFile(this.disk, this.file, bytes, { mode: 'replace' });
    } catch (error) {
      return notSaved(error);
    }
    this.#settings = settings;
    return ok(null);
  }

  async #usable(path: string): Promise<Result<null>> {
    if (!isAbsolute(path)) return fail({ code: 'safety-folder-unusable', systemCode: 'ENOTDIR' });
    try {
      await this.disk.list(path);
    } catch (error) {
      const systemCode = systemCodeOf(error);
      if (systemCode === null) throw error;
      return fail({ code: 'safety-folder-unusable', systemCode });
    }
    return (await this.disk.writable(path)) ? ok(null) : fail({ code: 'safety-folder-unusable', systemCode: 'EACCES' });
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
