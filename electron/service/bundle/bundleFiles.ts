import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import type { BundleFile } from '../../../shared/contract/bundleSchemas';
import { ok, type Result } from '../../../shared/result/result';
import type { Disk } from '../../durable/disk';
import { makeFolder } from '../../durable/makeFolder';
import { systemCodeOf } from '../../durable/systemCode';
import { localDay } from '../../portfolio/localDay';
import { plainFileName } from '../portfolioFiles';
import { BUNDLE_EXTENSION } from './bundleFormat';
import { bundleNotSaved, bundleUnreadable } from './bundleProblems';

/** Bundles in the portfolio folder, and the opaque ids that stand for their paths outside the privileged side. */
export class BundleFiles {
  readonly #folder: string;
  readonly #disk: Disk;
  readonly #paths = new Map<string, string>();

  constructor(folder: string, disk: Disk) {
    this.#folder = folder;
    this.#disk = disk;
  }

  /** The newest first. Problem: `bundle-unreadable` where the folder cannot be read; one that is not there has none. */
  async list(): Promise<Result<BundleFile[]>> {
    try {
      const names = await this.#names();
      const rows = await Promise.all(names.map((name) => this.#rowOf(name)));
      rows.sort((left, right) => right.time - left.time);
      return ok(rows.map(({ time: _time, ...row }) => row));
    } catch (error) {
      return bundleUnreadable(error);
    }
  }

  /** The path behind an id the page was given; null for any other. */
  pathOf(fileId: string): string | null {
    return this.#paths.get(fileId) ?? null;
  }

  /** A path in the folder that is not taken: `Name.ballast-bundle`, `Name 2.ballast-bundle`, … Problem: `bundle-not-saved`. */
  async freshPath(name: string): Promise<Result<string>> {
    try {
      await makeFolder(this.#disk, this.#folder);
      const taken = new Set((await this.#disk.list(this.#folder)).map((present) => present.toLocaleLowerCase()));
      for (let copy = 1; ; copy += 1) {
        const fileName = `${plainFileName(name)}${copy === 1 ? '' : ` ${copy}`}${BUNDLE_EXTENSION}`;
        if (!taken.has(fileName.toLocaleLowerCase())) return ok(join(this.#folder, fileName));
      }
    } catch (error) {
      return bundleNotSaved(error);
    }
  }

  async #names(): Promise<readonly string[]> {
    try {
      const names = await this.#disk.list(this.#folder);
      return names.filter((name) => name.endsWith(BUNDLE_EXTENSION) && !name.startsWith('.'));
    } catch (error) {
      if (systemCodeOf(error) === 'ENOENT') return [];
      throw error;
    }
  }

  async #rowOf(name: string): Promise<BundleFile & { time: number }> {
    const path = join(this.#folder, name);
    const fileId = [...this.#paths].find(([, known]) => known === path)?.[0] ?? randomUUID();
    this.#paths.set(fileId, path);
    const { size, mtimeMs } = await this.#disk.stat(path);
    return { fileId, fileName: basename(path), modifiedOn: localDay(mtimeMs), bytes: size, time: mtimeMs };
  }
}
