import { type FormEvent, useId, useRef, useState } from 'react';
import type { Problem } from '../../../shared/result/problem';
import { changePassphrase } from '../../api/encryption';
import { Button } from '../../components/Button';
import { Checkbox } from '../../components/Checkbox';
import { Dialog } from '../../components/Dialog';
import { useNotices } from '../../state/useNotices';
import styles from './encryption.module.css';
import { NewPassphraseFields } from './NewPassphraseFields';
import { PassphraseField } from './PassphraseField';
import { ProblemLine } from './ProblemLine';
import { RewriteProgress } from './RewriteProgress';
import { clearSecret, secretIn } from './secretField';
import { useNewPassphrase } from './useNewPassphrase';

/** A new passphrase for the same key, or a new key for everything. */
export function ChangePassphraseDialog({ onClose }: { readonly onClose: () => void }) {
  const formId = useId();
  const present = useRef<HTMLInputElement>(null);
  const passphrase = useNewPassphrase();
  const [rekey, setRekey] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (secretIn(present) === '') return present.current?.focus();
    const next = passphrase.read();
    if (next === null) return;
    setBusy(true);
    setProblem(null);
    const outcome = await changePassphrase({ present: secretIn(present), next, rekey });
    setBusy(false);
    clearSecret(present, { focus: !outcome.ok });
    if (!outcome.ok) return setProblem(outcome.problem);
    onClose();
    useNotices.getState().say(rekey ? REKEYED : CHANGED);
  };
  return (
    <Dialog
      title="Change passphrase"
      // What has begun is finished: half of the copies under another key would help nobody.
      onClose={busy ? () => undefined : onClose}
      footer={
        <>
          <Button disabled={busy} onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" form={formId} disabled={busy}>
            {busy ? 'Changing…' : 'Change'}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void submit(event)}>
        <fieldset className={styles['form']} disabled={busy}>
          <PassphraseField label="Present passphrase" purpose="present" field={present} />
          <NewPassphraseFields passphrase={passphrase} />
          <Checkbox checked={rekey} onChange={setRekey}>
            Encrypt everything anew with a new key
          </Checkbox>
          <p className={styles['faint']}>{rekey ? WITH_NEW_KEY : WITH_SAME_KEY}</p>
        </fieldset>
      </form>
      {busy && rekey ? <RewriteProgress /> : null}
      <ProblemLine problem={problem} />
    </Dialog>
  );
}

const CHANGED = 'The passphrase is changed. Backups made before still open with the old one.';
const REKEYED = 'The passphrase and the key are changed. The old recovery key no longer opens the portfolio.';
const WITH_SAME_KEY =
  'Without it, backups made before still open with the old passphrase, and the recovery key stays the same.';
const WITH_NEW_KEY =
  'The file and all its copies are written again, which takes a while; the old passphrase and the old recovery key open none of them.';
