import { Worker } from 'node:worker_threads';
import type { IsoDate } from '../../shared/model/isoDate';
import type { Portfolio } from '../../shared/model/portfolio';
import type { PreparationProgress } from '../../shared/risk/report/prepareReport';
import { engineDocument } from './engineDocument';
import type {
  EngineAnswers,
  EngineDone,
  EngineJob,
  EngineMarket,
  EngineReply,
  EngineRun,
  EngineSetup,
} from './engineJob';

/** The document a job runs on. */
export interface EngineDocument {
  readonly portfolio: Portfolio;
  readonly revision: number;
}

type JobOf<K extends keyof EngineAnswers> = Extract<EngineJob, { kind: K }>;

interface Waiting {
  readonly resolve: (done: EngineDone) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: RunOptions['onProgress'];
}

/** Makes series again that are missing or damaged; answers how many are there again. */
export type RepairSeries = (seriesIds: readonly string[]) => Promise<number>;

interface JobScene {
  readonly document: EngineDocument;
  readonly today: IsoDate;
  readonly afresh?: boolean;
}

/** How a caller follows a job and gives it up. */
export interface RunOptions {
  /** Aborting it rejects the job with its reason as soon as the worker comes up for air. */
  readonly signal?: AbortSignal;
  /** Called while prices are prepared, several times a second. */
  readonly onProgress?: (progress: PreparationProgress) => void;
}

const MOST_CACHED = 8;

/**
 * Hosts the risk engine in a worker thread, so that no computation ever stalls the window. Answers are cached by
 * (document in memory, revision, job, day): two copies of one file can reach the same id and revision with different
 * content, so neither names a document.
 */
export class EngineHost {
  readonly #file: string;
  readonly #setup: EngineSetup;
  readonly #waiting = new Map<number, Waiting>();
  readonly #cache = new Map<string, Promise<EngineAnswers[keyof EngineAnswers]>>();
  readonly #names = new WeakMap<Portfolio, number>();
  #worker: Worker | null = null;
  #held: Portfolio | null = null;
  /** What the worker was told last; null while it has been told of none. */
  #market: EngineMarket | null = null;
  readonly #marketNow: () => EngineMarket;
  #repair: RepairSeries | null = null;
  #next = 1;

  /**
   * @param workerFile - The built `engineWorker.js`.
   * @param setup - Market folder and reference data.
   * @param marketNow - The library of the open document, asked at each job; the same object as long as it is the same.
   */
  constructor(workerFile: string, setup: EngineSetup, marketNow?: () => EngineMarket) {
    this.#file = workerFile;
    this.#setup = setup;
    const shared: EngineMarket = { folder: setup.marketFolder, key: null };
    this.#marketNow = marketNow ?? (() => shared);
  }

  /** Says how series that cannot be read are had again; a job that missed some of them is then run once more. */
  repairBy(repair: RepairSeries): void {
    this.#repair = repair;
  }

  /**
   * Runs a job.
   *
   * @param job - What to compute.
   * @param document - On which document.
   * @param today - The user's day.
   * @param options - Progress and cancellation; an answer that is there already knows neither.
   * @returns The answer. Rejects when the engine has a bug or its worker died; the next job starts a new worker.
   */
  async run<K extends keyof EngineAnswers>(
    job: JobOf<K>,
    document: EngineDocument,
    today: IsoDate,
    options: RunOptions = {},
  ): Promise<EngineAnswers[K]> {
    options.signal?.throwIfAborted();
    // Each copy of a file is asked about once: their totals would push the reports of the open document out.
    if (job.kind === 'total') return (await this.#whole(job, { document, today }, options)) as EngineAnswers[K];
    const key = JSON.stringify([this.#nameOf(document.portfolio), document.revision, today, job]);
    const known = this.#cache.get(key);
    if (known !== undefined) return (await known) as EngineAnswers[K];
    const answer = this.#whole(job, { document, today }, options);
    this.#cache.set(key, answer);
    for (const oldest of this.#cache.keys()) {
      if (this.#cache.size <= MOST_CACHED) break;
      this.#cache.delete(oldest);
    }
    try {
      return (await answer) as EngineAnswers[K];
    } catch (error) {
      this.#cache.delete(key);
      throw error;
    }
  }

  /** Ends the worker and drops every answer; jobs under way are rejected. The next job starts a new one. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#forget(new Error('engine closed'));
    await worker?.terminate();
  }

  /** A number for each document in memory; documents are never changed in place. */
  #nameOf(portfolio: Portfolio): number {
    const name = this.#names.get(portfolio) ?? this.#next++;
    this.#names.set(portfolio, name);
    return name;
  }

  async #whole(job: EngineJob, scene: JobScene, options: RunOptions): Promise<EngineAnswers[keyof EngineAnswers]> {
    const first = await this.#send(job, scene, options);
    if (first.unread.length === 0 || this.#repair === null) return first.answer;
    if ((await this.#repair(first.unread)) === 0) return first.answer;
    return (await this.#send(job, { ...scene, afresh: true }, options)).answer;
  }

  #send(
    job: EngineJob,
    { document, today, afresh = false }: JobScene,
    { signal, onProgress }: RunOptions,
  ): Promise<EngineDone> {
    const worker = this.#start();
    const id = this.#next++;
    const market = this.#marketNow();
    const message: EngineRun = {
      id,
      job,
      today,
      revision: document.revision,
      document: this.#held === document.portfolio ? null : engineDocument(document.portfolio),
      market: this.#market === market ? null : market,
      afresh,
    };
    this.#market = market;
    if (job.kind !== 'total') this.#held = document.portfolio;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, onProgress });
      signal?.addEventListener('abort', () => this.#waiting.has(id) && worker.postMessage({ cancel: id }), {
        once: true,
      });
      // An idle engine must not keep a finished command alive; one at work must.
      worker.ref();
      worker.postMessage(message);
    });
  }

  #start(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(this.#file, { workerData: this.#setup });
    worker.on('message', (reply: EngineReply) => {
      const waiting = this.#waiting.get(reply.id);
      if ('progress' in reply) {
        waiting?.onProgress?.(reply.progress);
        return;
      }
      this.#waiting.delete(reply.id);
      if (this.#waiting.size === 0) worker.unref();
      if ('cancelled' in reply) waiting?.reject(new Error('engine job cancelled'));
      else if (reply.ok) waiting?.resolve(reply);
      else waiting?.reject(new Error(reply.stack));
    });
    worker.on('error', (error) => this.#forget(error));
    worker.on('exit', () => this.#worker === worker && this.#forget(new Error('engine worker ended')));
    this.#worker = worker;
    return worker;
  }

  #forget(error: Error): void {
    this.#worker = null;
    this.#held = null;
    this.#market = null;
    this.#cache.clear();
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}
