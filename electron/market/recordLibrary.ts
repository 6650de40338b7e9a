import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { isoDateSchema } from '../../shared/model/isoDate';
import { MARKET_RECORD_KINDS, type MarketRecord, type MarketRecordKind } from '../../shared/model/marketRecord';
import { invariant } from '../../shared/result/invariant';
import { fail, ok, type Result } from '../../shared/result/result';
import type { Disk } from '../durable/disk';
import { systemCodeOf } from '../durable/systemCode';
import { ContentStore, type StoredFile } from './contentStore';
import type { LibraryPlace } from './libraryPlace';

const FORMAT = 1;
const EXTENSION = '.record';
const LARGEST_BYTES = 16 * 1024 * 1024;
const headSchema = z.strictObject({
  format: z.literal(FORMAT),
  kind: z.string(),
  layout: z.int().min(1),
  source: z.string().min(1).max(400),
  asOf: isoDateSchema,
  table: z.unknown(),
});

/** Where the tables of a library are. */
export function recordFolder(marketFolder: string): string {
  return join(marketFolder, 'records');
}

/** The path of a record's file in a library. */
export function recordPath(marketFolder: string, recordId: string): string {
  return join(recordFolder(marketFolder), `${recordId}${EXTENSION}`);
}

/** What can be said of a record without knowing its kind. */
export interface RecordHead {
  readonly recordId: string;
  readonly kind: string;
  readonly source: string;
  readonly asOf: string;
}

/** Tables of market data, one file each under the checksum of its text; a record is never changed, only superseded. */
export class RecordLibrary {
  readonly #files: ContentStore;

  constructor(place: LibraryPlace, disk: Disk) {
    this.#files = new ContentStore(place, disk, EXTENSION);
  }

  /** Stores a table, durably, once. Throws for one that breaks its schema: a bug. Problem: `record-not-saved`. */
  async put<K extends MarketRecordKind>(record: MarketRecord<K>): Promise<Result<{ recordId: string }>> {
    const { layout, schema } = MARKET_RECORD_KINDS[record.kind];
    const table = schema.safeParse(record.table);
    invariant(table.success, 'a record is stored as its kind says');
    const { kind, source, asOf } = record;
    const head = headSchema.safeParse({ format: FORMAT, kind, layout, source, asOf, table: table.data });
    invariant(head.success, 'a record has a source and a day');
    return this.putContent(Buffer.from(JSON.stringify(head.data)));
  }

  /** Stores the text of a record as another library gave it. Problems: `record-damaged` for any other bytes, as `put`. */
  async putContent(bytes: Uint8Array): Promise<Result<{ recordId: string }>> {
    if (recordIn(bytes) === null) return fail({ code: 'record-damaged' });
    const recordId = checksumOf(bytes);
    try {
      if ((await this.#contentIfAny(recordId)) === null) await this.#files.write(recordId, bytes);
    } catch (error) {
      const systemCode = systemCodeOf(error);
      if (systemCode === null) throw error;
      return fail({ code: 'record-not-saved', systemCode });
    }
    return ok({ recordId });
  }

  /** A record of the kind that is asked for. Problems: `record-missing`, `record-damaged`, `record-unreadable`, `record-newer`. */
  async get<K extends MarketRecordKind>(kind: K, recordId: string): Promise<Result<MarketRecord<K>>> {
    const content = await this.content(recordId);
    if (!content.ok) return content;
    return decodeRecord(kind, recordId, content.value);
  }

  /** The text of a record: its checksum is the id. Problems: as `get`. */
  async content(recordId: string): Promise<Result<Uint8Array>> {
    try {
      const bytes = await this.#files.read(recordId);
      const sound = bytes !== null && checksumOf(bytes) === recordId && recordIn(bytes) !== null;
      return sound ? ok(bytes) : fail({ code: 'record-damaged' });
    } catch (error) {
      const systemCode = systemCodeOf(error);
      if (systemCode === null) throw error;
      return fail(systemCode === 'ENOENT' ? { code: 'record-missing' } : { code: 'record-unreadable', systemCode });
    }
  }

  /** Every sound record, by id; damaged ones are left out. Rejects with the system's error. */
  async heads(): Promise<readonly RecordHead[]> {
    const heads: RecordHead[] = [];
    for (const { id } of await this.#files.list()) {
      const content = await this.content(id);
      const head = content.ok ? recordIn(content.value) : null;
      if (head !== null) heads.push({ recordId: id, kind: head.kind, source: head.source, asOf: head.asOf });
    }
    return heads;
  }

  /** Every record file with its size. */
  list(): Promise<readonly StoredFile[]> {
    return this.#files.list();
  }

  async #contentIfAny(recordId: string): Promise<Uint8Array | null> {
    const content = await this.content(recordId);
    return content.ok ? content.value : null;
  }
}

/** A record of the kind that is asked for from the text of its file. Problems: `record-missing`, `record-damaged`, `record-newer`. */
export function decodeRecord<K extends MarketRecordKind>(
  kind: K,
  recordId: string,
  bytes: Uint8Array,
): Result<MarketRecord<K>> {
  const head = checksumOf(bytes) === recordId ? recordIn(bytes) : null;
  if (head === null) return fail({ code: 'record-damaged' });
  if (head.kind !== kind) return fail({ code: 'record-missing' });
  if (head.layout > MARKET_RECORD_KINDS[kind].layout) return fail({ code: 'record-newer' });
  const table = MARKET_RECORD_KINDS[kind].schema.safeParse(head.table);
  if (!table.success) return fail({ code: 'record-damaged' });
  // The table was read by the schema of this kind, which a lookup by a variable cannot express.
  return ok({ kind, source: head.source, asOf: head.asOf, table: table.data } as MarketRecord<K>);
}

/** Whether bytes are the text of a record, of a kind and layout this version may not know. */
export function isRecordText(bytes: Uint8Array): boolean {
  return recordIn(bytes) !== null;
}

function checksumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The head of a record's text; null for anything else, e.g. a text that is too long or was laid out otherwise. */
function recordIn(bytes: Uint8Array): z.infer<typeof headSchema> | null {
  if (bytes.length > LARGEST_BYTES) return null;
  try {
    return headSchema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}
