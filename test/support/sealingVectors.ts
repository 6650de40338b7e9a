import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { WrappedKey } from '../../electron/sealing/wrappedKey';

const FOLDER = resolve(import.meta.dirname, '../fixtures/sealing');

interface Vectors {
  readonly key: string;
  readonly oldKey: string;
  readonly keyId: string;
  readonly passphrase: string;
  readonly wrapped: readonly [WrappedKey, WrappedKey];
}

/** Known answers of test/fixtures/sealing/makeVectors.py. */
export const SEALING_VECTORS = JSON.parse(readFileSync(resolve(FOLDER, 'vectors.json'), 'utf8')) as Vectors;

/** A sealed portfolio file written by the same script; it holds what test/fixtures/portfolio/schema1.ballast holds. */
export const SEALED_FILE: Uint8Array = readFileSync(resolve(FOLDER, 'sealed.ballast'));
