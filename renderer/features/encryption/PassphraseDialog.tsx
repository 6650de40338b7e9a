import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import type { Problem } from '../../../shared/result/problem';
import type { Result } from '../../../shared/result/result';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import styles from './encryption.module.css';
import { PassphraseField } from './PassphraseField';
import { ProblemLine } from './ProblemLine';
import { clearSecret, secretIn } from './secretField';

interface PassphraseDialogProps<T> {
  readonly title: string;
  /** What will happen. */
  readonly children: ReactNode;
  readonly action: string;
  /** What stands on the button meanwhile. */
  readonly acting: string;
  readonly run: (passphrase: string) => Promise<Result<T>>;
  readonly onDone: (value: T) => void;
  readonly onClose: () => void;
}

/** Asks for the present passphrase before something that only its owner may do. */
export function PassphraseDialog<T>({
  title,
  children,
  action,
  acting,
  run,
  onDone,
  onClose,
}: PassphraseDialogProps<T>) {
  const field = useRef<HTMLInputElement>(null);
  const formId = useId();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || secretIn(field) === '') return field.current?.focus();
    setBusy(true);
    setProblem(null);
    const outcome = await run(secretIn(field));
    setBusy(false);
    clearSecret(field, { focus: !outcome.ok });
    if (outcome.ok) onDone(outcome.value);
    else setProblem(outcome.problem);
  };
  return (
    <Dialog
      title={title}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={formId} disabled={busy}>
            {busy ? acting : action}
          </Button>
        </>
      }
    >
      {children}
      <form id={formId} className={styles['form']} onSubmit={(event) => void submit(event)}>
        <PassphraseField label="Passphrase" purpose="present" field={field} />
        <ProblemLine problem={problem} />
      </form>
    </Dialog>
  );
}
