import type { ReadAnswers, SeriesProposal } from '../../../shared/model/proposal';
import { fail, ok, type Result } from '../../../shared/result/result';
import type { PricesOutcome } from '../../importing/readPrices';
import type { AskedFile, FileReader } from '../fileReader';
import { type PackedSeries, packSeries } from './packedSeries';

/** A price file handed over, and what the user has answered about it. */
export interface AskedPriceFile extends AskedFile {
  readonly fileId: string;
}

/** A series as it waits for the user's word. */
export interface WaitingSeries {
  readonly proposal: SeriesProposal;
  readonly packed: PackedSeries;
}

type Read = Extract<PricesOutcome, { status: 'read' }>;
/** What reading came to, its series packed. */
export type WaitingOutcome =
  | Exclude<PricesOutcome, { status: 'read' }>
  | (Omit<Read, 'series'> & { readonly series: readonly WaitingSeries[] });

/** A file that was read, with all that it was read by. */
export interface ReadPriceFile extends AskedPriceFile {
  readonly outcome: WaitingOutcome;
}

/**
 * Reads price files side by side and remembers what came of them, so that a fix in one file of a folder does not read the
 * others again. A file is remembered until it is asked for no more.
 */
export class ReadPriceFiles {
  readonly #reader: Pick<FileReader, 'eachPriceFile'>;
  #known = new Map<string, ReadPriceFile>();

  constructor(reader: Pick<FileReader, 'eachPriceFile'>) {
    this.#reader = reader;
  }

  /**
   * Reads what is not known yet.
   *
   * @param asked - Files in the user's order.
   * @param bounds - The day of the import, who hears how many are read, and what ends the reading.
   * @returns One per file, in their order. Problem: `request-cancelled`; a file that cannot be read is an outcome.
   */
  async read(
    asked: readonly AskedPriceFile[],
    { today, onDone, signal }: { today: string; onDone: (done: number) => void; signal: AbortSignal },
  ): Promise<Result<readonly ReadPriceFile[]>> {
    const unknown = asked.filter((one) => !this.#known.has(keyOf(one)));
    const read = await this.#readAll(unknown, (done) => onDone(asked.length - unknown.length + done), signal);
    const late = read.filter((file) => lastDateOf(file) > today);
    const again = late.map((file) => ({ ...file, answers: { ...file.answers, today } }));
    const dated = await this.#readAll(again, () => undefined, signal);
    if (signal.aborted) return fail({ code: 'request-cancelled' });
    for (const [index, plain] of read.entries()) {
      const one = unknown[index];
      // What a file was read by is kept with it: the day is one of its answers now.
      const file = dated[late.indexOf(plain)] ?? plain;
      if (one !== undefined) this.#known.set(keyOf(one), file);
    }
    const files = asked.flatMap((one) => this.#known.get(keyOf(one)) ?? []);
    this.#known = new Map(asked.map((one, index) => [keyOf(one), files[index]] as [string, ReadPriceFile]));
    return ok(files);
  }

  /** Lets all go. */
  forget(): void {
    this.#known.clear();
  }

  async #readAll(
    asked: readonly AskedPriceFile[],
    onDone: (done: number) => void,
    signal: AbortSignal,
  ): Promise<readonly ReadPriceFile[]> {
    const read: ReadPriceFile[] = [];
    const daysOf = sharedDays();
    let done = 0;
    const take = (result: Result<PricesOutcome>, index: number): void => {
      const one = asked[index];
      const outcome = result.ok ? result.value : ({ status: 'refused', problem: result.problem } as const);
      if (one !== undefined) read[index] = { ...one, outcome: waiting(outcome, daysOf) };
      done++;
      onDone(done);
    };
    await this.#reader.eachPriceFile(asked, take, signal);
    return read;
  }
}

function keyOf({ fileId, answers }: { readonly fileId: string; readonly answers: ReadAnswers }): string {
  return JSON.stringify([fileId, answers]);
}

function lastDateOf({ outcome }: ReadPriceFile): string {
  if (outcome.status !== 'read') return '';
  return outcome.series.reduce((last, { proposal }) => (proposal.lastDate > last ? proposal.lastDate : last), '');
}

function waiting(outcome: PricesOutcome, daysOf: (days: Int32Array) => Int32Array): WaitingOutcome {
  if (outcome.status !== 'read') return outcome;
  const series = outcome.series.map(({ proposal, columns }) => {
    const packed = packSeries(columns);
    return { proposal, packed: { ...packed, days: daysOf(packed.days) } };
  });
  return { ...outcome, series };
}

/** The files of a folder mostly have the same days: those are kept once. */
function sharedDays(): (days: Int32Array) => Int32Array {
  let last: Int32Array = new Int32Array();
  return (days) => {
    const isSame = days.length === last.length && days.every((day, index) => day === last[index]);
    if (!isSame) last = days;
    return last;
  };
}
