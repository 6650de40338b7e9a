import type { SeriesFix, SeriesIssue } from '../../../shared/model/proposal';
import type { Problem } from '../../../shared/result/problem';

const LISTED_LINES = 100;
/** Issues with a day of their own; further ones are counted together. */
const MOST_OF_ONE_CODE = 40;

/** Where an issue stands: its line for people, its place in the file for a fix. */
export interface IssuePlace {
  readonly line: number;
  /** Place among the rows of the file; absent for what is no bar. */
  readonly row?: number;
}

/** What can be done about an issue, and what the fix needs to know. */
export interface IssueRemedy {
  /** For an issue of one day, which is listed by itself. */
  readonly day?: string;
  /** Tells issues of one code apart that are not of one day. */
  readonly sort?: string;
  readonly fixes: readonly SeriesFix[];
  /** Whether the file itself shows that the first fix is right. */
  readonly isSure?: boolean;
  /** Shares after a split for each share before. */
  readonly factor?: number;
}

/** An issue as it is kept while a series is checked. */
export interface FoundIssue {
  readonly code: string;
  readonly lines: number[];
  count: number;
  readonly problem: Problem;
  readonly fixes: readonly SeriesFix[];
  readonly isSure: boolean;
  readonly rows: Set<number>;
  readonly factor: number;
}

const NO_REMEDY: IssueRemedy = { fixes: [] };

/** The oddities of one series: by code, or by code and day where each can be fixed by itself. */
export class IssueList {
  readonly #issues: Map<string, FoundIssue>;

  constructor(issues: ReadonlyMap<string, FoundIssue> = new Map()) {
    this.#issues = new Map(issues);
  }

  add(code: string, place: IssuePlace, problem: Problem, remedy: IssueRemedy = NO_REMEDY): void {
    const { id, fixes } = this.#idOf(code, remedy);
    let issue = this.#issues.get(id);
    if (issue === undefined) {
      const { factor = 1, isSure = false } = remedy;
      issue = { code, lines: [], count: 0, problem, fixes, isSure, rows: new Set(), factor };
      this.#issues.set(id, issue);
    }
    issue.count++;
    if (issue.lines.length < LISTED_LINES) issue.lines.push(place.line);
    if (place.row !== undefined && fixes.length > 0) issue.rows.add(place.row);
  }

  /** The issue of an id, with the rows a fix is applied to. */
  find(id: string): FoundIssue | undefined {
    return this.#issues.get(id);
  }

  /** A list that starts with what this one holds; only lists of issues without a fix are copied. */
  copy(): IssueList {
    return new IssueList(this.#issues);
  }

  /** In the order the issues were first seen. */
  list(): SeriesIssue[] {
    return [...this.#issues].map(([id, { code, lines, count, problem, fixes, isSure }]) => {
      return { id, code, lines, count, problem, fixes: [...fixes], isSure };
    });
  }

  #idOf(code: string, { day, sort, fixes }: IssueRemedy): { id: string; fixes: readonly SeriesFix[] } {
    if (day === undefined) return { id: sort === undefined ? code : `${code}:${sort}`, fixes };
    const id = `${code}@${day}`;
    if (this.#issues.has(id)) return { id, fixes };
    const present = [...this.#issues.values()].filter((issue) => issue.code === code).length;
    return present < MOST_OF_ONE_CODE ? { id, fixes } : { id: code, fixes: [] };
  }
}
