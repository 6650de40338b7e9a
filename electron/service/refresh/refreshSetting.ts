import { join } from 'node:path';
import { z } from 'zod';
import type { Result } from '../../../shared/result/result';
import type { Disk } from '../../durable/disk';
import { AppFile } from '../encryption/appFile';

const sealedSchema = z.base64().max(10_000);

const fileSchema = z.strictObject({
  format: z.literal(1),
  provider: z.enum(['off', 'alphaVantage', 'tiingo', 'own']),
  ownAddress: z.string().max(500).nullable(),
  /** Keys as the system's keychain has sealed them; nobody else can open them. */
  sealedKeys: z.strictObject({
    alphaVantage: sealedSchema.optional(),
    tiingo: sealedSchema.optional(),
    own: sealedSchema.optional(),
  }),
});

/** Who is asked for prices: a choice of this user on this computer, not of a portfolio. */
export type RefreshChoice = Omit<z.infer<typeof fileSchema>, 'format'>;

const OFF: RefreshChoice = { provider: 'off', ownAddress: null, sealedKeys: {} };

/** The file that keeps it. Without one, or with one that cannot be read, the refresh is off. */
export class RefreshSetting {
  readonly #file: AppFile<z.infer<typeof fileSchema>>;

  constructor(appFolder: string, disk: Disk) {
    this.#file = new AppFile(join(appFolder, 'refresh.json'), fileSchema, disk);
  }

  async read(): Promise<RefreshChoice> {
    const kept = await this.#file.read();
    if (kept === null) return OFF;
    const { provider, ownAddress, sealedKeys } = kept;
    return { provider, ownAddress, sealedKeys };
  }

  /** Problem: `portfolio-not-saved` when the choice could not be kept. */
  write(choice: RefreshChoice): Promise<Result<null>> {
    return this.#file.write({ format: 1, ...choice });
  }
}
