import type { RequestOf } from '../../../shared/contract/channels';
import type { Problem } from '../../../shared/result/problem';
import type { ProviderId } from '../../refresh/providers';
import type { Keychain } from '../encryption/keychain';
import type { RefreshChoice } from './refreshSetting';

type WrittenKeys = RefreshChoice['sealedKeys'];
type KeyChange = Pick<RequestOf<'refreshConfigure'>, 'provider' | 'key'>;

interface ChangedKeys {
  readonly sealedKeys: WrittenKeys;
  readonly problem: Problem | null;
}

/** How long a key is known. */
export type KeyStanding = 'missing' | 'while-running' | 'remembered';

/**
 * Keys of providers: in memory while the program runs, and sealed by the system's keychain where the user wants that and
 * there is a real one. They are never written plainly, logged, or handed to the page.
 */
export class RefreshKeys {
  readonly #keychain: Keychain | null;
  readonly #inMemory = new Map<ProviderId, string>();

  constructor(keychain: Keychain | null) {
    this.#keychain = keychain;
  }

  async canRemember(): Promise<boolean> {
    return this.#keychain !== null && (await this.#keychain.available());
  }

  /** The key; null where none is known, or the keychain does not give it out any more. */
  async keyOf(provider: ProviderId, sealed: WrittenKeys): Promise<string | null> {
    const known = this.#inMemory.get(provider);
    const bytes = sealed[provider];
    if (known !== undefined || bytes === undefined || !(await this.canRemember())) return known ?? null;
    const opened = await this.#keychain?.open(Buffer.from(bytes, 'base64'));
    return opened?.text ?? null;
  }

  async standing(provider: ProviderId, sealed: WrittenKeys): Promise<KeyStanding> {
    if (sealed[provider] !== undefined && (await this.keyOf(provider, sealed)) !== null) return 'remembered';
    return this.#inMemory.has(provider) ? 'while-running' : 'missing';
  }

  /**
   * Takes, keeps or forgets the key of a provider. A key given for one server is never sent to another: where it has
   * `moved`, the old one is forgotten.
   *
   * @returns What is to be written, and why a key is not remembered where that was wanted in vain.
   */
  async change({ provider, key }: KeyChange, sealedKeys: WrittenKeys, moved: boolean): Promise<ChangedKeys> {
    if (provider === 'off' || (key.change === 'none' && !moved)) return { sealedKeys, problem: null };
    this.#inMemory.delete(provider);
    const others: WrittenKeys = { ...sealedKeys, [provider]: undefined };
    if (key.change !== 'set') return { sealedKeys: others, problem: null };
    this.#inMemory.set(provider, key.text);
    if (!key.remember) return { sealedKeys: others, problem: null };
    const sealed = await this.#seal(key.text);
    if (sealed === undefined) return { sealedKeys: others, problem: { code: 'refresh-key-not-kept' } };
    return { sealedKeys: { ...others, [provider]: sealed }, problem: null };
  }

  /** What is to be written where the system has a better key for its seals by now; null where all is well. */
  async renewed(provider: ProviderId, sealed: WrittenKeys): Promise<WrittenKeys | null> {
    const bytes = sealed[provider];
    if (bytes === undefined || this.#keychain === null || !(await this.#keychain.available())) return null;
    const opened = await this.#keychain.open(Buffer.from(bytes, 'base64'));
    if (opened?.stale !== true) return null;
    const again = await this.#seal(opened.text);
    return again === undefined ? null : { ...sealed, [provider]: again };
  }

  async #seal(key: string): Promise<string | undefined> {
    if (this.#keychain === null || !(await this.#keychain.available())) return undefined;
    try {
      const sealed = await this.#keychain.seal(key);
      // A keychain that does not give back what it took would be asked in vain next time.
      const again = await this.#keychain.open(sealed);
      return again?.text === key ? Buffer.from(sealed).toString('base64') : undefined;
    } catch {
      // The system, or the user asked by it, says no and gives no code: the caller says that the key is not kept.
      return undefined;
    }
  }
}
