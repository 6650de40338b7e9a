import { join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../../../shared/result/result';
import type { Disk } from '../../durable/disk';
import { KEY_BYTES } from '../../sealing/byteSealer';
import { type DataKey, dataKeyOf } from '../../sealing/dataKey';
import { AppFile } from './appFile';
import type { Keychain } from './keychain';

const fileSchema = z.strictObject({
  format: z.literal(1),
  keys: z.array(z.strictObject({ keyId: z.string().regex(/^[0-9a-f]{32}$/), sealed: z.base64() })).max(100),
});
type Kept = z.infer<typeof fileSchema>['keys'];

/**
 * Keys the user asked this computer to remember, each sealed by the system's keychain, in the app's own folder. Whatever
 * goes wrong here - no keychain, another keychain, a damaged file - costs a question for the passphrase and nothing else.
 */
export class RememberedKeys {
  readonly #file: AppFile<z.infer<typeof fileSchema>>;
  readonly #keychain: Keychain | null;

  constructor(appFolder: string, keychain: Keychain | null, disk: Disk) {
    this.#file = new AppFile(join(appFolder, 'remembered.json'), fileSchema, disk);
    this.#keychain = keychain;
  }

  /** Whether this computer can remember a key, and whether it does this one. */
  async standing(keyId: string | null): Promise<'available' | 'remembered' | 'not-available'> {
    if (this.#keychain === null || !(await this.#keychain.available())) return 'not-available';
    return (await this.#kept()).some((row) => row.keyId === keyId) ? 'remembered' : 'available';
  }

  /** Problems: `not-remembered` where there is no real keychain or it refuses; `portfolio-not-saved`. */
  async remember(key: DataKey): Promise<Result<null>> {
    if (this.#keychain === null || !(await this.#keychain.available())) return fail({ code: 'not-remembered' });
    const sealed = await this.#sealed(this.#keychain, key);
    if (sealed === null) return fail({ code: 'not-remembered' });
    const others = (await this.#kept()).filter(({ keyId }) => keyId !== key.keyId);
    return this.#keep([...others, { keyId: key.keyId, sealed }]);
  }

  async forget(keyId: string): Promise<Result<null>> {
    const kept = await this.#kept();
    const others = kept.filter((row) => row.keyId !== keyId);
    return others.length === kept.length ? ok(null) : this.#keep(others);
  }

  /** A key that was remembered and can still be had; null otherwise. */
  async recall(keyId: string): Promise<DataKey | null> {
    const row = (await this.#kept()).find((candidate) => candidate.keyId === keyId);
    if (row === undefined || this.#keychain === null || !(await this.#keychain.available())) return null;
    const opened = await this.#keychain.open(Buffer.from(row.sealed, 'base64'));
    const bytes = opened === null ? new Uint8Array() : Buffer.from(opened.text, 'base64');
    if (opened === null || bytes.length !== KEY_BYTES) return null;
    const key = dataKeyOf(bytes);
    if (key.keyId !== keyId) return null;
    // The system has a better key for it now; if that fails, the old one still opens.
    if (opened.stale) await this.remember(key);
    return key;
  }

  async #sealed(keychain: Keychain, key: DataKey): Promise<string | null> {
    const bytes = await keychain.seal(Buffer.from(key.bytes).toString('base64'));
    const again = await keychain.open(bytes);
    // A keychain that does not give back what it took would be asked in vain next time.
    return again?.text === Buffer.from(key.bytes).toString('base64') ? Buffer.from(bytes).toString('base64') : null;
  }

  async #kept(): Promise<Kept> {
    return (await this.#file.read())?.keys ?? [];
  }

  #keep(keys: Kept): Promise<Result<null>> {
    return this.#file.write({ format: 1, keys });
  }
}
