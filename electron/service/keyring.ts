import { fail, ok, type Result } from '../../shared/result/result';
import { type CodecSource, type DocumentCodec, plainCodec } from '../portfolio/documentCodec';
import type { FileHeader } from '../portfolio/documentEnvelope';
import { createSealedCodec, portfolioKeyOf, sealedHeaderOf } from '../portfolio/sealedCodec';
import type { DataKey } from '../sealing/dataKey';

/**
 * The keys of the portfolios that are unlocked, in memory only. It chooses how each file is read and written: what stands
 * in a file's own header decides, so that a passphrase changed by another program is kept by the next save here.
 */
export class Keyring implements CodecSource {
  readonly #keys = new Map<string, DataKey>();
  readonly #fileIdOf: (path: string) => string | null;

  /** @param fileIdOf - The opaque id that stands for a path outside the privileged side; null where nobody has one. */
  constructor(fileIdOf: (path: string) => string | null) {
    this.#fileIdOf = fileIdOf;
  }

  /** Problems: `portfolio-locked` where the key is not known; `sealing-refused` for a way this version does not know. */
  codecFor(header: FileHeader, path: string): Result<DocumentCodec> {
    if (header.sealed === null) return ok(plainCodec);
    const sealed = sealedHeaderOf(header);
    if (!sealed.ok) return sealed;
    const key = this.#keys.get(sealed.value.key.keyId);
    if (key === undefined) return fail({ code: 'portfolio-locked', fileId: this.#fileIdOf(path) });
    const portfolioKey = portfolioKeyOf(key, sealed.value);
    for (const former of portfolioKey.former) this.learn(former);
    return ok(createSealedCodec(portfolioKey));
  }

  learn(key: DataKey): void {
    this.#keys.set(key.keyId, key);
  }

  keyOf(keyId: string): DataKey | null {
    return this.#keys.get(keyId) ?? null;
  }

  /** Drops every key but that of the document that stays open. */
  forgetAllBut(keyId: string | null): void {
    for (const known of this.#keys.keys()) if (known !== keyId) this.#keys.delete(known);
  }
}
