import type { Result } from '../../shared/result/result';

/** Seals bytes before they are written and opens them after they were read; made by `electron/sealing`. */
export interface LibrarySealer {
  seal(bytes: Uint8Array): Uint8Array;
  /** Fails where the bytes are not what was sealed under this key. */
  open(bytes: Uint8Array): Result<Uint8Array>;
}

/** What the files of an encrypted portfolio's library are sealed for; see `createByteSealer`. */
export const MARKET_PURPOSE = 'market-library';

/** Where a library of market data lives, and under which key; null where the portfolio is not encrypted. */
export interface LibraryPlace {
  readonly folder: string;
  readonly sealer: LibrarySealer | null;
}

/** The bytes a file of the place is given. */
export function sealedFor({ sealer }: LibraryPlace, bytes: Uint8Array): Uint8Array {
  return sealer === null ? bytes : sealer.seal(bytes);
}

/** The bytes that were put into a file of the place; null where they cannot be had from what is in it. */
export function openedFrom({ sealer }: LibraryPlace, bytes: Uint8Array): Uint8Array | null {
  if (sealer === null) return bytes;
  const opened = sealer.open(bytes);
  return opened.ok ? opened.value : null;
}
