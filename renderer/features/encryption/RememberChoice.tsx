import { type EncryptionState, rememberKey } from '../../api/encryption';
import { useAppState } from '../../api/queries';
import { Checkbox } from '../../components/Checkbox';
import styles from './encryption.module.css';

type Remembering = EncryptionState['remembering'];

/** Whether this computer keeps the key; where it cannot, why. */
export function RememberChoice({ remembering }: { readonly remembering: Remembering }) {
  const appState = useAppState();
  const inBrowser = appState?.ok === true && appState.value.shell === 'browser';
  return (
    <div>
      {remembering === 'not-available' ? null : (
        <Checkbox checked={remembering === 'remembered'} onChange={(on) => void rememberKey(on)}>
          Remember on this computer
        </Checkbox>
      )}
      <p className={styles['faint']}>{note(remembering, inBrowser)}</p>
    </div>
  );
}

function note(remembering: Remembering, inBrowser: boolean): string {
  if (remembering !== 'not-available')
    return 'Keeps the key in the system’s keychain: the portfolio then opens here without its passphrase, and other programs run by you could ask for the key.';
  return inBrowser
    ? 'The passphrase is asked for each time: in a browser the key is never remembered. The desktop window can keep it in the system’s keychain.'
    : 'The passphrase is asked for each time: this system has no keychain that keeps the key from others.';
}
