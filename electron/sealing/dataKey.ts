import { hkdfSync, randomBytes } from 'node:crypto';
import { invariant } from '../../shared/result/invariant';
import { KEY_BYTES } from './byteSealer';

/** The key a portfolio's files are sealed with. It lives in memory only; on the disk it stands wrapped. */
export interface DataKey {
  readonly bytes: Uint8Array;
  /** Tells keys apart without giving them away; stands in every sealed file. Hex. */
  readonly keyId: string;
}

const KEY_ID_BYTES = 16;

/** A new random key. */
export function createDataKey(): DataKey {
  return dataKeyOf(randomBytes(KEY_BYTES));
}

/** The key with these 32 bytes. */
export function dataKeyOf(bytes: Uint8Array): DataKey {
  invariant(bytes.length === KEY_BYTES, 'a data key has 32 bytes');
  const keyId = Buffer.from(hkdfSync('sha256', bytes, Buffer.alloc(0), 'ballast key id', KEY_ID_BYTES)).toString('hex');
  return { bytes, keyId };
}
