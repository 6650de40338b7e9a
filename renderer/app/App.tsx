import { useEffect } from 'react';
import { useConnection } from '../api/connection';
import { useAppState } from '../api/queries';
import { followDocument, refreshSession, useSession } from '../api/session';
import { ErrorState } from '../components/ErrorState';
import { useUi } from '../state/useUi';
import { Disconnected } from './Disconnected';
import { Shell } from './Shell';
import styles from './Shell.module.css';

/** The whole page: connected or not, started or not. */
export function App() {
  const ended = useConnection((connection) => connection.ended);
  const appState = useAppState();
  useTheme();
  useEffect(() => {
    void refreshSession().then(leaveStart);
    return followDocument();
  }, []);
  if (ended) return <Disconnected />;
  if (appState === undefined) return <div className={styles['starting']} role="status" aria-label="Starting" />;
  if (appState.ok) return <Shell />;
  return (
    <main className={styles['starting']}>
      <ErrorState title="Ballast could not start" problem={appState.problem} />
    </main>
  );
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
