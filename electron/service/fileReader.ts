import type { ReadAnswers } from '../../shared/model/proposal';
import { invariant } from '../../shared/result/invariant';
import { ok, type Result } from '../../shared/result/result';
import { type ImportKind, type ImportReplies, runImport } from '../importing/importHost';
import type { Upload } from './uploads';

type Outcome<Kind extends ImportKind> = ImportReplies[Kind][number];

/** A file and what the user has answered about it so far. */
export interface AskedFile {
  readonly file: Upload;
  readonly answers: ReadAnswers;
}

/** Reads the user's files in the import worker. A signal ends the worker at once: `request-cancelled`. */
export interface FileReader {
  readonly positions: (
    file: Upload,
    answers: ReadAnswers,
    signal?: AbortSignal,
  ) => Promise<Result<Outcome<'positions'>>>;
  /** Many files at once; `onDone` hears how many have been read. After an end by signal all the rest are `request-cancelled`. */
  readonly prices: (
    files: readonly AskedFile[],
    onDone?: (done: number) => void,
    signal?: AbortSignal,
  ) => Promise<readonly Result<Outcome<'prices'>>[]>;
  readonly reference: (file: Upload, answers: ReadAnswers) => Promise<Result<Outcome<'reference'>>>;
  /** What each file is for; unknown where finding out took too long. */
  readonly kinds: (files: readonly Upload[]) => Promise<readonly Outcome<'detect'>[]>;
}

/** A worker takes a tenth of a second to start: a folder of small files shares one, within these bounds. */
const BATCH_FILES = 50;
const BATCH_BYTES = 8 * 1024 * 1024;

/**
 * A reader over the built import worker.
 *
 * @param workerFile - The built `importWorker.js`.
 * @returns The reader. Problems: `file-too-slow`, `file-out-of-memory`; everything else is in the outcome.
 */
export function createFileReader(workerFile: string): FileReader {
  const readOne = async <Kind extends ImportKind>(
    kind: Kind,
    { file, answers }: AskedFile,
    signal: AbortSignal | undefined,
  ): Promise<Result<Outcome<Kind>>> => {
    const replies = await runImport<Kind>(workerFile, { kind, files: [file], answers }, { signal });
    if (!replies.ok) return replies;
    const outcome: Outcome<Kind> | undefined = replies.value[0];
    invariant(outcome !== undefined, 'one file was read into no outcome');
    return ok(outcome);
  };

  /** The files of a batch have no answers. One that takes too long fails the batch: then each is read on its own. */
  const readBatch = async (
    batch: readonly AskedFile[],
    signal: AbortSignal | undefined,
  ): Promise<readonly Result<Outcome<'prices'>>[]> => {
    if (batch.length > 1) {
      const job = { kind: 'prices', files: batch.map(({ file }) => file) } as const;
      const replies = await runImport<'prices'>(workerFile, job, { signal });
      if (replies.ok) return replies.value.map((outcome) => ok(outcome));
    }
    const results: Result<Outcome<'prices'>>[] = [];
    // Once cancelled, no further worker is started: each file answers at once.
    for (const asked of batch) results.push(await readOne('prices', asked, signal));
    return results;
  };

  return {
    positions: (file, answers, signal) => readOne('positions', { file, answers }, signal),
    prices: async (files, onDone, signal) => {
      const results: Result<Outcome<'prices'>>[] = [];
      for (const batch of batchesOf(files)) {
        results.push(...(await readBatch(batch, signal)));
        onDone?.(results.length);
      }
      return results;
    },
    reference: (file, answers) => readOne('reference', { file, answers }, undefined),
    kinds: async (files) => {
      const kinds: Outcome<'detect'>[] = [];
      for (const batch of batchesOf(files.map((file) => ({ file, answers: {} })))) {
        const replies = await runImport<'detect'>(workerFile, { kind: 'detect', files: batch.map(({ file }) => file) });
        kinds.push(
          ...(replies.ok ? replies.value : batch.map((): Outcome<'detect'> => ({ kind: 'unknown', reason: '' }))),
        );
      }
      return kinds;
    },
  };
}

/**
 * Splits files into batches in their order: small ones together, one with answers by itself.
 *
 * @param files - Files with their answers.
 * @returns Batches; joined they are the files again.
 */
export function batchesOf(files: readonly AskedFile[]): readonly (readonly AskedFile[])[] {
  const batches: AskedFile[][] = [];
  let bytes = 0;
  let closed = true;
  for (const asked of files) {
    const size = asked.file.bytes.byteLength;
    const alone = Object.keys(asked.answers).length > 0;
    const last = batches.at(-1);
    if (last !== undefined && !closed && !alone && last.length < BATCH_FILES && bytes + size <= BATCH_BYTES) {
      last.push(asked);
      bytes += size;
    } else {
      batches.push([asked]);
      bytes = size;
    }
    closed = alone;
  }
  return batches;
}
