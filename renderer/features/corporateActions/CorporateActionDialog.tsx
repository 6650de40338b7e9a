import { useState } from 'react';
import type { StatedAction } from '../../../shared/contract/corporateActionSchemas';
import type { DocumentState } from '../../../shared/contract/schemas';
import type { Instrument } from '../../../shared/model/portfolio';
import { recordAction, useActionPreview } from '../../api/corporateActions';
import { useAppState, useDocument } from '../../api/queries';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { ResultView } from '../../components/ResultView';
import { Segmented } from '../../components/Segmented';
import { useNotices } from '../../state/useNotices';
import { useOverlays } from '../../state/useOverlays';
import { ActionFields } from './ActionFields';
import { ActionPreview } from './ActionPreview';
import { blankDraft, statedAction } from './actionDraft';
import styles from './corporateActions.module.css';

const KINDS = [
  { id: 'split' as const, label: 'Split' },
  { id: 'symbol-change' as const, label: 'New symbol' },
  { id: 'merger' as const, label: 'Merger' },
  { id: 'spin-off' as const, label: 'Spin-off' },
];
const DONE: Record<StatedAction['kind'], string> = {
  split: 'Split recorded',
  'symbol-change': 'New symbol recorded',
  merger: 'Merger recorded',
  'spin-off': 'Spin-off recorded',
};
const TABLE_HEIGHT = 120;

/** What a company did to its shares, recorded for every account that holds them. */
export function CorporateActionDialog({ holdingId }: { readonly holdingId: string }) {
  const open = useDocument();
  const appState = useAppState();
  const instrument = open?.ok === true ? instrumentOf(open.value, holdingId) : undefined;
  if (instrument === undefined || appState?.ok !== true) return null;
  return <ActionForm instrument={instrument} today={appState.value.today} />;
}

function ActionForm({ instrument, today }: { readonly instrument: Instrument; readonly today: string }) {
  const close = useOverlays((overlays) => overlays.close);
  const [draft, setDraft] = useState(() => blankDraft(today, instrument));
  const [restate, setRestate] = useState<boolean | null>(null);
  const [busy, setBusy] = useState(false);
  const action = statedAction(draft, instrument.id);
  const preview = useActionPreview(action);
  const suggested = preview?.ok === true && preview.value.prices.state === 'raw';
  const record = async () => {
    if (action === null) return;
    setBusy(true);
    const outcome = await recordAction(action, restate);
    setBusy(false);
    if (!outcome.ok) return;
    const { revision } = outcome.value.status;
    const text = `${DONE[action.kind]} for ${instrument.symbol}.`;
    useNotices.getState().showBanner({ text, undoLabel: 'Undo', revision });
    close();
  };
  return (
    <Dialog
      title={`What happened to ${instrument.symbol}`}
      onClose={close}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button
            look="primary"
            disabled={action === null || preview?.ok !== true || busy}
            onClick={() => void record()}
          >
            Record
          </Button>
        </>
      }
    >
      <Segmented
        label="What happened"
        options={KINDS}
        value={draft.kind}
        onChange={(kind) => setDraft({ ...draft, kind })}
      />
      <ActionFields
        draft={draft}
        currency={instrument.currency}
        onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
      />
      {action === null ? (
        <p className={styles['soft']}>What would change stands here once the fields are filled.</p>
      ) : (
        <ResultView result={preview} height={TABLE_HEIGHT}>
          {(shown) => (
            <ActionPreview
              preview={shown}
              effectiveOn={action.effectiveOn}
              currency={instrument.currency}
              restate={restate ?? suggested}
              onRestate={setRestate}
            />
          )}
        </ResultView>
      )}
    </Dialog>
  );
}

function instrumentOf({ document }: DocumentState, holdingId: string): Instrument | undefined {
  const holding = document.holdings.find(({ id }) => id === holdingId);
  return document.instruments.find(({ id }) => id === holding?.instrumentId);
}
