import { useState } from 'react';
import type { Problem } from '../../../shared/result/problem';
import { type GenerationRow, recoverPortfolio, useRecoveryList } from '../../api/backups';
import { sentenceOf } from '../../api/sentenceOf';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { ResultView } from '../../components/ResultView';
import { useOpening } from '../../state/useOpening';
import { useOverlays } from '../../state/useOverlays';
import styles from './backups.module.css';
import { CompareDialog, inOrder, type Pair } from './CompareDialog';
import { GenerationsTable } from './GenerationsTable';
import { isReadable } from './generationWords';

/** The copies of a file that does not open: look at them, compare two, go on with one. */
export function RecoveryDialog() {
  const refused = useOpening((opening) => opening.refused);
  const close = useOverlays((overlays) => overlays.close);
  if (refused?.fileId === undefined || refused.fileId === null) return null;
  return <Recovery fileId={refused.fileId} problem={refused.problem} onClose={close} />;
}

interface RecoveryProps {
  readonly fileId: string;
  readonly problem: Problem;
  readonly onClose: () => void;
}

const TABLE_HEIGHT = 320;

function Recovery({ fileId, problem, onClose }: RecoveryProps) {
  const list = useRecoveryList(fileId);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [pair, setPair] = useState<Pair | null>(null);
  const generations = list?.ok === true ? list.value.generations : [];
  const chosen = generations.filter(({ generationId }) => selected.has(generationId));
  return (
    <Dialog
      title={list?.ok === true ? `Copies of ${list.value.fileName}` : 'Copies'}
      size="large"
      onClose={onClose}
      footer={<RecoveryActions fileId={fileId} problem={problem} chosen={chosen} onClose={onClose} compare={setPair} />}
    >
      <p className={styles['soft']}>
        {sentenceOf(problem)} {list?.ok === true ? whatToDo(generations, problem) : ''}
      </p>
      <ResultView result={list} height={TABLE_HEIGHT}>
        {(value) => (
          <GenerationsTable
            caption={`Copies of ${value.fileName}`}
            generations={value.generations}
            selected={selected}
            onSelect={setSelected}
            onOpen={({ generationId }) => setSelected(new Set([generationId]))}
          />
        )}
      </ResultView>
      {pair === null ? null : <CompareDialog fileId={fileId} pair={pair} onClose={() => setPair(null)} />}
    </Dialog>
  );
}

interface RecoveryActionsProps extends RecoveryProps {
  readonly chosen: readonly GenerationRow[];
  readonly compare: (pair: Pair) => void;
}

function RecoveryActions({ fileId, problem, chosen, onClose, compare }: RecoveryActionsProps) {
  const [busy, setBusy] = useState(false);
  const [first, second] = chosen;
  const recover = async (place: 'in-place' | 'new-file') => {
    if (first === undefined) return;
    setBusy(true);
    const outcome = await recoverPortfolio({ fileId, generationId: first.generationId, place });
    setBusy(false);
    // A copy that asks for its key is opened by the screen that asks for it.
    if (outcome.ok || outcome.problem.code === 'portfolio-locked') onClose();
  };
  const usable = !busy && chosen.length === 1 && first?.intact === true;
  return (
    <>
      <span className={styles['push']}>{chosen.length} selected</span>
      <Button
        icon="compare"
        disabled={first === undefined || second === undefined || chosen.length > 2 || !chosen.every(isReadable)}
        onClick={() => (first === undefined || second === undefined ? undefined : compare(inOrder(first, second)))}
      >
        Compare
      </Button>
      <Button onClick={onClose}>Cancel</Button>
      <Button disabled={!usable} onClick={() => void recover('new-file')}>
        Open as a new file
      </Button>
      {mayTakeItsPlace(problem) ? (
        <Button look="primary" disabled={!usable} onClick={() => void recover('in-place')}>
          Restore in its place
        </Button>
      ) : null}
    </>
  );
}

function whatToDo(generations: readonly GenerationRow[], { code }: Problem): string {
  const kept = code === 'portfolio-not-found' ? '' : '; what is at its place now is kept';
  return generations.some(({ intact }) => intact)
    ? `Select one of its copies to go on with${kept}.`
    : 'No intact copy of it was found on this computer; one that you keep elsewhere can be opened with “Open a file”.';
}

/** A file that only cannot be read now may be whole: nothing is put in its place. */
function mayTakeItsPlace({ code }: Problem): boolean {
  return code === 'portfolio-not-found' || code === 'portfolio-damaged';
}
