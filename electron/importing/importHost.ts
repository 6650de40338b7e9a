import { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '../../shared/result/result';
import type { ImportJob, ImportKind, ImportReplies } from './runImportJob';

export type { ImportJob, ImportKind, ImportReplies } from './runImportJob';

const BASE_SECONDS = 10;
const BYTES_PER_SECOND = 10 * 1024 * 1024;
/** Memory a reading may take. */
export const HEAP_MEGABYTES = 1536;

/** What ends a reading before it is done. */
export interface ImportBounds {
  /** Time allowed; 10 s and another for every 10 MB unless given. */
  readonly seconds?: number;
  /** Ends the worker at once. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads files in a worker thread that is ended when it takes too long or too much memory: a file made to hang a reader
 * costs seconds, never the program.
 *
 * @param workerFile - Path of the built `importWorker`.
 * @param job - Kind of import, bytes in, the user's answers so far. The bytes are copied.
 * @param bounds - Time and the user's word to stop.
 * @returns One outcome per file. Problems: `file-too-slow`, `file-out-of-memory`, `request-cancelled`. Rejects when the
 *   worker itself fails, which is a bug.
 */
export function runImport<Kind extends ImportKind>(
  workerFile: string,
  job: ImportJob<Kind>,
  { seconds = allowedSeconds(job), signal }: ImportBounds = {},
): Promise<Result<ImportReplies[Kind]>> {
  if (signal?.aborted === true) return Promise.resolve(fail({ code: 'request-cancelled' }));
  const worker = new Worker(workerFile, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve(fail({ code: 'file-too-slow', seconds }));
      void worker.terminate();
    }, seconds * 1000);
    const stop = (): void => {
      resolve(fail({ code: 'request-cancelled' }));
      void worker.terminate();
    };
    signal?.addEventListener('abort', stop, { once: true });
    worker.once('message', (reply: ImportReplies[Kind]) => resolve(ok(reply)));
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(fail({ code: 'file-out-of-memory' }));
      else reject(error);
    });
    // After any of the above this changes nothing: a promise settles once.
    worker.once('exit', (code) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      reject(new Error(`the import worker ended without an answer (${code})`));
    });
  });
}

/** Time allowed for a job, in seconds: 10, and another for every 10 MB. */
export function allowedSeconds({ files }: ImportJob): number {
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  return BASE_SECONDS + bytes / BYTES_PER_SECOND;
}
