import { fail, ok, type Result } from '../../shared/result/result';
import { type CodecSource, type DocumentCodec, plainCodec } from '../portfolio/documentCodec';
import type { FileHeader } from '../portfolio/documentEnvelope';
import { createSealedCodec, portfolioKeyOf, type SealedCodec, sealedHeaderOf } from '../portfolio/sealedCodec';
import { type ByteSealer, createByteSealer } from '../sealing/byteSealer';
import type { DataKey } from '../sealing/dataKey';

/** What the undo journal of an encrypted portfolio is sealed for. */
export const JOURNAL_PURPOSE = 'undo-journal';

/**
 * The keys of the portfolios that are unlocked, in memory only. It chooses how each file is read and written: what stands
 * in a file's own header decides, so that a passphrase changed by another program is kept by the next save here.
 */
export class Keyring implements CodecSource {
  readonly #keys = new Map<string, DataKey>();
  /** The key of each file by its path, as its header last said; null for a plain one. */
  readonly #keyIds = new Map<string, string | null>();
  readonly #fileIdOf: (path: string) => string;

  /** @param fileIdOf - The opaque id that stands for a path outside the privileged side. */
  constructor(fileIdOf: (path: string) => string) {
    this.#fileIdOf = fileIdOf;
  }

  /** Problems: `portfolio-locked` where the key is not known; `sealing-refused` for a way this version does not know. */
  codecFor(header: FileHeader, path: string): Result<DocumentCodec> {
    if (header.sealed === null) {
      this.#keyIds.set(path, null);
      return ok(plainCodec);
    }
    const sealed = sealedHeaderOf(header);
    if (!sealed.ok) return sealed;
    const key = this.#keys.get(sealed.value.key.keyId);
    if (key === undefined) return fail({ code: 'portfolio-locked', fileId: this.#fileIdOf(path) });
    const portfolioKey = portfolioKeyOf(key, sealed.value);
    for (const former of portfolioKey.former) this.learn(former);
    this.#keyIds.set(path, key.keyId);
    return ok(createSealedCodec(portfolioKey));
  }

  /** Seals the undo steps of a file; null for a plain file, or one whose key is not known any more. */
  journalSealer(path: string): ByteSealer | null {
    const keyId = this.#keyIds.get(path);
    const key = keyId === undefined || keyId === null ? undefined : this.#keys.get(keyId);
    return key === undefined ? null : createByteSealer(key.bytes, JOURNAL_PURPOSE);
  }

  /** A file is written with this codec from now on. */
  assign(path: string, codec: DocumentCodec): void {
    if (!isSealedCodec(codec)) {
      this.#keyIds.set(path, null);
      return;
    }
    this.learn(codec.portfolioKey.key);
    this.#keyIds.set(path, codec.portfolioKey.key.keyId);
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

/** Whether a codec seals, and so says under which key. */
export function isSealedCodec(codec: DocumentCodec): codec is SealedCodec {
  return codec.sealed;
}
