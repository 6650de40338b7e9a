import { useState } from 'react';
import { counted } from '../../../shared/messages/counted';
import type { Stop } from '../../../shared/model/portfolio';
import type { StopRow } from '../../../shared/report/stopReport';
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
import { type AnsweredPreview, type PreviewRequest, useStopPreview } from './useStopPreview';

interface ApplyRuleDialogProps {
  readonly rows: readonly StopRow[];
  readonly onClose: () => void;
}

const PREVIEW_HEIGHT = 280;

/** One rule for the selected holdings: what levels it gives and what it does to open risk, before anything changes. */
export function ApplyRuleDialog({ rows, onClose }: ApplyRuleDialogProps) {
  const [draft, setDraft] = useState<DraftRule>(startingRule('trailing-atr'));
  const [ratchet, setRatchet] = useState(true);
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const holdingIds = rows.map((row) => row.holdingId).filter((holdingId) => !leftOut.includes(holdingId));
  const request = previewRequest(draft, holdingIds, ratchet);
  const { result, current } = useStopPreview(request);
  const stops = useStops(current && result?.ok === true ? result.value : null);
  const apply = useApply(onClose);
  const changeRule = (next: DraftRule) => {
    setDraft(next);
    // Another rule gives other levels: what was left out for the last one is asked about again.
    setLeftOut([]);
  };
  return (
    <Dialog
      title={`Apply a stop rule to ${counted(holdingIds.length, 'holding')}`}
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={stops.length === 0} onClick={() => void apply(stops)}>
            Set {counted(stops.length, 'stop')}
          </Button>
        </>
      }
    >
      <div className={styles['ruleRow']}>
        <StopRuleFields
          rule={draft}
          purpose={rows.length === 1 ? 'one-holding' : 'many-holdings'}
          onChange={changeRule}
        />
      </div>
      <Checkbox checked={ratchet} onChange={setRatchet}>
        Never looser: the level may only move towards the price
      </Checkbox>
      {request === null ? null : (
        <ResultView result={result} height={PREVIEW_HEIGHT}>
          {({ preview }) => (
            <StopPreviewView preview={preview} onLeaveOut={(ids) => setLeftOut([...leftOut, ...ids])} />
          )}
        </ResultView>
      )}
    </Dialog>
  );
}

function previewRequest(draft: DraftRule, holdingIds: readonly string[], ratchet: boolean): PreviewRequest | null {
  const rule = completeRule(draft);
  return rule === null || holdingIds.length === 0 ? null : { holdingIds, rule, ratchet };
}

/** What would be recorded; nothing while the preview does not yet answer what is asked. */
function useStops(answered: AnsweredPreview | null): Stop[] {
  const appState = useAppState();
  const document = useDocument();
  if (answered === null || appState?.ok !== true || document?.ok !== true) return [];
  return stopsFromPreview(answered, { today: appState.value.today, document: document.value.document });
}

/** Sets the stops, closes, and offers the way back; a refusal leaves the dialog open. */
function useApply(onClose: () => void): (stops: Stop[]) => Promise<void> {
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
