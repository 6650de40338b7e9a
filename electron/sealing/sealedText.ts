import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** A sealed value as it stands in the JSON of a header; every part is base64. */
export interface SealedPart {
  readonly iv: string;
  /** Cipher text, then the 16 bytes of the tag. */
  readonly text: string;
}

export const CIPHER = 'aes-256-gcm';
export const IV_BYTES = 12;
export const TAG_BYTES = 16;

/** A fresh IV in base64. 96 random bits: two of 10,000 saves agree once in 10^21 portfolios. */
export function freshIv(): string {
  return randomBytes(IV_BYTES).toString('base64');
}

/**
 * AES-256-GCM over text that stands in JSON.
 *
 * @param key - 32 bytes.
 * @param iv - Base64 of 12 bytes; never used twice with one key.
 * @param bound - Additional data: what must be found unchanged for the text to open.
 * @returns Base64 of cipher text and tag.
 */
export function sealText(key: Uint8Array, iv: string, bound: string, plain: Uint8Array): string {
  const cipher = createCipheriv(CIPHER, key, Buffer.from(iv, 'base64'), { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(bound, 'utf8'));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64');
}

/** The bytes behind `sealText`; null when key, IV, bound text or cipher text is another one. */
export function openText(key: Uint8Array, bound: string, { iv, text }: SealedPart): Buffer | null {
  const [ivBytes, sealed] = [Buffer.from(iv, 'base64'), Buffer.from(text, 'base64')];
  if (ivBytes.length !== IV_BYTES || sealed.length < TAG_BYTES) return null;
  const end = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, key, ivBytes, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(bound, 'utf8')).setAuthTag(sealed.subarray(end));
  const start = decipher.update(sealed.subarray(0, end));
  return authentic(() => Buffer.concat([start, decipher.final()]));
}

/** The last step of deciphering throws when the tag does not fit: the one error of it that is no bug. */
export function authentic<T>(finish: () => T): T | null {
  try {
    return finish();
  } catch (error) {
    if (error instanceof Error && error.message.includes('unable to authenticate')) return null;
    throw error;
  }
}
