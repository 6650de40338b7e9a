import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A fresh 256-bit secret in URL-safe letters. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret: enough to recognise it, nothing to steal. */
export function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** Compares in constant time; digests are always of equal length. */
export function isSameDigest(first: Buffer, second: Buffer): boolean {
  return timingSafeEqual(first, second);
}
