import { createHash } from 'node:crypto';
import { BUNDLE_LIMITS, type BundleHeader, bundleHeaderSchema } from '../../../shared/model/bundle';
import { invariant } from '../../../shared/result/invariant';
import { fail, ok, type Result } from '../../../shared/result/result';

export const BUNDLE_EXTENSION = '.ballast-bundle';

const MAGIC = Buffer.from('BLSTBNDL', 'latin1');
const VERSION = 1;
const CHECKSUM_BYTES = 32;
/** Magic, version, length of the header, its checksum. */
export const PRELUDE_BYTES = MAGIC.length + 8 + CHECKSUM_BYTES;

/** What the first bytes of a bundle say of its header. */
export interface BundlePrelude {
  readonly headerBytes: number;
  readonly sha256: string;
}

export function checksumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The beginning of a bundle: magic, version (u32), length of the header (u32), its SHA-256, the header (JSON). */
export function encodeHead(header: BundleHeader): Uint8Array {
  invariant(bundleHeaderSchema.safeParse(header).success, 'a bundle is written within its limits');
  const json = Buffer.from(JSON.stringify(header));
  const prelude = Buffer.alloc(PRELUDE_BYTES);
  MAGIC.copy(prelude);
  prelude.writeUInt32LE(VERSION, MAGIC.length);
  prelude.writeUInt32LE(json.length, MAGIC.length + 4);
  Buffer.from(checksumOf(json), 'hex').copy(prelude, MAGIC.length + 8);
  return Buffer.concat([prelude, json]);
}

/** Problems: `bundle-foreign` for a file that is no bundle, `bundle-newer`, `bundle-damaged`. */
export function decodePrelude(bytes: Uint8Array): Result<BundlePrelude> {
  const prelude = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!prelude.subarray(0, MAGIC.length).equals(MAGIC)) return fail({ code: 'bundle-foreign' });
  if (prelude.length < PRELUDE_BYTES) return fail({ code: 'bundle-damaged' });
  if (prelude.readUInt32LE(MAGIC.length) > VERSION) return fail({ code: 'bundle-newer' });
  const headerBytes = prelude.readUInt32LE(MAGIC.length + 4);
  if (prelude.readUInt32LE(MAGIC.length) !== VERSION || headerBytes > BUNDLE_LIMITS.headerBytes)
    return fail({ code: 'bundle-damaged' });
  return ok({ headerBytes, sha256: prelude.toString('hex', MAGIC.length + 8, PRELUDE_BYTES) });
}

/** Problem: `bundle-damaged` for anything but a header within the limits that names every part once. */
export function decodeHeader(bytes: Uint8Array, { sha256 }: BundlePrelude): Result<BundleHeader> {
  if (checksumOf(bytes) !== sha256) return fail({ code: 'bundle-damaged' });
  const header = bundleHeaderSchema.safeParse(parsed(bytes));
  if (!header.success) return fail({ code: 'bundle-damaged' });
  const { series, records } = header.data;
  const names = [...series, ...records].map((part) => part.sha256);
  return new Set(names).size === names.length ? ok(header.data) : fail({ code: 'bundle-damaged' });
}

/** The length a bundle with this header has, to the byte. */
export function lengthOf(header: BundleHeader, headerBytes: number): number {
  const parts = [header.portfolio, ...header.series, ...header.records];
  return parts.reduce((sum, part) => sum + part.bytes, PRELUDE_BYTES + headerBytes);
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}
