import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { TextField } from '../../components/TextField';
import styles from './encryption.module.css';
import { twoPlaces } from './twoPlaces';

interface ConfirmRecoveryKeyProps {
  readonly words: readonly string[];
  readonly onBack: () => void;
  readonly onConfirmed: () => void;
  readonly onClose: () => void;
}

/** Two of the words, to be read from the paper: a key nobody wrote down is none. */
export function ConfirmRecoveryKey({ words, onBack, onConfirmed, onClose }: ConfirmRecoveryKeyProps) {
  const formId = useId();
  const [places] = useState(() => twoPlaces(words.length));
  const [typed, setTyped] = useState<readonly string[]>(['', '']);
  const [asked, setAsked] = useState(false);
  const right = places.map((place, index) => typed[index]?.trim().toLowerCase() === words[place]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (right.every(Boolean)) onConfirmed();
  };
  return (
    <Dialog
      title="Check the recovery key"
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onBack}>Show it again</Button>
          <Button look="primary" type="submit" form={formId}>
            Confirm
          </Button>
        </>
      }
    >
      <p className={styles['sentence']}>The portfolio is encrypted. Type two words from your paper.</p>
      <form id={formId} className={styles['form']} onSubmit={submit}>
        {places.map((place, index) => (
          <TextField
            key={place}
            label={`Word ${place + 1}`}
            value={typed[index] ?? ''}
            onChange={(text) => setTyped(typed.map((one, each) => (each === index ? text : one)))}
            error={asked && right[index] !== true ? `This is not word ${place + 1}.` : undefined}
          />
        ))}
      </form>
    </Dialog>
  );
}
