import type { ImportProposal } from '../../../../shared/contract/importSchemas';
import { formatDate } from '../../../../shared/messages/formatValue';
import { problemSentence } from '../../../../shared/messages/problemSentence';
import { useFormat } from '../../../api/format';
import { useDocument } from '../../../api/queries';
import { Checkbox } from '../../../components/Checkbox';
import { Icon } from '../../../components/Icon';
import { Select } from '../../../components/Select';
import { TextField } from '../../../components/TextField';
import { countText } from '../countText';
import styles from '../imports.module.css';
import { ActivityChoice } from './ActivityChoice';
import { Differences } from './Differences';
import { accountChoice, type ImportChoices, type ProposedAccount, withAccount } from './importChoices';
import { ReconcileLines } from './ReconcileLines';

const KINDS = [
  { value: 'taxable', label: 'Taxable' },
  { value: 'retirement', label: 'Retirement' },
  { value: 'unknown', label: 'Not said' },
] as const;
const NEW = '';

interface AccountCardProps {
  readonly account: ProposedAccount;
  readonly proposal: ImportProposal;
  readonly choices: ImportChoices;
  readonly onChange: (choices: ImportChoices) => void;
  readonly onAccount: (accountId: string | null) => void;
}

/** One account of the files: where it goes, what it replaces, what its trades do, and what is different afterwards. */
export function AccountCard({ account, proposal, choices, onChange, onAccount }: AccountCardProps) {
  const format = useFormat();
  const choice = accountChoice(account, choices);
  const set = (word: Parameters<typeof withAccount>[2]) => onChange(withAccount(choices, account.text, word));
  const reconcile = proposal.reconcile.filter((line) => line.account === account.text);
  return (
    <section className={styles['card']} aria-label={titleOf(account)}>
      <div className={styles['cardHeading']}>
        <h3>{titleOf(account)}</h3>
        <span className={styles['summary']}>{contentOf(account, (isoDate) => formatDate(isoDate, format.locale))}</span>
      </div>
      <div className={styles['three']}>
        <GoesInto account={account} onAccount={onAccount} />
        {choice.accountId === null ? (
          <TextField
            label="Name of the new account"
            value={choice.name}
            maxLength={120}
            onChange={(name) => set({ name })}
          />
        ) : null}
        <Select label="Kind" value={choice.kind} choices={KINDS} onChange={(kind) => set({ kind })} />
      </div>
      {account.notes.map((note) => (
        <p key={note.code} className={note.code === 'positions-older' ? styles['warned'] : styles['noTotal']}>
          <Icon name={note.code === 'positions-older' ? 'warning' : 'info'} />
          {problemSentence(note, format)}
        </p>
      ))}
      {account.rows > 0 && account.accountId !== null && account.replaces > 0 ? (
        <Checkbox checked={choice.replace} onChange={(replace) => set({ replace })}>
          Replace its {countText(account.replaces, 'holding')}
          {account.dated === null ? '' : ` of ${formatDate(account.dated, format.locale)}`}
        </Checkbox>
      ) : null}
      {account.trades === 0 ? null : (
        <ActivityChoice account={account} value={choice.activity} onChange={(activity) => set({ activity })} />
      )}
      {choice.replace ? (
        <Differences lines={proposal.differences.filter((line) => line.account === account.text)} account={account} />
      ) : null}
      {proposal.accounts.length > 1 ? <ReconcileLines lines={reconcile} /> : null}
    </section>
  );
}

interface GoesIntoProps {
  readonly account: ProposedAccount;
  readonly onAccount: (accountId: string | null) => void;
}

function GoesInto({ account, onAccount }: GoesIntoProps) {
  const open = useDocument();
  const accounts = open?.ok === true ? open.value.document.accounts : [];
  return (
    <Select
      label="Goes into"
      value={account.accountId ?? NEW}
      choices={[
        { value: NEW, label: 'A new account' },
        ...accounts.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(id) => onAccount(id === NEW ? null : id)}
    />
  );
}

function titleOf({ text }: ProposedAccount): string {
  return text === '' ? 'Account not named in the file' : text;
}

function contentOf({ rows, trades, asOf }: ProposedAccount, day: (isoDate: string) => string): string {
  return [
    rows > 0 ? `${countText(rows, 'position')}${asOf === null ? '' : ` as of ${day(asOf)}`}` : '',
    trades > 0 ? countText(trades, 'trade') : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
