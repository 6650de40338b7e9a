import { useId } from 'react';
import styles from '../imports.module.css';
import type { ProposedAccount } from './importChoices';

type Activity = 'lots' | 'holdings';

interface ActivityChoiceProps {
  readonly account: ProposedAccount;
  readonly value: Activity;
  readonly onChange: (value: Activity) => void;
}

/** What trades are to the account: the story of what it holds, or all there is to know about it. */
export function ActivityChoice({ account, value, onChange }: ActivityChoiceProps) {
  const name = useId();
  return (
    <fieldset className={styles['question']}>
      <legend>What are the trades of this account to Ballast?</legend>
      {OPTIONS.map(({ id, label, sentence }) => (
        <label key={id} className={styles['radio']}>
          <input type="radio" name={name} checked={value === id} onChange={() => onChange(id)} />
          <span>
            <strong>{label}</strong>
            <span className={styles['faint']}>{sentence(account)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface Option {
  readonly id: Activity;
  readonly label: string;
  readonly sentence: (account: ProposedAccount) => string;
}

const OPTIONS: readonly Option[] = [
  {
    id: 'lots',
    label: 'Lots for what I hold',
    sentence: ({ holds, rows }) =>
      holds + rows > 0
        ? 'Dates and costs of the lots come from the trades. No quantity is changed.'
        : 'The trades are kept. The account shows no holding until a file of positions says what it holds.',
  },
  {
    id: 'holdings',
    label: 'This is the whole history: hold what it leaves',
    sentence: () =>
      'Only if the files go back to the first trade of the account: anything bought earlier would be missing.',
  },
];
