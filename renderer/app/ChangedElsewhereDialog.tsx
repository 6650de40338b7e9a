import { useState } from 'react';
import type { SavedState } from '../../shared/contract/schemas';
import { reloadDocument, saveAs } from '../api/documentActions';
import { sentenceOf } from '../api/sentenceOf';
import { Button } from '../components/Button';
import { Dialog } from '../components/Dialog';
import { TextField } from '../components/TextField';
import { useNotices } from '../state/useNotices';
import { useOverlays } from '../state/useOverlays';
import styles from './ChangedElsewhereDialog.module.css';

interface ChangedElsewhereDialogProps {
  /** Name of the portfolio. */
  readonly name: string;
  readonly problem: SavedState['problem'];
}

/** Two versions of one file: the other one, with yours a step back, or both, in two files. Nothing is written over. */
export function ChangedElsewhereDialog({ name, problem }: ChangedElsewhereDialogProps) {
  const close = useOverlays((overlays) => overlays.close);
  const [busy, setBusy] = useState(false);
  const gone = problem?.code === 'portfolio-gone';
  const run = async (way: () => Promise<string | null>) => {
    setBusy(true);
    const sentence = await way();
    setBusy(false);
    if (sentence === null) return;
    close();
    useNotices.getState().say(sentence);
  };
  return (
    <Dialog
      title={gone ? 'No longer in its place' : 'Changed elsewhere'}
      onClose={close}
      footer={<Button onClick={close}>Decide later</Button>}
    >
      <p>
        {gone && problem !== null
          ? sentenceOf(problem)
          : 'Another program saved this portfolio while you were changing the same part of it. Yours was not written over theirs; until you choose, it is kept here and not saved.'}
      </p>
      {gone ? null : <ReadAnew busy={busy} run={run} />}
      <SaveMine name={`${name} mine`} busy={busy} run={run} />
    </Dialog>
  );
}

interface WayOutProps {
  readonly busy: boolean;
  /** Closes the dialog with a sentence where the way out succeeded. */
  readonly run: (way: () => Promise<string | null>) => Promise<void>;
}

function ReadAnew({ busy, run }: WayOutProps) {
  const reload = async () =>
    (await reloadDocument()).ok ? 'The file was read anew. Undo brings your changes back.' : null;
  return (
    <section className={styles['choice']} aria-label="Read the file anew">
      <h3>Read the file anew</h3>
      <p>You see what the other program saved. Your own changes are taken out and stay one undo away.</p>
      <Button disabled={busy} onClick={() => void run(reload)}>
        Read anew
      </Button>
    </section>
  );
}

function SaveMine({ name: suggested, busy, run }: WayOutProps & { readonly name: string }) {
  const [name, setName] = useState(suggested);
  const copy = async () => {
    const outcome = await saveAs(name.trim());
    return outcome.ok ? `Saved as ${outcome.value.fileName}.` : null;
  };
  return (
    <section className={styles['choice']} aria-label="Save mine as a copy">
      <h3>Save mine as a copy</h3>
      <p>You go on in a new file with all your changes. The other file stays as it was left.</p>
      <TextField label="Name of the new file" value={name} onChange={setName} maxLength={120} />
      <Button disabled={busy || name.trim() === ''} onClick={() => void run(copy)}>
        Save a copy
      </Button>
    </section>
  );
}
