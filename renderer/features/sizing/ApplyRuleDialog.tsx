import { useState } from 'react';
import { counted } from '../../../shared/messages/counted';
import type { StopRow } from '../../../shared/report/riskReport';
import type { StopPreview } from '../../../shared/report/sizing';
import { applyCommand } from '../../api/documentActions';
import { useAppState, useDocument } from '../../api/queries';
import { Button } from '../../components/Button';
import { Checkbox } from '../../components/Checkbox';
import { Dialog } from '../../components/Dialog';
import { ResultView } from '../../components/ResultView';
import { useNotices } from '../../state/useNotices';
import { StopPreviewView } from './StopPreviewView';
import { StopRuleFields } from './StopRuleFields';
import styles from './sizing.module.css';
import { completeRule, type DraftRule, startingRule } from './stopRules';
import { stopsFromPreview } from './stopsFromPreview';
import { useStopPreview } from './useStopPreview';

interface ApplyRuleDialogProps {
  readonly rows: readonly StopRow[];
  readonly onClose: () => void;
}

const PREVIEW_HEIGHT = 280;

/** One rule for the selected holdings: what levels it gives and what it does to open risk, before anything changes. */
export function ApplyRuleDialog({ rows, onClose }: ApplyRuleDialogProps) {
  const [draft, setDraft] = useState<DraftRule>(startingRule('trailing-atr'));
  const [ratchet, setRatchet] = useState(true);
  const [busy, setBusy] = useState(false);
  const rule = completeRule(draft);
  const preview = useStopPreview(
    rule === null ? null : { holdingIds: rows.map((row) => row.holdingId), rule, ratchet },
  );
  const apply = useApply(onClose);
  const stops = useStops(preview?.ok === true ? preview.value : null, { rule, ratchet });
  return (
    <Dialog
      title={`Apply a stop rule to ${counted(rows.length, 'holding')}`}
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            disabled={busy || stops.length === 0}
            onClick={() => {
              setBusy(true);
              void apply(stops).finally(() => setBusy(false));
            }}
          >
            Set {counted(stops.length, 'stop')}
          </Button>
        </>
      }
    >
      <div className={styles['ruleRow']}>
        <StopRuleFields
          rule={draft}
          purpose={rows.length === 1 ? 'one-holding' : 'many-holdings'}
          onChange={setDraft}
        />
      </div>
      <Checkbox checked={ratchet} onChange={setRatchet}>
        Never looser: the level may only move towards the price
      </Checkbox>
      {rule === null ? null : (
        <ResultView result={preview} height={PREVIEW_HEIGHT}>
          {(shown) => <StopPreviewView preview={shown} />}
        </ResultView>
      )}
    </Dialog>
  );
}

type Stops = ReturnType<typeof stopsFromPreview>;

function useStops(
  preview: StopPreview | null,
  choice: { rule: ReturnType<typeof completeRule>; ratchet: boolean },
): Stops {
  const appState = useAppState();
  const document = useDocument();
  if (preview === null || choice.rule === null || appState?.ok !== true || document?.ok !== true) return [];
  return stopsFromPreview(preview, {
    rule: choice.rule,
    ratchet: choice.ratchet,
    today: appState.value.today,
    document: document.value.document,
  });
}

/** Sets the stops, closes, and offers the way back. */
function useApply(onClose: () => void): (stops: Stops) => Promise<void> {
  const showBanner = useNotices((notices) => notices.showBanner);
  return async (stops) => {
    const outcome = await applyCommand({ name: 'setStops', stops });
    if (!outcome.ok) return;
    showBanner({
      text: `${counted(stops.length, 'stop')} set.`,
      undoLabel: 'Undo stops',
      revision: outcome.value.status.revision,
    });
    onClose();
  };
}
