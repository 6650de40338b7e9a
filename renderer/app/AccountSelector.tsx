import type { Account } from '../../shared/model/portfolio';
import { Button } from '../components/Button';
import { Checkbox } from '../components/Checkbox';
import { Popover } from '../components/Popover';
import { useUi } from '../state/useUi';
import styles from './AccountSelector.module.css';

/** Which accounts every page is computed for; always named. */
export function AccountSelector({ accounts }: { readonly accounts: readonly Account[] }) {
  const { accountIds, select } = useUi();
  if (accounts.length < 2) return null;
  const chosen = accounts.filter(({ id }) => accountIds === null || accountIds.includes(id));
  const toggle = (id: string, on: boolean) => {
    const next = accounts.map((account) => account.id).filter((each) => (each === id ? on : isChosen(each)));
    if (next.length > 0) select(next.length === accounts.length ? null : next);
  };
  const isChosen = (id: string) => chosen.some((account) => account.id === id);
  return (
    <Popover
      label="Accounts"
      trigger={
        <Button look="plain" title={names(chosen)}>
          {label(chosen, accounts)}
        </Button>
      }
    >
      <fieldset className={styles['list']}>
        <legend>Every page is computed for</legend>
        <Checkbox checked={accountIds === null} disabled={accountIds === null} onChange={() => select(null)}>
          All accounts
        </Checkbox>
        <hr className={styles['line']} />
        {accounts.map(({ id, name, kind }) => (
          <Checkbox
            key={id}
            checked={isChosen(id)}
            disabled={isChosen(id) && chosen.length === 1}
            onChange={(on) => toggle(id, on)}
          >
            {name} {kind === 'unknown' ? null : <span className={styles['kind']}>{kind}</span>}
          </Checkbox>
        ))}
      </fieldset>
    </Popover>
  );
}

function label(chosen: readonly Account[], accounts: readonly Account[]): string {
  if (chosen.length === accounts.length) return `All ${accounts.length} accounts`;
  return chosen.length === 1 ? names(chosen) : `${chosen.length} of ${accounts.length} accounts`;
}

function names(accounts: readonly Account[]): string {
  return accounts.map(({ name }) => name).join(', ');
}
