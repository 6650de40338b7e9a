import { join } from 'node:path';
import { z } from 'zod';
import type { Result } from '../../../shared/result/result';
import type { Disk } from '../../durable/disk';
import { AppFile } from './appFile';

/** Long enough to read a page, short enough for an office. */
const USUAL_MINUTES = 15;

const fileSchema = z.strictObject({ format: z.literal(1), autoLockMinutes: z.int().min(1).max(1440).nullable() });

/** After how many minutes without use this user's encrypted portfolios are locked; null never. */
export class AutoLockSetting {
  readonly #file: AppFile<z.infer<typeof fileSchema>>;

  constructor(appFolder: string, disk: Disk) {
    this.#file = new AppFile(join(appFolder, 'locking.json'), fileSchema, disk);
  }

  async minutes(): Promise<number | null> {
    const read = await this.#file.read();
    return read === null ? USUAL_MINUTES : read.autoLockMinutes;
  }

  /** Problem: `portfolio-not-saved` when the choice could not be kept. */
  choose(minutes: number | null): Promise<Result<null>> {
    return this.#file.write({ format: 1, autoLockMinutes: minutes });
  }
}
