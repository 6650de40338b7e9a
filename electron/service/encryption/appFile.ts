import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import { ok, type Result } from '../../../shared/result/result';
import { commitFile } from '../../durable/commitFile';
import type { Disk } from '../../durable/disk';
import { makeFolder } from '../../durable/makeFolder';
import { systemCodeOf } from '../../durable/systemCode';
import { notSaved } from '../notSaved';

/**
 * A small file of settings in the app's own folder. Shells and command line share it, so it is read whenever somebody
 * looks. One that cannot be read is set aside and counts as none: it holds choices, which can be made again.
 */
export class AppFile<T extends object> {
  readonly #path: string;
  readonly #schema: z.ZodType<T>;
  readonly #disk: Disk;

  constructor(path: string, schema: z.ZodType<T>, disk: Disk) {
    this.#path = path;
    this.#schema = schema;
    this.#disk = disk;
  }

  /** What the file says; null where there is none that can be read. */
  async read(): Promise<T | null> {
    try {
      const read = this.#schema.safeParse(parsed(await this.#disk.readFile(this.#path)));
      if (read.success) return read.data;
      await this.#disk.rename(this.#path, join(dirname(this.#path), `${basename(this.#path, '.json')}.damaged.json`));
    } catch (error) {
      if (systemCodeOf(error) === null) throw error;
    }
    return null;
  }

  /** Problem: `portfolio-not-saved` with the system's code. */
  async write(value: T): Promise<Result<null>> {
    try {
      await makeFolder(this.#disk, dirname(this.#path));
      await commitFile(this.#disk, this.#path, Buffer.from(`${JSON.stringify(value, null, 2)}\n`), { mode: 'replace' });
      return ok(null);
    } catch (error) {
      return notSaved(error);
    }
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
