import type { ReadAnswers } from '../../shared/model/proposal';
import { invariant } from '../../shared/result/invariant';
import { ok, type Result } from '../../shared/result/result';
import { type ImportKind, type ImportReplies, runImport } from '../importing/importHost';
import type { Upload } from './uploads';

type Outcome<Kind extends ImportKind> = ImportReplies[Kind][number];

/** Reads the user's files in the import worker, one at a time. */
export interface FileReader {
  readonly positions: (file: Upload, answers: ReadAnswers) => Promise<Result<Outcome<'positions'>>>;
  readonly prices: (file: Upload, answers: ReadAnswers) => Promise<Result<Outcome<'prices'>>>;
}

/**
 * A reader over the built import worker.
 *
 * @param workerFile - The built `importWorker.js`.
 * @returns The reader. Problems: `file-too-slow`, `file-out-of-memory`; everything else is in the outcome.
 */
export function createFileReader(workerFile: string): FileReader {
  const readOne = async <Kind extends ImportKind>(
    kind: Kind,
    file: Upload,
    answers: ReadAnswers,
  ): Promise<Result<Outcome<Kind>>> => {
    const replies = await runImport<Kind>(workerFile, { kind, files: [file], answers });
    if (!replies.ok) return replies;
    const outcome: Outcome<Kind> | undefined = replies.value[0];
    invariant(outcome !== undefined, 'one file was read into no outcome');
    return ok(outcome);
  };
  return {
    positions: (file, answers) => readOne('positions', file, answers),
    prices: (file, answers) => readOne('prices', file, answers),
  };
}
