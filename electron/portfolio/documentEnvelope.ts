import { createHash } from 'node:crypto';
import { z } from 'zod';
import { PORTFOLIO_SCHEMA } from '../../shared/model/portfolio';
import { fail, ok, type Result } from '../../shared/result/result';
import { isPlainJson } from './plainJson';

/** What stands in the first line of a portfolio file. */
export interface FileHeader {
  /** Version of the envelope around the document. */
  readonly format: number;
  readonly schema: number;
  /** Increases by one with every change. */
  readonly revision: number;
  /** UTC, ISO 8601. */
  readonly savedAt: string;
  /** Length of the payload. */
  readonly bytes: number;
  /** How the payload is encrypted, as JSON; null where it is plain. */
  readonly sealed: unknown;
}

/** What a writer says of a payload; format and length follow from it. */
export type HeaderFacts = Omit<FileHeader, 'format' | 'bytes'>;

/** A file whose bytes are as they were written; what `data` means is the codec's to say. */
export interface Envelope {
  readonly header: FileHeader;
  readonly data: unknown;
}

const FORMAT = 1;
const LARGEST_BYTES = 64 * 1024 * 1024;

const versionSchema = z.looseObject({ format: z.int().min(1), schema: z.int().min(0) });
const headerSchema = z.strictObject({
  format: z.literal(FORMAT),
  schema: z.int().min(0),
  rev: z.int().min(1),
  savedAt: z.iso.datetime(),
  bytes: z.int().min(0),
  sealed: z.looseObject({}).optional(),
  sha256: z.string(),
});

/**
 * The bytes of a portfolio file: a header line, then the payload; as a whole valid JSON. The checksum covers the header
 * without itself and the payload. The same facts and payload always give the same bytes.
 *
 * @param facts - `sealed` null leaves the field out of the file.
 * @param payload - JSON text without line breaks around it: the document, or the base64 text of a sealed one.
 */
export function encodeEnvelope(facts: HeaderFacts, payload: string): Uint8Array {
  const header = headerText(facts, payload);
  const sha256 = checksum(header, payload);
  return Buffer.from(`{"ballast":${header.slice(0, -1)},"sha256":"${sha256}"},\n"data":${payload}\n}\n`);
}

/** The header as a checksum or a cipher covers it: canonical JSON without the checksum itself. */
export function headerText({ schema, revision, savedAt, sealed }: HeaderFacts, payload: string): string {
  const header = { format: FORMAT, schema, rev: revision, savedAt, bytes: Buffer.byteLength(payload) };
  return JSON.stringify(sealed === null ? header : { ...header, sealed });
}

/**
 * Header and payload of a file whose every byte is as `encodeEnvelope` wrote it; needs no key. Problems:
 * `portfolio-damaged`, `portfolio-foreign` for JSON of another program, `portfolio-newer` for a later version of ours,
 * `file-too-large`.
 *
 * Method: what was read is encoded again and must give the same bytes, so one comparison finds a wrong checksum or
 * length, a repeated key, and any byte between the fields.
 */
export function decodeEnvelope(bytes: Uint8Array): Result<Envelope> {
  if (bytes.length > LARGEST_BYTES) return fail({ code: 'file-too-large', bytes: bytes.length, limit: LARGEST_BYTES });
  const json = parsed(bytes);
  if (!json.ok) return json;
  const { ballast, data } = recordOf(json.value);
  if (recordOf(ballast) !== ballast)
    return fail({ code: isOursMisnamed(json.value) ? 'portfolio-damaged' : 'portfolio-foreign' });
  const version = versionSchema.safeParse(ballast);
  if (version.success && version.data.format > FORMAT && !isOursMisnamed(json.value)) return newer(version.data.schema);
  const envelope = envelopeOf(ballast, data);
  if (envelope === null) return fail({ code: 'portfolio-damaged' });
  const again = encodeEnvelope(envelope.header, JSON.stringify(data));
  if (!Buffer.from(again).equals(bytes)) return fail({ code: 'portfolio-damaged' });
  return envelope.header.schema > PORTFOLIO_SCHEMA ? newer(envelope.header.schema) : ok(envelope);
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

/** The value itself where it is an object, else an empty one. */
function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function envelopeOf(ballast: unknown, data: unknown): Envelope | null {
  const header = headerSchema.safeParse(ballast);
  if (!header.success || !isPlainJson(data) || !isPlainJson(header.data.sealed ?? null)) return null;
  const { rev: revision, sealed = null, sha256: _, ...rest } = header.data;
  return { header: { ...rest, revision, sealed }, data };
}

/**
 * Whether a file that looks like another program's, or like a later format of ours, is one of ours with a damaged name or
 * format number: its checksum still holds once those are put right.
 */
function isOursMisnamed(value: unknown): boolean {
  const [ballast, data, ...others] = Object.values(recordOf(value));
  const envelope = envelopeOf({ ...recordOf(ballast), format: FORMAT }, data);
  if (envelope === null || others.length > 0) return false;
  const payload = JSON.stringify(data);
  return recordOf(ballast)['sha256'] === checksum(headerText(envelope.header, payload), payload);
}

function checksum(header: string, payload: string): string {
  return createHash('sha256').update(header).update('\n').update(payload).digest('hex');
}

function newer(schema: number): Result<never> {
  return fail({ code: 'portfolio-newer', schema, known: PORTFOLIO_SCHEMA });
}
