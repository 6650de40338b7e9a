import { useEffect } from 'react';
import { loadRefresh, useRefresh } from '../../api/refresh';
import { Dialog } from '../../components/Dialog';
import { ResultView } from '../../components/ResultView';
import { useOverlays } from '../../state/useOverlays';
import { ConfirmRefresh } from './ConfirmRefresh';
import { RefreshOutcome } from './RefreshOutcome';
import { RefreshRunning } from './RefreshRunning';

/** Asking for prices: what would be sent, how far it is, what came. Each of the three in its turn. */
export function RefreshDialog() {
  const state = useRefresh((refresh) => refresh.state);
  const close = useOverlays((overlays) => overlays.close);
  useEffect(() => void loadRefresh(), []);
  if (state?.ok !== true)
    return (
      <Dialog title="Refresh prices" onClose={close}>
        <ResultView result={state}>{() => null}</ResultView>
      </Dialog>
    );
  const { run, result, host } = state.value;
  if (run !== null) return <RefreshRunning run={run} host={host ?? ''} onClose={close} />;
  if (result !== null) return <RefreshOutcome key="outcome" result={result} state={state.value} onClose={close} />;
  return <ConfirmRefresh state={state.value} onClose={close} />;
}
