import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { DocumentState } from '../../../shared/contract/schemas';
import type { Problem } from '../../../shared/result/problem';
import type { Result } from '../../../shared/result/result';
import type { UnlockSecret } from '../../api/encryption';
import { Button } from '../../components/Button';
import styles from './encryption.module.css';
import { PassphraseField } from './PassphraseField';
import { ProblemLine } from './ProblemLine';
import { RecoveryKeyField } from './RecoveryKeyField';
import { clearSecret, secretIn } from './secretField';
import { typedWords } from './typedWords';

interface UnlockFormProps {
  readonly by: 'passphrase' | 'words';
  readonly onTry: (secret: UnlockSecret) => Promise<Result<DocumentState>>;
  readonly children: ReactNode;
}

/** The line to type into, and why it did not open. A secret that was tried is taken out, right or wrong. */
export function UnlockForm({ by, onTry, children }: UnlockFormProps) {
  const passphrase = useRef<HTMLInputElement>(null);
  const words = useRef<HTMLTextAreaElement>(null);
  const field = by === 'passphrase' ? passphrase : words;
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    field.current?.focus();
  }, [field]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const text = secretIn(field);
    if (busy || text.trim() === '') return field.current?.focus();
    setBusy(true);
    setProblem(null);
    const outcome = await onTry(by === 'passphrase' ? { passphrase: text } : { words: typedWords(text) });
    setBusy(false);
    // Words are long: they stay to be corrected, a passphrase is typed anew.
    if (outcome.ok || by === 'passphrase') clearSecret(field, { focus: !outcome.ok });
    if (!outcome.ok) setProblem(outcome.problem);
  };
  return (
    <form className={styles['form']} onSubmit={(event) => void submit(event)}>
      {by === 'passphrase' ? (
        <PassphraseField label="Passphrase" purpose="present" field={passphrase} />
      ) : (
        <RecoveryKeyField field={words} />
      )}
      {children}
      <ProblemLine problem={problem} />
      <Button type="submit" look="primary" disabled={busy}>
        {busy ? 'Unlocking…' : 'Unlock'}
      </Button>
    </form>
  );
}
