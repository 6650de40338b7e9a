import { type RefreshState, useRefresh } from '../api/refresh';
import { Button } from '../components/Button';
import { useOverlays } from '../state/useOverlays';
import { showRefresh } from './showRefresh';

/** Stands in the top bar as long as a server may be asked for prices; says when one is. */
export function RefreshIndicator() {
  const state = useRefresh((refresh) => refresh.state);
  const show = useOverlays((overlays) => overlays.show);
  if (state?.ok !== true || state.value.provider === 'off') return null;
  const { word, sentence } = wordsOf(state.value);
  const busy = state.value.run !== null || state.value.result !== null;
  return (
    <Button
      look="quiet"
      icon="refresh"
      title={sentence}
      aria-label={sentence}
      onClick={() => (busy ? show('refresh-prices') : showRefresh())}
    >
      {word}
    </Button>
  );
}

function wordsOf({ host, run, result }: RefreshState): { word: string; sentence: string } {
  if (run !== null)
    return {
      word: `${run.done} of ${run.total}`,
      sentence: `Asking ${host} for prices: ${run.done} of ${run.total}. Show it`,
    };
  const files = result?.files.length ?? 0;
  if (files > 0)
    return { word: `${files} came`, sentence: `${files} answers of ${host} wait to be looked at. Show them` };
  if (result !== null) return { word: 'None came', sentence: `No prices came from ${host}. Show why` };
  return { word: 'Refresh on', sentence: `Price refresh on: ${host} is asked when you say so. Show its settings` };
}
