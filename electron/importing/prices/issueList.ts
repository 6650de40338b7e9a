import type { SeriesIssue } from '../../../shared/model/proposal';
import type { Problem } from '../../../shared/result/problem';

const LISTED_LINES = 100;

/** The oddities of one series, gathered by code: how often, on which lines, with the facts of the first. */
export class IssueList {
  readonly #issues = new Map<string, { code: string; lines: number[]; count: number; problem: Problem }>();

  add(code: string, line: number, problem: Problem): void {
    const issue = this.#issues.get(code);
    if (issue === undefined) {
      this.#issues.set(code, { code, lines: [line], count: 1, problem });
      return;
    }
    issue.count++;
    if (issue.lines.length < LISTED_LINES) issue.lines.push(line);
  }

  /** In the order the codes were first seen. */
  list(): SeriesIssue[] {
    return [...this.#issues.values()];
  }
}
