import { useEffect } from 'react';
import { useConnection } from '../api/connection';
import { followEncryption, followLocking } from '../api/encryption';
import { useAppState } from '../api/queries';
import { followRefresh } from '../api/refresh';
import { followDocument, refreshSession, useSession } from '../api/session';
import { ErrorState } from '../components/ErrorState';
import { UnlockScreen } from '../features/encryption/UnlockScreen';
import { useUi } from '../state/useUi';
import { useUnlock } from '../state/useUnlock';
import { Disconnected } from './Disconnected';
import { Shell } from './Shell';
import styles from './Shell.module.css';

/** The whole page: connected or not, started or not. */
export function App() {
  const ended = useConnection((connection) => connection.ended);
  const appState = useAppState();
  const waiting = useUnlock((unlock) => unlock.waiting);
  useTheme();
  useEffect(followProgram, []);
  if (ended) return <Disconnected />;
  if (appState === undefined) return <div className={styles['starting']} role="status" aria-label="Starting" />;
  // Nothing of a page stays behind a lock: it is not covered but taken away.
  if (waiting !== null) return <UnlockScreen key={waiting.fileId} waiting={waiting} />;
  if (appState.ok) return <Shell />;
  return (
    <main className={styles['starting']}>
      <ErrorState title="Ballast could not start" problem={appState.problem} />
    </main>
  );
}

/** Listens first, then asks: what changes meanwhile is heard. */
function followProgram(): () => void {
  const ends = [followDocument(), followLocking(), followEncryption(), followRefresh()];
  void refreshSession().then(leaveStart);
  return () => {
    for (const end of ends) end();
  };
}

/** A document that is open already (a second tab, a reload) is shown at once. */
function leaveStart(): void {
  if (useSession.getState().document?.ok === true) useUi.getState().go('holdings');
}

function useTheme(): void {
  const theme = useUi((ui) => ui.theme);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}
