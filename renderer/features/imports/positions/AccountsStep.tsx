import type { ImportProposal } from '../../../../shared/contract/importSchemas';
import { useDocument } from '../../../api/queries';
import { Checkbox } from '../../../components/Checkbox';
import { Select } from '../../../components/Select';
import { SmallTable } from '../../../components/SmallTable';
import styles from '../imports.module.css';
import { type AccountChoice, accountChoice, type PositionChoices, type ProposedAccount } from './confirmation';

const HEADERS = [
  { id: 'text', header: 'Account in the file' },
  { id: 'into', header: 'Goes into', align: 'left' as const },
  { id: 'kind', header: 'Kind', align: 'left' as const },
  { id: 'rows', header: 'Rows' },
  { id: 'replaces', header: 'Present holdings', align: 'left' as const },
];
const KINDS = [
  { value: 'taxable', label: 'Taxable' },
  { value: 'retirement', label: 'Retirement' },
  { value: 'unknown', label: 'Not said' },
] as const;
const NEW = '';

interface AccountsStepProps {
  readonly proposal: ImportProposal;
  readonly choices: PositionChoices;
  readonly onChange: (choices: PositionChoices) => void;
}

/** Into which account each part of the file goes, and whether it takes the place of what is there. */
export function AccountsStep({ proposal, choices, onChange }: AccountsStepProps) {
  const open = useDocument();
  const accounts = open?.ok === true ? open.value.document.accounts : [];
  const set = (account: ProposedAccount, change: Partial<AccountChoice>) =>
    onChange({
      ...choices,
      accounts: { ...choices.accounts, [account.text]: { ...accountChoice(account, choices), ...change } },
    });
  return (
    <section className={styles['part']} aria-label="Accounts">
      <h3>Accounts</h3>
      <SmallTable
        caption="Accounts"
        columns={HEADERS}
        rows={proposal.accounts.map((account) => {
          const choice = accountChoice(account, choices);
          return {
            id: account.text,
            cells: [
              account.text === '' ? 'Not named in the file' : account.text,
              <Select
                key="into"
                bare
                label={`Account for ${account.name}`}
                value={choice.accountId ?? NEW}
                choices={[
                  { value: NEW, label: `New: ${account.name}` },
                  ...accounts.map(({ id, name }) => ({ value: id, label: name })),
                ]}
                onChange={(id) => set(account, { accountId: id === NEW ? null : id })}
              />,
              <Select
                key="kind"
                bare
                label={`Kind of ${account.name}`}
                value={choice.kind}
                choices={KINDS}
                onChange={(kind) => set(account, { kind })}
              />,
              account.rows,
              <Replaces
                key="replaces"
                account={account}
                choice={choice}
                onChange={(replace) => set(account, { replace })}
              />,
            ],
          };
        })}
      />
    </section>
  );
}

interface ReplacesProps {
  readonly account: ProposedAccount;
  readonly choice: AccountChoice;
  readonly onChange: (replace: boolean) => void;
}

function Replaces({ account, choice, onChange }: ReplacesProps) {
  if (choice.accountId === null) return <span className={styles['faint']}>none, a new account</span>;
  const what = choice.accountId === account.accountId ? `its ${account.replaces} holdings` : 'its holdings';
  return (
    <Checkbox checked={choice.replace} onChange={onChange}>
      Replace {what}
    </Checkbox>
  );
}
