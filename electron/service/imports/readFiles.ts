import type { ImportTemplate } from '../../../shared/model/importTemplate';
import type { MappingColumn, ReadAnswers } from '../../../shared/model/proposal';
import { fail, ok, type Result } from '../../../shared/result/result';
import type { ReadOutcome } from '../../importing/readOutcome';
import type { FileReader } from '../fileReader';
import { templateAnswers } from '../templates/templateFit';
import type { Upload } from '../uploads';

/** A file handed over, what the user has answered about it, and the template to read it with. */
export interface AskedUpload {
  readonly fileId: string;
  readonly upload: Upload;
  readonly answers: ReadAnswers;
  readonly template: ImportTemplate | null;
}

/** What reading a file came to; `answers` are those it was read with, the template's among them. */
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
  readonly #reader: Pick<FileReader, 'positions'>;
  #known = new Map<string, ReadOutcome>();
  #last: readonly ReadFile[] = [];

  constructor(reader: Pick<FileReader, 'positions'>) {
    this.#reader = reader;
  }

  /** The file as it was last read; null for any other. */
  last(fileId: string): ReadFile | null {
    return this.#last.find((one) => one.fileId === fileId) ?? null;
  }

  /** Problem: `request-cancelled` when the signal ends it. A file that cannot be read is an outcome. */
  async read(asked: readonly AskedUpload[], onDone: OnDone, signal: AbortSignal): Promise<Result<readonly ReadFile[]>> {
    const before = this.#known;
    this.#known = new Map();
    const read: ReadFile[] = [];
    onDone(0, asked.length);
    for (const one of asked) {
      const outcome = async (answers: ReadAnswers): Promise<ReadOutcome> => {
        const key = JSON.stringify([one.fileId, answers]);
        const known = before.get(key) ?? this.#known.get(key) ?? (await this.#fresh(one, answers, signal));
        this.#known.set(key, known);
        return known;
      };
      read.push(await withTemplate(one, outcome));
      if (signal.aborted) {
        this.#known = before;
        return fail({ code: 'request-cancelled' });
      }
      onDone(read.length, asked.length);
    }
    this.#last = read;
    return ok(read);
  }

  async #fresh({ upload }: AskedUpload, answers: ReadAnswers, signal: AbortSignal): Promise<ReadOutcome> {
    const read = await this.#reader.positions(upload, answers, signal);
    return read.ok ? read.value : { status: 'refused', problem: read.problem };
  }
}

/** A template speaks of headings: the file is read until its columns are known, and then with their mapping. */
async function withTemplate(
  asked: AskedUpload,
  outcomeOf: (answers: ReadAnswers) => Promise<ReadOutcome>,
): Promise<ReadFile> {
  const { template, answers } = asked;
  if (template === null) return { ...asked, outcome: await outcomeOf(answers) };
  let columns = columnsOf(await outcomeOf(answers));
  const settled = templateAnswers(template, null);
  if (columns === null && settled.ok) columns = columnsOf(await outcomeOf(combined(settled.value, answers)));
  const mapped = templateAnswers(template, columns);
  if (!mapped.ok) return { ...asked, outcome: { status: 'refused', problem: mapped.problem } };
  const all = combined(mapped.value, answers);
  return { ...asked, answers: all, outcome: await outcomeOf(all) };
}

/** The user's own answers go before the template's. */
function combined(template: ReadAnswers, own: ReadAnswers): ReadAnswers {
  return {
    ...template,
    ...own,
    settings: { ...template.settings, ...own.settings },
    ...(template.mapping !== undefined && { mapping: { ...template.mapping, ...own.mapping } }),
  };
}

/** The columns of a file that is read through a mapping; null for one that has none, or none yet. */
export function columnsOf(outcome: ReadOutcome): readonly MappingColumn[] | null {
  if (outcome.status === 'refused') return null;
  return outcome.status === 'read' ? outcome.file.columns : outcome.columns;
}
