import type { ReadAnswers } from '../../shared/model/proposal';
import { invariant } from '../../shared/result/invariant';
import { ok, type Result } from '../../shared/result/result';
import { type ImportKind, type ImportReplies, runImport } from '../importing/importHost';
import { ImportLane } from '../importing/importLane';
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
  /** Many files at once; `take` hears of each as it is read, with its place among the files. */
  readonly eachPriceFile: (
    files: readonly AskedFile[],
    take: (result: Result<Outcome<'prices'>>, index: number) => void,
    signal?: AbortSignal,
  ) => Promise<void>;
  /** Many files at once, in their order. */
  readonly prices: (files: readonly AskedFile[]) => Promise<readonly Result<Outcome<'prices'>>[]>;
  readonly reference: (file: Upload, answers: ReadAnswers) => Promise<Result<Outcome<'reference'>>>;
  /** What each file is for; unknown where finding out took too long. */
  readonly kinds: (files: readonly Upload[]) => Promise<readonly Outcome<'detect'>[]>;
}

/** Files go to a worker together, within these bounds: progress and cancelling are as fine as a batch. */
const BATCH_FILES = 50;
const BATCH_BYTES = 4 * 1024 * 1024;
/** Price files are read side by side; more would take the cores from what the user looks at. */
const LANES = 2;

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

  /** The files of a batch have the same answers. One that takes too long fails the batch: then each is read on its own. */
  const readBatch = async (
    lane: ImportLane,
    batch: readonly AskedFile[],
    signal: AbortSignal | undefined,
  ): Promise<readonly Result<Outcome<'prices'>>[]> => {
    const job = { kind: 'prices', files: batch.map(({ file: { name, bytes } }) => ({ name, bytes })) } as const;
    const answers = batch[0]?.answers ?? {};
    const replies = await lane.read({ ...job, answers }, { signal });
    if (replies.ok) return replies.value.map((outcome) => ok(outcome));
    if (batch.length === 1) return [replies];
    const results: Result<Outcome<'prices'>>[] = [];
    // Once cancelled, no further worker is started: each file answers at once.
    for (const asked of batch) results.push(...(await readBatch(lane, [asked], signal)));
    return results;
  };

  const eachPriceFile: FileReader['eachPriceFile'] = async (files, take, signal) => {
    const batches = batchesOf(files);
    const starts = batches.map((_, index) => batches.slice(0, index).reduce((sum, batch) => sum + batch.length, 0));
    let next = 0;
    const work = async (): Promise<void> => {
      const lane = new ImportLane(workerFile);
      try {
        for (let index = next++; index < batches.length; index = next++) {
          const results = await readBatch(lane, batches[index] ?? [], signal);
          for (const [place, result] of results.entries()) take(result, (starts[index] ?? 0) + place);
        }
      } finally {
        lane.close();
      }
    };
    await Promise.all(Array.from({ length: Math.min(LANES, batches.length) }, work));
  };

  return {
    positions: (file, answers, signal) => readOne('positions', { file, answers }, signal),
    eachPriceFile,
    prices: async (files) => {
      const results: Result<Outcome<'prices'>>[] = [];
      await eachPriceFile(files, (result, index) => {
        results[index] = result;
      });
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
    const size = asked.file.size ?? asked.file.bytes.byteLength;
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
