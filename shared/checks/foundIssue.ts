import type { DataArea, DataFix, DataIssue } from '../report/dataIssue';
import type { DataProblem } from '../result/dataProblem';

/** What a check says of an issue beside its problem. */
interface IssueFacts {
  readonly area: DataArea;
  readonly weight: DataIssue['weight'];
  readonly fix: DataFix;
  /** What it is about: symbol, pair, account. Part of its id. */
  readonly about: string;
  readonly holdingId?: string;
}

/**
 * An issue as the checks hand it on.
 *
 * @param problem - What is missing, old or doubtful.
 * @param facts - Area, weight, suggested step and what it is about.
 * @returns The issue, counted: whether it was set aside is not known here.
 *
 * Method: its id is the code and what it is about, not a day or a count, so that it is the same issue tomorrow.
 */
export function foundIssue(problem: DataProblem, { about, holdingId, ...facts }: IssueFacts): DataIssue {
  return {
    issueId: `${problem.code}:${about}`.slice(0, 200),
    problem,
    ...facts,
    holdingId: holdingId ?? null,
    setAside: null,
  };
}
