import { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '../../shared/result/result';
import { allowedSeconds, HEAP_MEGABYTES, type ImportBounds, type ImportJob, type ImportReplies } from './importHost';

type PricesReply = Result<ImportReplies['prices']>;

/**
 * A worker that reads one batch of price files after another: started once, it stays warm, where a fresh worker for each
 * batch would read slowly for most of its life. It is ended, and started anew for the next batch, when a batch takes too
 * long or too much memory.
 */
export class ImportLane {
  readonly #workerFile: string;
  #worker: Worker | null = null;
  #isRoomy = false;

  constructor(workerFile: string) {
    this.#workerFile = workerFile;
  }

  /**
   * Reads a batch; one at a time. Problems: `file-too-slow`, `file-out-of-memory`, `request-cancelled`. Rejects when the
   * worker itself fails, which is a bug.
   */
  async read(job: ImportJob<'prices'>, { seconds = allowedSeconds(job), signal }: ImportBounds): Promise<PricesReply> {
    if (signal?.aborted === true) return fail({ code: 'request-cancelled' });
    const worker = this.#workerFor(job);
    const reply = await replyOf(worker, job, { seconds, signal });
    // After a refusal of the whole batch the worker is at work on it still, or gone.
    if (!reply.ok) this.close();
    return reply;
  }

  /** A file alone may be large, or have been too much for a small worker. */
  #workerFor({ files }: ImportJob<'prices'>): Worker {
    const isRoomy = files.length === 1;
    if (isRoomy !== this.#isRoomy) this.close();
    this.#isRoomy = isRoomy;
    const megabytes = isRoomy ? HEAP_MEGABYTES : SMALL_HEAP_MEGABYTES;
    const resourceLimits = { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: NURSERY_MEGABYTES };
    this.#worker ??= new Worker(this.#workerFile, { resourceLimits });
    return this.#worker;
  }

  /** Ends the worker. */
  close(): void {
    // What a worker that was given up dies of is told by the reply already, and is nobody's to hear.
    this.#worker?.on('error', () => undefined);
    void this.#worker?.terminate();
    this.#worker = null;
  }
}

/** Enough for a batch of small files many times over; with more room a worker lets rubbish lie. */
const SMALL_HEAP_MEGABYTES = 384;
/** Rows of a file live until it is read: with less room they are copied out of the nursery first, a quarter of the time. */
const NURSERY_MEGABYTES = 48;

function replyOf(
  worker: Worker,
  job: ImportJob<'prices'>,
  { seconds, signal }: { readonly seconds: number; readonly signal: AbortSignal | undefined },
): Promise<PricesReply> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
      act();
    };
    const timer = setTimeout(() => settle(() => resolve(fail({ code: 'file-too-slow', seconds }))), seconds * 1000);
    const stop = (): void => settle(() => resolve(fail({ code: 'request-cancelled' })));
    signal?.addEventListener('abort', stop, { once: true });
    worker.once('message', (reply: ImportReplies['prices']) => settle(() => resolve(ok(reply))));
    worker.once('error', (error: NodeJS.ErrnoException) => {
      const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      settle(() => (isFull ? resolve(fail({ code: 'file-out-of-memory' })) : reject(error)));
    });
    worker.once('exit', (code) => {
      settle(() => reject(new Error(`the import worker ended without an answer (${code})`)));
    });
    worker.postMessage(job);
  });
}
