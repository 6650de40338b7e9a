import type { FileProblem } from '../../shared/result/importProblem';
import type { DocumentProblem, Problem } from '../../shared/result/problem';
import { type Failure, fail } from '../../shared/result/result';
import { systemCodeOf } from '../durable/systemCode';

/** Carries a problem through lowdb, whose adapters can only reject; `refusal` turns it back. */
export class DocumentFileError extends Error {
  override readonly name = 'DocumentFileError';

  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** The `Failure` in an adapter's rejection; any other error is a bug and goes on its way. */
export function refusal(error: unknown): Failure {
  if (error instanceof DocumentFileError) return fail(error.problem);
  throw error;
}

/** What a system error means for opening a portfolio. */
export function readingProblem(error: unknown): DocumentProblem | FileProblem {
  const systemCode = knownCode(error);
  return systemCode === 'ENOENT' || systemCode === 'ENOTDIR'
    ? { code: 'portfolio-not-found', backups: 0 }
    : { code: 'portfolio-unreadable', systemCode };
}

/** What a system error means for saving one. */
export function savingProblem(error: unknown): DocumentProblem {
  return { code: 'portfolio-not-saved', systemCode: knownCode(error) };
}

function knownCode(error: unknown): string {
  const systemCode = systemCodeOf(error);
  if (systemCode === null) throw error;
  return systemCode;
}
