import type { ReadAnswers } from '../../shared/model/proposal';
import { type DetectedKind, detectFileKind } from './detectFileKind';
import { readBrokerFile } from './readBrokerFile';
import type { ReadOutcome } from './readOutcome';
import { type PricesOutcome, readPrices } from './readPrices';
import { readReferenceFile } from './reference/readReferenceFile';
import type { ReferenceOutcome } from './reference/referenceFile';
import type { ImportFile } from './text/loadTable';

/** What each kind of import answers, one outcome per file in the order of the job. */
export interface ImportReplies {
  readonly positions: readonly ReadOutcome[];
  readonly prices: readonly PricesOutcome[];
  readonly reference: readonly ReferenceOutcome[];
  /** Which of the others a file is for. */
  readonly detect: readonly DetectedKind[];
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
  switch (kind) {
    case 'positions':
      return files.map((file) => readBrokerFile(file, answers));
    case 'prices':
      return files.map((file) => readPrices(file, answers));
    case 'reference':
      return files.map((file) => readReferenceFile(file, answers));
    case 'detect':
      return files.map((file) => detectFileKind(file));
  }
}
