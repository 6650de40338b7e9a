import { useState } from 'react';
import { differenceSentences } from '../../../shared/messages/differenceText';
import { formatMoment } from '../../../shared/messages/formatMoment';
import { type GenerationRow, restoreGeneration, useComparison } from '../../api/backups';
import { type Format, useFormat } from '../../api/format';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { ResultView } from '../../components/ResultView';
import { useNotices } from '../../state/useNotices';
import styles from './backups.module.css';
import { generationName } from './generationWords';

interface RestoreDialogProps {
  readonly generation: GenerationRow;
  /** The portfolio as it is. */
  readonly current: GenerationRow;
  readonly onClose: () => void;
}

const SENTENCES_HEIGHT = 40;

/** Asks before an earlier state comes back: what would change, and that it can be undone. */
export function RestoreDialog({ generation, current, onClose }: RestoreDialogProps) {
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  const comparison = useComparison({ fileId: null, first: current.generationId, second: generation.generationId });
  const name = generationName(generation, format);
  const restore = async () => {
    setBusy(true);
    const outcome = await restoreGeneration(generation.generationId);
    setBusy(false);
    if (!outcome.ok) return;
    useNotices.getState().showBanner({
      text: `${capital(name)} is back.`,
      undoLabel: `Undo restoring ${name}`,
      revision: outcome.value.status.revision,
    });
    onClose();
  };
  return (
    <Dialog
      title={`Restore ${name}`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={busy} onClick={() => void restore()}>
            Restore
          </Button>
        </>
      }
    >
      <p>{restoredState(generation, format)}</p>
      <ResultView result={comparison} height={SENTENCES_HEIGHT}>
        {({ differences }) => (
          <div>
            <p>Compared with now:</p>
            <ul className={styles['sentences']}>
              {differenceSentences(differences).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        )}
      </ResultView>
      <p className={styles['soft']}>
        What you have now stays among the copies, and restoring is one step that can be undone.
      </p>
    </Dialog>
  );
}

function restoredState({ savedAt }: GenerationRow, { locale }: Format): string {
  return savedAt === null
    ? 'The portfolio becomes what it was then.'
    : `The portfolio becomes what it was on ${formatMoment(savedAt, locale)}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
