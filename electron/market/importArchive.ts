import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import { z } from 'zod';
import { isoDateSchema } from '../../shared/model/isoDate';
import { symbolSchema } from '../../shared/model/portfolio';
import { type ReadAnswers, readAnswersSchema } from '../../shared/model/proposal';
import { fail, ok, type Result } from '../../shared/result/result';
import type { Disk } from '../durable/disk';
import { systemCodeOf } from '../durable/systemCode';
import { ContentStore, type StoredFile } from './contentStore';
import type { LibraryPlace } from './libraryPlace';

const LARGEST_FILE = 64 * 1024 * 1024;
/** Price text shrinks to a quarter either way; the fast level takes a third of the time of the thorough one. */
const LEVEL = 3;
/** Waiting for the disk and compressing overlap: a folder of price files is kept a few files at a time. */
const AT_ONCE = 8;

const checksumSchema = z.string().regex(/^[0-9a-f]{64}$/);
/** A series an import brought, and what it was added to. */
const madeSeriesSchema = z.strictObject({
  seriesId: checksumSchema,
  symbol: symbolSchema,
  /** Which of the file's series it is, as the reader names it. */
  key: z.string(),
  /** The stored series its days were appended to; null for a series of the file alone. */
  base: checksumSchema.nullable(),
});
const sourceSchema = z.strictObject({
  fileId: checksumSchema,
  /** Readers may take the symbol from it. */
  fileName: z.string(),
  answers: readAnswersSchema,
  series: z.array(madeSeriesSchema),
});
const recordSchema = z.strictObject({
  format: z.literal(1),
  kind: z.enum(['positions', 'prices', 'reference']),
  /** Of the document the import went into: encryption takes along what belongs to it. */
  portfolioId: z.string().min(1),
  importedOn: isoDateSchema,
  sources: z.array(sourceSchema),
});

type ArchiveRecord = z.infer<typeof recordSchema>;
/** What an import was, without its files. */
export type ImportFacts = Pick<ArchiveRecord, 'kind' | 'portfolioId' | 'importedOn'>;
export type MadeSeries = z.infer<typeof madeSeriesSchema>;

/** A file the user has confirmed, as it was read. */
export interface ImportedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The same bytes deflated, where somebody has done so already. */
  readonly packed?: Uint8Array | null;
  readonly answers: ReadAnswers;
  readonly series: readonly MadeSeries[];
}

interface KeptRecord {
  readonly recordId: string;
  readonly bytes: Uint8Array;
  readonly record: ArchiveRecord;
}

/** Where a series came from. */
export interface SeriesOrigin {
  readonly made: MadeSeries;
  readonly fileId: string;
  readonly fileName: string;
  readonly answers: ReadAnswers;
}

/**
 * The original bytes of every confirmed import, once each under the checksum of their content, and a record per import
 * of how they were read; from these a damaged series is made again. Nothing is removed but what has moved elsewhere.
 */
export class ImportArchive {
  readonly #files: ContentStore;
  readonly #records: ContentStore;
  readonly #known = new Set<string>();
  readonly #origins = new Map<string, SeriesOrigin>();

  constructor(place: LibraryPlace, disk: Disk) {
    this.#files = new ContentStore(place, disk, '.import');
    this.#records = new ContentStore(place, disk, '.origin');
  }

  /** Keeps the files of one import and how they were read, the record last. Problem: `archive-not-saved`. */
  async keep(facts: ImportFacts, files: readonly ImportedFile[]): Promise<Result<null>> {
    try {
      const kept = new Set((await this.#files.list()).map(({ id }) => id));
      const sources: ArchiveRecord['sources'] = [];
      for (let start = 0; start < files.length; start += AT_ONCE) {
        const some = files.slice(start, start + AT_ONCE);
        sources.push(...(await Promise.all(some.map((file) => this.#keepFile(file, kept)))));
      }
      const record: ArchiveRecord = { format: 1, ...facts, sources };
      const bytes = Buffer.from(JSON.stringify(record));
      await this.#records.write(checksumOf(bytes), bytes);
    } catch (error) {
      const systemCode = systemCodeOf(error);
      if (systemCode === null) throw error;
      return fail({ code: 'archive-not-saved', systemCode });
    }
    return ok(null);
  }

  /** How a series came about; null where no import of this library made it. Rejects with the system's error. */
  async originOf(seriesId: string): Promise<SeriesOrigin | null> {
    if (!this.#origins.has(seriesId)) await this.#learn();
    return this.#origins.get(seriesId) ?? null;
  }

  /** The bytes of a kept file; null where it is damaged. Rejects with the system's error, `ENOENT` where it is gone. */
  async file(fileId: string): Promise<Uint8Array | null> {
    const packed = await this.#files.read(fileId);
    const bytes = packed === null ? null : await unpacked(packed);
    return bytes !== null && checksumOf(bytes) === fileId ? bytes : null;
  }

  /** Every kept file with its size on the disk. */
  list(): Promise<readonly StoredFile[]> {
    return this.#files.list();
  }

  /**
   * Moves the imports of one portfolio into another archive: all of it is there before anything goes here. A file that
   * another portfolio was made of stays for that one. Problem: `archive-not-saved`.
   */
  async movePortfolio(portfolioId: string, to: ImportArchive): Promise<Result<null>> {
    try {
      const records = await this.#soundRecords();
      const moving = records.filter(({ record }) => record.portfolioId === portfolioId);
      const staying = records.filter(({ record }) => record.portfolioId !== portfolioId).flatMap(fileIdsOf);
      const present = new Set((await this.#files.list()).map(({ id }) => id));
      for (const one of moving) {
        for (const fileId of fileIdsOf(one)) if (present.has(fileId)) await this.#copyFile(fileId, to);
        await to.#records.write(one.recordId, one.bytes);
      }
      await this.#records.remove(moving.map(({ recordId }) => recordId));
      await this.#files.remove(moving.flatMap(fileIdsOf).filter((fileId) => !staying.includes(fileId)));
      this.#known.clear();
      this.#origins.clear();
    } catch (error) {
      const systemCode = systemCodeOf(error);
      if (systemCode === null) throw error;
      return fail({ code: 'archive-not-saved', systemCode });
    }
    return ok(null);
  }

  /** A damaged file moves nowhere: it could repair nothing there either. */
  async #copyFile(fileId: string, to: ImportArchive): Promise<void> {
    const packed = await this.#files.read(fileId);
    if (packed !== null) await to.#files.write(fileId, packed);
  }

  async #soundRecords(): Promise<readonly KeptRecord[]> {
    const kept: KeptRecord[] = [];
    for (const { id: recordId } of await this.#records.list()) {
      const bytes = await this.#records.read(recordId);
      const record = bytes !== null && checksumOf(bytes) === recordId ? recordIn(bytes) : null;
      if (bytes !== null && record !== null) kept.push({ recordId, bytes, record });
    }
    return kept;
  }

  async #keepFile({ name, bytes, packed, answers, series }: ImportedFile, kept: Set<string>) {
    const fileId = checksumOf(bytes);
    if (!kept.has(fileId)) {
      kept.add(fileId);
      await this.#files.write(fileId, packed ?? (await promisify(deflate)(bytes, { level: LEVEL })));
    }
    return { fileId, fileName: name, answers, series: [...series] };
  }

  /** Reads the records written since it last looked, by this program or another. A damaged one tells nothing. */
  async #learn(): Promise<void> {
    for (const { id } of await this.#records.list()) {
      if (this.#known.has(id)) continue;
      this.#known.add(id);
      const bytes = await this.#records.read(id);
      const record = bytes !== null && checksumOf(bytes) === id ? recordIn(bytes) : null;
      for (const { fileId, fileName, answers, series } of record?.sources ?? [])
        for (const made of series) this.#origins.set(made.seriesId, { made, fileId, fileName, answers });
    }
  }
}

function fileIdsOf({ record }: KeptRecord): string[] {
  return record.sources.map(({ fileId }) => fileId);
}

function checksumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The checksum has vouched for the text: only a record of a later format is none of ours. */
function recordIn(bytes: Uint8Array): ArchiveRecord | null {
  return recordSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null;
}

/** Damage shows as an error of the decompressor; a file can be made to swell, so its size is bounded. */
async function unpacked(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    return await promisify(inflate)(bytes, { maxOutputLength: LARGEST_FILE });
  } catch (error) {
    const code = systemCodeOf(error);
    if (code?.startsWith('Z_') === true || code === 'ERR_BUFFER_TOO_LARGE') return null;
    throw error;
  }
}
