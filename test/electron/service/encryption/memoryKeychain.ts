import { randomUUID } from 'node:crypto';
import type { Keychain } from '../../../../electron/service/encryption/keychain';

/** A keychain in memory: what it seals is a name for what it keeps. */
export class MemoryKeychain implements Keychain {
  real = true;
  stale = false;
  forgetful = false;
  readonly #kept = new Map<string, string>();

  async available(): Promise<boolean> {
    return this.real;
  }
  async seal(text: string): Promise<Uint8Array> {
    const name = randomUUID();
    if (!this.forgetful) this.#kept.set(name, text);
    return Buffer.from(name);
  }
  async open(sealed: Uint8Array): Promise<{ text: string; stale: boolean } | null> {
    const text = this.#kept.get(Buffer.from(sealed).toString());
    return text === undefined ? null : { text, stale: this.stale };
  }
}
