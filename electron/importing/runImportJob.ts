import type { ReadAnswers } from '../../shared/model/proposal';
import { readBrokerFile } from './readBrokerFile';
import type { ReadOutcome } from './readOutcome';
import { type PricesOutcome, readPrices } from './readPrices';
import type { ImportFile } from './text/loadTable';

/** What each kind of import answers, one outcome per file in the order of the job. */
export interface ImportReplies {
  readonly positions: readonly ReadOutcome[];
  readonly prices: readonly PricesOutcome[];
}

export type ImportKind = keyof ImportReplies;

/** Files to read in one go. Answers apply to every file: ask again per file where that is not meant. */
export interface ImportJob<Kind extends ImportKind = ImportKind> {
  readonly kind: Kind;
  readonly files: readonly ImportFile[];
  readonly answers?: ReadAnswers;
}

/** Reads every file of a job; touches nothing but the bytes it was given. */
export function runImportJob({ kind, files, answers = {} }: ImportJob): ImportReplies[ImportKind] {
  return kind === 'positions'
    ? files.map((file) => readBrokerFile(file, answers))
    : files.map((file) => readPrices(file, answers));
}
