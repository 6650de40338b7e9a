import { createHash } from 'node:crypto';
import { z } from 'zod';
import { PORTFOLIO_SCHEMA, type Portfolio, portfolioSchema } from '../../shared/model/portfolio';
import { fail, ok, type Result } from '../../shared/result/result';
import { MIGRATIONS, type Migrations } from './migrations';
import { isPlainJson } from './plainJson';

/** What stands in the header of a portfolio file. */
export interface Stamp {
  readonly schema: number;
  /** Increases by one with every change. */
  readonly revision: number;
  /** UTC, ISO 8601. */
  readonly savedAt: string;
}

export interface StoredDocument {
  readonly stamp: Stamp;
  readonly portfolio: Portfolio;
}

/** Version of the envelope around the document. */
const FORMAT = 1;
const LARGEST_BYTES = 64 * 1024 * 1024;

const envelopeSchema = z.looseObject({ ballast: z.looseObject({}), data: z.unknown() });
const versionSchema = z.looseObject({ format: z.int().min(1), schema: z.int().min(0) });
const headerSchema = z.strictObject({
  format: z.literal(FORMAT),
  schema: z.int().min(0),
  rev: z.int().min(1),
  savedAt: z.iso.datetime(),
  bytes: z.int().min(0),
  sha256: z.string(),
});

/**
 * The bytes of a portfolio file: a header line, then the document; as a whole valid JSON. The checksum covers the
 * header without itself and the document. One document and stamp always give the same bytes.
 */
export function encodeDocument(stamp: Stamp, document: unknown): Uint8Array {
  const payload = JSON.stringify(document);
  const { schema, revision, savedAt } = stamp;
  const header = { format: FORMAT, schema, rev: revision, savedAt, bytes: Buffer.byteLength(payload) };
  const sha256 = createHash('sha256').update(JSON.stringify(header)).update('\n').update(payload).digest('hex');
  return Buffer.from(`{"ballast":${JSON.stringify({ ...header, sha256 })},\n"data":${payload}\n}\n`);
}

/**
 * The document in the bytes of a file, brought to the present schema. Problems: `portfolio-damaged` for anything but
 * exactly what `encodeDocument` wrote; `portfolio-foreign` for JSON of another program; `portfolio-newer` for a later
 * version of ours; `file-too-large`.
 *
 * Method: what was read is encoded again and must give the same bytes, so one comparison finds a wrong checksum or
 * length, a repeated key, and any byte between the fields.
 */
export function decodeDocument(bytes: Uint8Array, migrations: Migrations = MIGRATIONS): Result<StoredDocument> {
  if (bytes.length > LARGEST_BYTES) return fail({ code: 'file-too-large', bytes: bytes.length, limit: LARGEST_BYTES });
  const json = parsed(bytes);
  if (!json.ok) return json;
  const envelope = envelopeSchema.safeParse(json.value);
  if (!envelope.success) return fail({ code: 'portfolio-foreign' });
  const version = versionSchema.safeParse(envelope.data.ballast);
  if (version.success && version.data.format > FORMAT) return newer(version.data.schema);
  const header = headerSchema.safeParse(envelope.data.ballast);
  if (!header.success || !isPlainJson(envelope.data.data)) return fail({ code: 'portfolio-damaged' });
  const { schema, rev: revision, savedAt } = header.data;
  const stamp: Stamp = { schema, revision, savedAt };
  if (!Buffer.from(encodeDocument(stamp, envelope.data.data)).equals(bytes)) return fail({ code: 'portfolio-damaged' });
  if (schema > PORTFOLIO_SCHEMA) return newer(schema);
  const portfolio = portfolioSchema.safeParse(migrated(envelope.data.data, schema, migrations));
  return portfolio.success ? ok({ stamp, portfolio: portfolio.data }) : fail({ code: 'portfolio-damaged' });
}

function parsed(bytes: Uint8Array): Result<unknown> {
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)));
  } catch (error) {
    // The two ways these calls reject bytes; anything else is a bug.
    if (error instanceof SyntaxError || error instanceof TypeError) return fail({ code: 'portfolio-damaged' });
    throw error;
  }
}

function migrated(document: unknown, schema: number, migrations: Migrations): unknown {
  let current = document;
  for (let version = schema; version < PORTFOLIO_SCHEMA; version += 1) {
    const migrate = migrations[version];
    // A version nobody released: there is no document to make of it.
    if (migrate === undefined) return undefined;
    current = migrate(current);
  }
  return current;
}

function newer(schema: number): Result<never> {
  return fail({ code: 'portfolio-newer', schema, known: PORTFOLIO_SCHEMA });
}
