import type { ReadAnswers } from '../../../shared/model/proposal';
import type { Problem } from '../../../shared/result/problem';
import { fail, ok, type Result } from '../../../shared/result/result';
import type { ReadOutcome } from '../../importing/readOutcome';
import type { FileReader } from '../fileReader';
import type { Upload } from '../uploads';

/** A file handed over, and what the user has answered about it. */
export interface AskedUpload {
  readonly fileId: string;
  readonly upload: Upload;
  readonly answers: ReadAnswers;
}

/** What reading a file came to. */
export interface ReadFile extends AskedUpload {
  readonly outcome: ReadOutcome;
}

/** How far a reading is: files read of those asked for. */
type OnDone = (done: number, total: number) => void;

/**
 * Reads broker files one after the other and remembers what came of it, so that an answer about one file does not read the
 * others again. A file is remembered until it is asked for no more.
 */
export class ReadFiles {
  readonly #reader: FileReader;
  #known = new Map<string, ReadFile>();

  constructor(reader: FileReader) {
    this.#reader = reader;
  }

  /** Problem: `request-cancelled` when the signal ends it. A file that cannot be read is an outcome. */
  async read(asked: readonly AskedUpload[], onDone: OnDone, signal: AbortSignal): Promise<Result<readonly ReadFile[]>> {
    const read: ReadFile[] = [];
    for (const one of asked) {
      const known = this.#known.get(keyOf(one));
      const outcome = known === undefined ? await this.#reader.positions(one.upload, one.answers, signal) : null;
      if (signal.aborted) return fail({ code: 'request-cancelled' });
      if (outcome !== null) {
        const refused = (problem: Problem): ReadOutcome => ({ status: 'refused', problem });
        read.push({ ...one, outcome: outcome.ok ? outcome.value : refused(outcome.problem) });
      } else if (known !== undefined) read.push(known);
      onDone(read.length, asked.length);
    }
    this.#known = new Map(read.map((one) => [keyOf(one), one]));
    return ok(read);
  }
}

function keyOf({ fileId, answers }: AskedUpload): string {
  return JSON.stringify([fileId, answers]);
}
