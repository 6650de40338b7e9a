import { type FileHandle, open } from 'node:fs/promises';
import { ok, type Result } from '../../../shared/result/result';
import { bundleUnreadable } from './bundleProblems';

/** A bundle to read from, at any place, a part at a time. */
export interface BundleSource {
  readonly size: number;
  /** Fewer bytes than asked where the bundle ends before. Rejects with the system's error. */
  read(offset: number, length: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A bundle that came in whole. */
export function bytesSource(bytes: Uint8Array): BundleSource {
  return {
    size: bytes.length,
    read: async (offset, length) => bytes.slice(offset, offset + length),
    close: async () => undefined,
  };
}

/** A bundle on the disk. Problem: `bundle-unreadable`. */
export async function fileSource(path: string): Promise<Result<BundleSource>> {
  try {
    const file = await open(path, 'r');
    const { size } = await file.stat();
    return ok({ size, read: (offset, length) => readFully(file, offset, length), close: () => file.close() });
  } catch (error) {
    return bundleUnreadable(error);
  }
}

async function readFully(file: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}
