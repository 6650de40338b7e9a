import { useEffect, useState } from 'react';
import { refreshEncryption, type UnlockSecret, unlock, useEncryption } from '../../api/encryption';
import { leaveLocked } from '../../api/locking';
import { useAppState } from '../../api/queries';
import { Button } from '../../components/Button';
import { Checkbox } from '../../components/Checkbox';
import { Icon } from '../../components/Icon';
import type { LockedFile } from '../../state/useUnlock';
import styles from './encryption.module.css';
import { UnlockForm } from './UnlockForm';

/** All there is to see of a locked portfolio: its file name, and a line for its passphrase or recovery key. */
export function UnlockScreen({ waiting }: { readonly waiting: LockedFile }) {
  const fileName = useFileName(waiting.fileId);
  const [by, setBy] = useState<'passphrase' | 'words'>('passphrase');
  const [remember, setRemember] = useState(false);
  const canRemember = useCanRemember(waiting.fileId);
  useEffect(() => {
    document.title = 'Locked – Ballast';
  }, []);
  const tryIt = (secret: UnlockSecret) => unlock({ fileId: waiting.fileId, secret, remember });
  return (
    <main className={styles['lock']}>
      <section className={styles['lockCard']} aria-label="Unlock">
        <h1 className={styles['lockHeading']}>
          <Icon name="lock" />
          {fileName ?? 'This portfolio'} is locked
        </h1>
        <p className={styles['sentence']}>{waiting.reason === 'locked' ? SAVED_FIRST : ENCRYPTED}</p>
        <UnlockForm key={by} by={by} onTry={tryIt}>
          {canRemember ? (
            <Checkbox checked={remember} onChange={setRemember}>
              Remember on this computer
            </Checkbox>
          ) : null}
        </UnlockForm>
        <div className={styles['lockFoot']}>
          <Button look="quiet" onClick={() => setBy(by === 'passphrase' ? 'words' : 'passphrase')}>
            {by === 'passphrase' ? 'Use the recovery key' : 'Use the passphrase'}
          </Button>
          <Button look="quiet" onClick={() => leaveLocked(waiting)}>
            {waiting.reason === 'locked' ? 'Open another portfolio' : 'Cancel'}
          </Button>
        </div>
      </section>
    </main>
  );
}

const SAVED_FIRST = 'Everything was saved before it was locked. Nothing of it stays on this page.';
const ENCRYPTED = 'It is encrypted. Its passphrase, or its recovery key, opens it.';

function useFileName(fileId: string): string | null {
  const appState = useAppState();
  if (appState?.ok !== true) return null;
  return appState.value.recent.find((file) => file.fileId === fileId)?.fileName ?? null;
}

/** Whether this system can keep the key safely; the program is asked for each file anew. */
function useCanRemember(fileId: string): boolean {
  const state = useEncryption((encryption) => encryption.state);
  useEffect(() => {
    if (fileId !== '') void refreshEncryption();
  }, [fileId]);
  return state?.ok === true && state.value.remembering !== 'not-available';
}
