import type { DataIssue } from '../../../shared/report/dataIssue';

/** What the issues are sorted into. */
export type IssueKind = 'missing' | 'doubtful' | 'old' | 'set-aside';

const LABELS: Record<IssueKind, string> = {
  missing: 'Missing',
  doubtful: 'In doubt',
  old: 'Old',
  'set-aside': 'Set aside',
};
const KINDS: readonly IssueKind[] = ['missing', 'doubtful', 'old', 'set-aside'];

/** An issue counts under its weight until it is set aside. */
export function kindOf({ weight, setAside }: DataIssue): IssueKind {
  return setAside === null ? weight : 'set-aside';
}

/** The kinds with how many issues each has, and the issues of one. */
export function sortedIssues(issues: readonly DataIssue[], chosen: IssueKind | null) {
  const counts = new Map(KINDS.map((kind) => [kind, issues.filter((issue) => kindOf(issue) === kind).length]));
  const shown = chosen ?? KINDS.find((kind) => (counts.get(kind) ?? 0) > 0) ?? 'missing';
  return {
    chips: KINDS.map((id) => ({ id, label: LABELS[id], count: counts.get(id) ?? 0 })),
    shown,
    rows: issues.filter((issue) => kindOf(issue) === shown),
  };
}
