import type { RefreshRequestRow, RefreshStatus, RequestOutcome } from '../../../shared/contract/refreshSchemas';
import { type RefreshEvent, type RefreshJob, refreshEventSchema } from '../../refresh/refreshMessage';
import type { RefreshChild } from './refreshChild';

/** Twice what the process itself waits for an answer, and then some: a process that says nothing for so long hangs. */
const MOST_SILENCE = 90_000;
const MOST_BYTES = 256 * 1024 * 1024;

/** Prices as they came, waiting to be read like a file. */
export interface RefreshedFile {
  readonly fileId: string;
  readonly symbol: string;
  readonly form: 'csv' | 'json';
  readonly bytes: Uint8Array;
}

/** What a run works with. */
export interface RunSurroundings {
  readonly host: string;
  readonly now: () => number;
  readonly newId: () => string;
  readonly onRequest: (row: RefreshRequestRow) => void;
  readonly onChange: () => void;
  /** Called once, however it ended. */
  readonly onEnd: (result: RefreshResult) => void;
}

type RefreshResult = NonNullable<RefreshStatus['result']>;

/** One refresh: a process, what it was asked, and what it has brought so far. Takes nothing from it that was not asked for. */
export class RefreshRun {
  readonly #child: RefreshChild;
  readonly #job: RefreshJob;
  readonly #surroundings: RunSurroundings;
  readonly #failed: RefreshResult['failed'] = [];
  #files: readonly RefreshedFile[] = [];
  #bytes = 0;
  #done = 0;
  #asking: string | null = null;
  #askedAt = 0;
  #ended = false;
  #cancelled = false;
  #silence: NodeJS.Timeout | undefined;

  constructor(child: RefreshChild, job: RefreshJob, surroundings: RunSurroundings) {
    this.#child = child;
    this.#job = job;
    this.#surroundings = surroundings;
    this.#listen();
    child.onMessage((message) => this.#hear(message));
    child.onEnd(() => this.#break());
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Null once it has ended. */
  get progress(): RefreshStatus['run'] {
    return this.#ended ? null : { done: this.#done, total: this.#job.symbols.length, symbol: this.#asking };
  }

  /** Null while it runs. */
  get result(): RefreshStatus['result'] {
    return this.#ended ? this.#outcome() : null;
  }

  /** Hands a file over and lets it go; null where there is none of that id. */
  take(fileId: string): RefreshedFile | null {
    const file = this.#files.find((candidate) => candidate.fileId === fileId) ?? null;
    this.#files = this.#files.filter((candidate) => candidate !== file);
    return file;
  }

  /** Ends the process now; what has come stays. */
  cancel(): void {
    if (this.#ended) return;
    this.#cancelled = true;
    if (this.#asking !== null) this.#note(0, 'request-cancelled');
    this.#end();
  }

  #outcome(): RefreshResult {
    return {
      files: this.#files.map(({ fileId, symbol }) => ({ fileId, symbol })),
      failed: this.#failed,
      left: this.#job.symbols.length - this.#done,
      cancelled: this.#cancelled,
    };
  }

  #hear(message: unknown): void {
    if (this.#ended) return;
    const event = refreshEventSchema.safeParse(message);
    if (event.success && this.#expects(event.data)) {
      this.#listen();
      this.#take(event.data);
      this.#surroundings.onChange();
    } else this.#break();
  }

  /** Symbols are answered in the order in which they were given, each once. */
  #expects(event: RefreshEvent): boolean {
    return !('symbol' in event) || event.symbol === this.#job.symbols[this.#done];
  }

  #take(event: RefreshEvent): void {
    this.#asking = event.kind === 'asking' ? event.symbol : null;
    if (event.kind === 'ready') this.#child.send(this.#job);
    else if (event.kind === 'asking') this.#askedAt = this.#surroundings.now();
    else if (event.kind === 'answered') this.#takeAnswer(event);
    else this.#end();
  }

  #takeAnswer({ symbol, sent, bytes, problem, text }: Extract<RefreshEvent, { kind: 'answered' }>): void {
    this.#done += 1;
    if (sent) this.#note(bytes, outcomeOf(problem));
    if (problem !== null || text === null) {
      this.#failed.push({ symbol, problem: problem ?? { code: 'refresh-process-ended' } });
      return;
    }
    this.#bytes += text.bytes.length;
    if (this.#bytes <= MOST_BYTES) {
      this.#files = [...this.#files, { fileId: this.#surroundings.newId(), symbol, ...text }];
    } else {
      const { host } = this.#surroundings;
      this.#failed.push({ symbol, problem: { code: 'refresh-too-large', host, limit: MOST_BYTES } });
      this.#end();
    }
  }

  #note(bytes: number, outcome: RequestOutcome): void {
    const { host, onRequest } = this.#surroundings;
    onRequest({ at: this.#askedAt, host, symbols: 1, bytes, outcome });
  }

  /** The process is gone, hangs, or says what it should not. */
  #break(): void {
    if (this.#ended) return;
    const symbol = this.#job.symbols[this.#done];
    if (this.#asking !== null) this.#note(0, 'refresh-process-ended');
    if (symbol !== undefined) {
      this.#failed.push({ symbol, problem: { code: 'refresh-process-ended' } });
      this.#done += 1;
    }
    this.#end();
    this.#surroundings.onChange();
  }

  #end(): void {
    this.#ended = true;
    this.#asking = null;
    clearTimeout(this.#silence);
    this.#child.end();
    this.#surroundings.onEnd(this.#outcome());
  }

  #listen(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#break(), MOST_SILENCE);
    this.#silence.unref();
  }
}

/** What was never sent makes no row: those codes cannot come with `sent`, and would be no answer. */
function outcomeOf(problem: Extract<RefreshEvent, { kind: 'answered' }>['problem']): RequestOutcome {
  if (problem === null) return 'prices';
  const { code } = problem;
  const unsent =
    code === 'refresh-no-key' || code === 'refresh-address-invalid' || code === 'refresh-symbol-not-offered';
  return unsent ? 'refresh-unexpected' : code;
}
