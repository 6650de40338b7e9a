import { useState } from 'react';
import type { DataIssue } from '../../../shared/report/dataIssue';
import { sentenceOf } from '../../api/sentenceOf';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { TextField } from '../../components/TextField';
import styles from './dataSources.module.css';

interface SetAsideDialogProps {
  readonly issue: DataIssue;
  readonly onClose: () => void;
  readonly onSetAside: (note: string) => void;
}

/** Why an issue is known and may rest. Figures it leaves unknown stay unknown. */
export function SetAsideDialog({ issue, onClose, onSetAside }: SetAsideDialogProps) {
  const [note, setNote] = useState('');
  return (
    <Dialog
      title="Set aside"
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" onClick={() => onSetAside(note.trim())}>
            Set aside
          </Button>
        </>
      }
    >
      <p>{sentenceOf(issue.problem)}</p>
      <p className={styles['soft']}>It is no longer counted. Figures it leaves unknown stay unknown.</p>
      <TextField label="Note" value={note} maxLength={400} lines={2} onChange={setNote} />
    </Dialog>
  );
}
