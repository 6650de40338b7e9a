import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The bytes of a reference file, unpacked where it is kept packed. */
export function unpacked(file: string): Uint8Array {
  if (file.endsWith('.xz')) return execFileSync('xz', ['-dc', file], { maxBuffer: 64 * 1024 * 1024 });
  return file.endsWith('.gz') ? gunzipSync(readFileSync(file)) : readFileSync(file);
}
