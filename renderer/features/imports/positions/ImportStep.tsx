import { useMemo } from 'react';
import type { ImportProposal } from '../../../../shared/contract/importSchemas';
import { useFormat } from '../../../api/format';
import styles from '../imports.module.css';
import { AccountCard } from './AccountCard';
import { CountTable } from './CountTable';
import type { ImportChoices } from './importChoices';
import { type ImportSummary, importSummary } from './importSummary';

interface ImportStepProps {
  readonly proposal: ImportProposal;
  readonly choices: ImportChoices;
  readonly onChange: (choices: ImportChoices) => void;
  /** Says which account of the portfolio a file's text goes into; what that changes is worked out anew. */
  readonly onAccount: (text: string, accountId: string | null) => void;
}

/** What the import does, account by account, before it is done. */
export function ImportStep({ proposal, choices, onChange, onAccount }: ImportStepProps) {
  const format = useFormat();
  const summary = useMemo(() => importSummary(proposal, choices, format), [proposal, choices, format]);
  return (
    <>
      <p className={styles['answer']}>{summary.sentence}</p>
      {proposal.accounts.map((account) => (
        <AccountCard
          key={account.text}
          account={account}
          proposal={proposal}
          choices={choices}
          onChange={onChange}
          onAccount={(accountId) => onAccount(account.text, accountId)}
        />
      ))}
      <Counts summary={summary} />
    </>
  );
}

function Counts({ summary }: { readonly summary: ImportSummary }) {
  return (
    <div className={styles['two']}>
      <CountTable title="Comes in" header="What" lines={summary.comesIn} />
      {summary.staysOut.length === 0 ? null : (
        <CountTable title="Stays out, because" header="Reason" lines={summary.staysOut} />
      )}
    </div>
  );
}
