import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { invariant } from '../../shared/result/invariant';
import { fail, ok, type Result } from '../../shared/result/result';
import { authentic, CIPHER, IV_BYTES, TAG_BYTES } from './sealedText';

/** Makes bytes unreadable without a key, and tells when they were changed. */
export interface ByteSealer {
  seal(bytes: Uint8Array): Uint8Array;
  /** Problem: `sealed-damaged` for anything but what `seal` made with the same key for the same purpose. */
  open(bytes: Uint8Array): Result<Uint8Array>;
}

export const KEY_BYTES = 32;
/** Name and version of the layout: magic, IV, tag, then the cipher text. */
const MAGIC = Buffer.from('BLSEAL01', 'latin1');
const PRELUDE_BYTES = MAGIC.length + IV_BYTES + TAG_BYTES;

/**
 * Seals the bytes of one kind of file: AES-256-GCM with a fresh 96-bit IV each time, under a key derived from the
 * portfolio's data key (HKDF-SHA-256) for this purpose alone, so that a file of one kind never passes for another.
 *
 * @param dataKey - The portfolio's data key, 32 bytes; copied into a derived key, not kept.
 * @param purpose - What the files are, e.g. `undo-journal`; also bound to every file as additional data.
 */
export function createByteSealer(dataKey: Uint8Array, purpose: string): ByteSealer {
  invariant(dataKey.length === KEY_BYTES, 'a data key has 32 bytes');
  const key = Buffer.from(hkdfSync('sha256', dataKey, Buffer.alloc(0), `ballast ${purpose}`, KEY_BYTES));
  const bound = Buffer.concat([MAGIC, Buffer.from(purpose, 'utf8')]);
  return {
    seal(bytes) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES }).setAAD(bound);
      const text = Buffer.concat([cipher.update(bytes), cipher.final()]);
      return Buffer.concat([MAGIC, iv, cipher.getAuthTag(), text]);
    },
    open(bytes) {
      if (!isSealed(bytes) || bytes.length < PRELUDE_BYTES) return fail({ code: 'sealed-damaged' });
      const iv = bytes.subarray(MAGIC.length, MAGIC.length + IV_BYTES);
      const tag = bytes.subarray(MAGIC.length + IV_BYTES, PRELUDE_BYTES);
      const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES }).setAAD(bound).setAuthTag(tag);
      const start = decipher.update(bytes.subarray(PRELUDE_BYTES));
      const whole = authentic(() => Buffer.concat([start, decipher.final()]));
      return whole === null ? fail({ code: 'sealed-damaged' }) : ok(whole);
    },
  };
}

/** Whether bytes carry the mark of a sealed file; says nothing about whether they are whole. */
export function isSealed(bytes: Uint8Array): boolean {
  return bytes.length >= MAGIC.length && MAGIC.compare(bytes, 0, MAGIC.length) === 0;
}
