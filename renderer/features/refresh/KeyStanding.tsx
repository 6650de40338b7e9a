import { useAppState } from '../../api/queries';
import type { RefreshState } from '../../api/refresh';
import styles from './refresh.module.css';

interface KeyStandingProps {
  readonly standing: RefreshState['key'];
  readonly canRemember: boolean;
}

/** Where the key is kept, and for how long. */
export function KeyStanding({ standing, canRemember }: KeyStandingProps) {
  const appState = useAppState();
  const inBrowser = appState?.ok === true && appState.value.shell === 'browser';
  const place = inBrowser
    ? 'In a browser the key is kept in memory only: Ballast asks for it again the next time it is started. The desktop window can keep it in the system’s keychain.'
    : 'This system has no keychain that keeps the key from others, so it is kept in memory only: Ballast asks for it again the next time it is started.';
  return <p className={styles['faint']}>{[STANDINGS[standing], canRemember ? '' : place].filter(Boolean).join(' ')}</p>;
}

const STANDINGS: Readonly<Record<RefreshState['key'], string>> = {
  'not-needed': '',
  missing: 'No key is known.',
  'while-running': 'A key is known until Ballast is closed.',
  remembered: 'A key is remembered in the system’s keychain.',
};
