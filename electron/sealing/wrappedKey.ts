import { randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';
import { invariant } from '../../shared/result/invariant';
import { fail, ok, type Result } from '../../shared/result/result';
import { KEY_BYTES } from './byteSealer';
import { type DataKey, dataKeyOf } from './dataKey';
import { freshIv, openText, sealText } from './sealedText';

/** What guessing one passphrase costs: scrypt's N. 2^17 takes 128 MiB and about half a second. */
export const SCRYPT_COST = 2 ** 17;
/** A file that asks for less was weakened, one that asks for more would stop the computer: neither is obeyed. */
const LEAST_COST = 2 ** 15;
const MOST_COST = 2 ** 20;
const SALT_BYTES = 16;
/** scrypt's block size and parallelism: RFC 7914's r and p. */
const [BLOCK_SIZE, PARALLELISM] = [8, 1] as const;

const base64Schema = z.base64().max(256);

/** A data key as it stands in a file, sealed by a passphrase. */
export const wrappedKeySchema = z.strictObject({
  kdf: z.literal('scrypt'),
  cost: z.int(),
  blockSize: z.literal(BLOCK_SIZE),
  parallelism: z.literal(PARALLELISM),
  salt: base64Schema,
  keyId: z.string().regex(/^[0-9a-f]{32}$/),
  iv: base64Schema,
  text: base64Schema,
});
export type WrappedKey = z.infer<typeof wrappedKeySchema>;

type Locked = Omit<WrappedKey, 'iv' | 'text'>;

/**
 * Seals a data key by a passphrase. The work is done in a thread of its own.
 *
 * @param passphrase - As typed; spellings that look the same (NFKC) are the same.
 * @param cost - scrypt's N, a power of two from 2^15 to 2^20.
 */
export async function wrapKey(key: DataKey, passphrase: string, cost: number = SCRYPT_COST): Promise<WrappedKey> {
  invariant(isAccepted(cost), 'a key is not wrapped at a cost that would not be accepted from a file');
  const salt = randomBytes(SALT_BYTES).toString('base64');
  const scryptParts = { kdf: 'scrypt', cost, blockSize: BLOCK_SIZE, parallelism: PARALLELISM } as const;
  const locked: Locked = { ...scryptParts, salt, keyId: key.keyId };
  const iv = freshIv();
  const text = sealText(await derived(passphrase, locked), iv, boundOf(locked), key.bytes);
  return { ...locked, iv, text };
}

/**
 * The data key behind a passphrase. Problems: `passphrase-wrong`; `sealing-refused` where the file asks for a cost that is
 * too low to be safe or too high to be borne.
 */
export async function unwrapKey(wrapped: WrappedKey, passphrase: string): Promise<Result<DataKey>> {
  const { iv, text, ...locked } = wrapped;
  if (!isAccepted(locked.cost) || Buffer.from(locked.salt, 'base64').length !== SALT_BYTES)
    return fail({ code: 'sealing-refused' });
  const bytes = openText(await derived(passphrase, locked), boundOf(locked), { iv, text });
  if (bytes === null || bytes.length !== KEY_BYTES) return fail({ code: 'passphrase-wrong' });
  const key = dataKeyOf(bytes);
  return key.keyId === locked.keyId ? ok(key) : fail({ code: 'sealing-refused' });
}

function isAccepted(cost: number): boolean {
  return cost >= LEAST_COST && cost <= MOST_COST && Number.isInteger(Math.log2(cost));
}

function boundOf({ kdf, cost, blockSize, parallelism, salt, keyId }: Locked): string {
  return JSON.stringify([kdf, cost, blockSize, parallelism, salt, keyId]);
}

function derived(passphrase: string, { cost, salt, blockSize, parallelism }: Locked): Promise<Buffer> {
  // Node's default of 32 MiB would refuse the cost; twice the need leaves room for its own bookkeeping.
  const maxmem = 2 * 128 * cost * blockSize + 2 ** 20;
  const options = { N: cost, r: blockSize, p: parallelism, maxmem };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), Buffer.from(salt, 'base64'), KEY_BYTES, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}
