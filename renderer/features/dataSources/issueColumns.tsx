import type { DataArea, DataIssue } from '../../../shared/report/dataIssue';
import { fail } from '../../../shared/result/result';
import { sentenceOf } from '../../api/sentenceOf';
import { Button } from '../../components/Button';
import type { Column } from '../../components/DataTable';
import styles from './dataSources.module.css';
import { firstClause } from './firstClause';
import { FIX_LABELS, startFix } from './fixes';

interface IssueActions {
  readonly onSetAside: (issue: DataIssue) => void;
  readonly onCountAgain: (issue: DataIssue) => void;
}

const AREAS: Record<DataArea, string> = {
  prices: 'Prices',
  facts: 'Companies',
  funds: 'Funds',
  currencies: 'Currencies',
  lots: 'Lots',
  accounts: 'Accounts',
  reference: 'Dated facts',
};

/** Area, sentence, step, and what becomes of it. */
export function issueColumns({ onSetAside, onCountAgain }: IssueActions): Column<DataIssue>[] {
  return [
    { id: 'area', header: 'About', width: 96, value: ({ area }) => AREAS[area], render: ({ area }) => AREAS[area] },
    {
      id: 'what',
      header: 'What',
      width: 480,
      value: ({ problem }) => sentenceOf(problem),
      render: (issue) => <Sentence issue={issue} />,
      // The whole sentence, for the row the keyboard is on.
      cell: ({ problem }) => fail(problem),
    },
    {
      id: 'step',
      header: 'Step',
      width: 168,
      value: ({ fix }) => FIX_LABELS[fix],
      render: (issue) => (
        <Button
          look="quiet"
          aria-label={`${FIX_LABELS[issue.fix]}: ${sentenceOf(issue.problem)}`}
          onClick={() => startFix(issue)}
        >
          {FIX_LABELS[issue.fix]}
        </Button>
      ),
    },
    {
      id: 'aside',
      header: 'Set aside',
      width: 120,
      value: ({ setAside }) => setAside,
      render: (issue) => (
        <Button
          look="quiet"
          aria-label={`${issue.setAside === null ? 'Set aside' : 'Count again'}: ${sentenceOf(issue.problem)}`}
          onClick={() => (issue.setAside === null ? onSetAside(issue) : onCountAgain(issue))}
        >
          {issue.setAside === null ? 'Set aside…' : 'Count again'}
        </Button>
      ),
    },
  ];
}

/** What is wrong in a line; what it means and what helps stand in the whole sentence, on hover and on focus. */
function Sentence({ issue }: { readonly issue: DataIssue }) {
  const sentence = sentenceOf(issue.problem);
  const note = issue.setAside === null || issue.setAside === '' ? '' : ` Your note: ${issue.setAside}`;
  return (
    <span className={styles['sentence']} title={`${sentence}${note}`}>
      {firstClause(sentence)}
      {note}
    </span>
  );
}
