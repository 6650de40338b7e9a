import { useMemo, useState } from 'react';
import type { DataIssue } from '../../../shared/report/dataIssue';
import { useSetAside } from '../../api/dataIssues';
import { DataTable } from '../../components/DataTable';
import { FilterChips } from '../../components/FilterChips';
import { Section } from '../../components/Page';
import styles from './dataSources.module.css';
import { issueColumns } from './issueColumns';
import { type IssueKind, sortedIssues } from './issueKinds';
import { SetAsideDialog } from './SetAsideDialog';

const TABLE_PIXELS = 380;

/** What leaves figures unknown or uncertain, each with the one step that mends it. */
export function IssuesSection({ issues }: { readonly issues: readonly DataIssue[] }) {
  const [chosen, setChosen] = useState<IssueKind | null>(null);
  const [asking, setAsking] = useState<DataIssue | null>(null);
  const setAside = useSetAside();
  const { chips, shown, rows } = sortedIssues(issues, chosen);
  const columns = useMemo(
    () => issueColumns({ onSetAside: setAsking, onCountAgain: (issue) => setAside?.(issue.issueId, null) }),
    [setAside],
  );
  return (
    <Section title="What is missing, in doubt or old">
      {issues.length === 0 ? (
        <p className={styles['soft']}>Nothing: every figure that can be computed from files has its file.</p>
      ) : (
        <DataTable
          tableId="data-issues"
          caption="What is missing, in doubt or old in the data"
          rows={rows}
          columns={columns}
          rowKey={({ issueId }) => issueId}
          height={TABLE_PIXELS}
          emptyText="Nothing of this kind."
          tools={<FilterChips label="Kind of issue" chips={chips} value={shown} onChange={setChosen} />}
        />
      )}
      {asking === null ? null : (
        <SetAsideDialog
          issue={asking}
          onClose={() => setAsking(null)}
          onSetAside={(note) => {
            setAside?.(asking.issueId, note);
            setAsking(null);
          }}
        />
      )}
    </Section>
  );
}
