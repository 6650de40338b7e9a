import { z } from 'zod';
import type { ProcessIdentity } from '../durable/processIdentity';

/** Who holds the lock of a file. */
export interface LockRecord extends ProcessIdentity {
  /** Of this one holding, so that no two are ever taken for each other. */
  readonly nonce: string;
}

const lockRecordSchema = z.strictObject({
  pid: z.int().min(1),
  started: z.string().nullable(),
  boot: z.string().nullable(),
  host: z.string(),
  nonce: z.string(),
});

export function encodeLockRecord(record: LockRecord): Uint8Array {
  return Buffer.from(`${JSON.stringify(record)}\n`);
}

/** Null for what is no record, or not yet a whole one. */
export function decodeLockRecord(bytes: Uint8Array): LockRecord | null {
  try {
    return lockRecordSchema.safeParse(JSON.parse(Buffer.from(bytes).toString())).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
