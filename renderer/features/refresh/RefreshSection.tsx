import { useEffect } from 'react';
import { useRevisionKey } from '../../api/queries';
import { loadRefresh, type RefreshState, useRefresh } from '../../api/refresh';
import { Button } from '../../components/Button';
import { Section } from '../../components/Page';
import { ResultView } from '../../components/ResultView';
import { useOverlays } from '../../state/useOverlays';
import { RefreshForm } from './RefreshForm';
import { RequestsTable } from './RequestsTable';
import styles from './refresh.module.css';

const LOADING_HEIGHT = 160;

/** Whether prices are asked for, of whom, and everything that was ever sent since the program was started. */
export function RefreshSection() {
  const state = useRefresh((refresh) => refresh.state);
  const revision = useRevisionKey();
  useEffect(() => {
    // Which symbols would be sent follows the portfolio.
    if (revision !== null) void loadRefresh();
  }, [revision]);
  const value = state?.ok === true ? state.value : null;
  return (
    <div data-refresh tabIndex={-1}>
      <Section title="Price refresh" actions={value === null ? null : <StartButton state={value} />}>
        <ResultView result={state} height={LOADING_HEIGHT}>
          {(refresh) =>
            refresh.available ? (
              <>
                <RefreshForm key={`${refresh.provider} ${refresh.ownAddress} ${refresh.key}`} state={refresh} />
                <RequestsTable />
              </>
            ) : (
              <p className={styles['sentence']}>This program cannot ask for prices; add them from files.</p>
            )
          }
        </ResultView>
      </Section>
    </div>
  );
}

/** Leads to the list of what would be sent; sends nothing by itself. */
function StartButton({ state }: { readonly state: RefreshState }) {
  const show = useOverlays((overlays) => overlays.show);
  const revision = useRevisionKey();
  if (state.provider === 'off') return null;
  return (
    <Button icon="refresh" disabled={revision === null} onClick={() => show('refresh-prices')}>
      Refresh prices…
    </Button>
  );
}
