import { useState } from 'react';
import { formatMoment } from '../../../shared/messages/formatMoment';
import { deleteGeneration, type GenerationRow } from '../../api/backups';
import { useFormat } from '../../api/format';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { generationName, reasonWord } from './generationWords';

interface DeleteDialogProps {
  readonly generation: GenerationRow;
  readonly onClose: () => void;
}

/** Asks before a copy goes: this is the one thing here that cannot be undone. */
export function DeleteDialog({ generation, onClose }: DeleteDialogProps) {
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  const { savedAt, kind } = generation;
  const remove = async () => {
    setBusy(true);
    const outcome = await deleteGeneration(generation.generationId);
    setBusy(false);
    if (outcome.ok) onClose();
  };
  return (
    <Dialog
      title="Delete this copy"
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={busy} onClick={() => void remove()}>
            Delete for good
          </Button>
        </>
      }
    >
      <p>
        {reasonWord(generation)}: {generationName(generation, format)}
        {savedAt === null ? '' : `, saved ${formatMoment(savedAt, format.locale)}`}.
      </p>
      <p>
        {kind === 'damaged'
          ? 'It cannot be read by Ballast; someone else may still get something out of it. A deleted copy cannot be brought back.'
          : 'The portfolio itself and its other copies stay as they are. A deleted copy cannot be brought back.'}
      </p>
    </Dialog>
  );
}
