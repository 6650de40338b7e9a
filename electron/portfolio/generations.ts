import { basename } from 'node:path';
import { fail, ok, type Result } from '../../shared/result/result';
import type { Disk } from '../durable/disk';
import { systemCodeOf } from '../durable/systemCode';
import { decodeFile } from './decodeFile';
import type { StoredDocument } from './documentBytes';
import type { CodecSource } from './documentCodec';
import { decodeEnvelope } from './documentEnvelope';
import { readingProblem } from './documentFileError';
import { type GenerationFile, type GenerationKind, generationFiles } from './generationFiles';
import { copyPlaces, type KeepingPlaces } from './keepingPlaces';
import { statedRevision } from './quarantine';
import type { KeptFor } from './retention';

/** A state of a portfolio that is kept: the file itself, an earlier revision, a copy elsewhere, a damaged file. */
export interface Generation {
  /** Opaque; stays the same as long as the file keeps its name. */
  readonly generationId: string;
  readonly kind: GenerationKind;
  /** As the file states it, even a damaged one; null where not even that can be read. */
  readonly revision: number | null;
  /** Milliseconds since 1970; null for a file that is not intact. */
  readonly savedAt: number | null;
  readonly bytes: number;
  /** Whether every byte is as it was written. */
  readonly intact: boolean;
  readonly sealed: boolean;
  /** Null for what is no backup. */
  readonly keptFor: KeptFor | null;
  /** File name, without its folder. */
  readonly name: string;
}

const ORDER: readonly GenerationKind[] = ['current', 'mirror', 'backup', 'safety', 'damaged'];

/** Every kept state of a portfolio, newest revision first. Problem: `portfolio-unreadable` where a folder cannot be listed. */
export async function listGenerations(path: string, keeping: KeepingPlaces): Promise<Result<readonly Generation[]>> {
  const { disk } = keeping;
  try {
    const generations: Generation[] = [];
    for (const file of await generationFiles(disk, path, copyPlaces(path, keeping))) {
      const generation = await generationOf(disk, file);
      if (generation !== null) generations.push(generation);
    }
    return ok(generations.sort(newestFirst));
  } catch (error) {
    return fail(readingProblem(error));
  }
}

/** The document of one state. Problems: `generation-unknown`; those of decoding; `portfolio-unreadable`. */
export async function readGeneration(
  path: string,
  generationId: string,
  { codecs, ...keeping }: KeepingPlaces & { readonly codecs: CodecSource },
): Promise<Result<StoredDocument>> {
  const bytes = await generationBytes(path, generationId, keeping);
  if (!bytes.ok) return bytes;
  const decoded = decodeFile(bytes.value, path, codecs);
  return decoded.ok ? ok(decoded.value.document) : decoded;
}

/** Removes a copy. Problems: `generation-unknown`; `generation-current` for the file itself; `generation-not-deleted`. */
export async function deleteGeneration(
  path: string,
  generationId: string,
  keeping: KeepingPlaces,
): Promise<Result<null>> {
  const file = await foundGeneration(path, generationId, keeping);
  if (!file.ok) return file;
  if (file.value.kind === 'current') return fail({ code: 'generation-current' });
  try {
    await keeping.disk.unlink(file.value.path);
    return ok(null);
  } catch (error) {
    const systemCode = systemCodeOf(error);
    if (systemCode === null) throw error;
    return fail(
      systemCode === 'ENOENT' ? { code: 'generation-unknown' } : { code: 'generation-not-deleted', systemCode },
    );
  }
}

/** The bytes of one state, intact or not. Problems: `generation-unknown`, `portfolio-unreadable`. */
export async function generationBytes(
  path: string,
  generationId: string,
  keeping: KeepingPlaces,
): Promise<Result<Uint8Array>> {
  const file = await foundGeneration(path, generationId, keeping);
  if (!file.ok) return file;
  try {
    return ok(await keeping.disk.readFile(file.value.path));
  } catch (error) {
    const problem = readingProblem(error);
    return fail(problem.code === 'portfolio-not-found' ? { code: 'generation-unknown' } : problem);
  }
}

async function foundGeneration(
  path: string,
  generationId: string,
  keeping: KeepingPlaces,
): Promise<Result<GenerationFile>> {
  try {
    const files = await generationFiles(keeping.disk, path, copyPlaces(path, keeping));
    const found = files.find((file) => file.generationId === generationId);
    return found === undefined ? fail({ code: 'generation-unknown' }) : ok(found);
  } catch (error) {
    return fail(readingProblem(error));
  }
}

/** Null for a file that is not there: a folder is listed first and read later. */
async function generationOf(disk: Disk, { path, ...file }: GenerationFile): Promise<Generation | null> {
  const unread = {
    ...file,
    name: basename(path),
    revision: null,
    savedAt: null,
    bytes: 0,
    intact: false,
    sealed: false,
  };
  try {
    const bytes = await disk.readFile(path);
    const envelope = decodeEnvelope(bytes);
    if (!envelope.ok) return { ...unread, bytes: bytes.length, revision: statedRevision(bytes) };
    const { revision, savedAt, sealed } = envelope.value.header;
    const facts = { revision, savedAt: Date.parse(savedAt), bytes: bytes.length, sealed: sealed !== null };
    return { ...unread, ...facts, intact: true };
  } catch (error) {
    const systemCode = systemCodeOf(error);
    if (systemCode === null) throw error;
    // What is there and cannot be read is still shown, as a state nothing is known of.
    return systemCode === 'ENOENT' || systemCode === 'ENOTDIR' ? null : unread;
  }
}

function newestFirst(one: Generation, other: Generation): number {
  return (other.revision ?? 0) - (one.revision ?? 0) || ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind);
}
