import { type FormEvent, useId, useState } from 'react';
import type { Problem } from '../../../shared/result/problem';
import { enableEncryption, showRecoveryKey } from '../../api/encryption';
import { Button } from '../../components/Button';
import { Checkbox } from '../../components/Checkbox';
import { Dialog } from '../../components/Dialog';
import { Icon } from '../../components/Icon';
import styles from './encryption.module.css';
import { NewPassphraseFields } from './NewPassphraseFields';
import { ProblemLine } from './ProblemLine';
import { RewriteProgress } from './RewriteProgress';
import { ScopeList } from './ScopeList';
import { useNewPassphrase } from './useNewPassphrase';

interface ChoosePassphraseProps {
  readonly canRemember: boolean;
  readonly onEncrypted: (words: readonly string[]) => void;
  readonly onClose: () => void;
}

/** The passphrase, what it covers, and that it is final. Encrypts, and answers the words of the recovery key. */
export function ChoosePassphrase({ canRemember, onEncrypted, onClose }: ChoosePassphraseProps) {
  const passphrase = useNewPassphrase();
  const formId = useId();
  const [remember, setRemember] = useState(false);
  const { problem, busy, encrypt } = useEncrypt(onEncrypted);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = busy ? null : passphrase.read();
    if (chosen !== null) void encrypt(chosen, remember).finally(passphrase.clear);
  };
  return (
    <Dialog
      title="Encrypt this portfolio"
      // What has begun is finished: half an encryption would be none.
      onClose={busy ? () => undefined : onClose}
      footer={
        <>
          <Button disabled={busy} onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" form={formId} disabled={busy}>
            {busy ? 'Encrypting…' : 'Encrypt'}
          </Button>
        </>
      }
    >
      <ScopeList />
      <form id={formId} onSubmit={submit}>
        <fieldset className={styles['form']} disabled={busy}>
          <NewPassphraseFields passphrase={passphrase} />
          {canRemember ? (
            <Checkbox checked={remember} onChange={setRemember}>
              Remember on this computer
            </Checkbox>
          ) : null}
        </fieldset>
      </form>
      <Final />
      {busy ? <RewriteProgress /> : null}
      <ProblemLine problem={problem} />
    </Dialog>
  );
}

/** Said twice, on purpose. */
function Final() {
  return (
    <div className={styles['final']}>
      <Icon name="lock" />
      <div>
        <p>
          A forgotten passphrase is final: nobody, not even the maker of Ballast, can open the portfolio without it.
        </p>
        <p>
          Only the recovery key, which comes next for you to write down, opens it instead. Lose both and everything in
          the portfolio is lost.
        </p>
      </div>
    </div>
  );
}

function useEncrypt(onEncrypted: (words: readonly string[]) => void) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const encrypt = async (passphrase: string, remember: boolean) => {
    setBusy(true);
    setProblem(null);
    const enabled = await enableEncryption({ passphrase, remember });
    const words = enabled.ok ? await showRecoveryKey(passphrase) : enabled;
    setBusy(false);
    if (words.ok) onEncrypted(words.value);
    else setProblem(words.problem);
  };
  return { problem, busy, encrypt };
}
