import { disableEncryption } from '../../api/encryption';
import { useNotices } from '../../state/useNotices';
import styles from './encryption.module.css';
import { PassphraseDialog } from './PassphraseDialog';

/** The way back to a plain file. */
export function DisableEncryptionDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <PassphraseDialog
      title="Remove encryption"
      action="Remove encryption"
      acting="Rewriting…"
      run={disableEncryption}
      onDone={() => {
        onClose();
        useNotices.getState().say('The portfolio is no longer encrypted.');
      }}
      onClose={onClose}
    >
      <p className={styles['sentence']}>
        The file and its copies are written again without encryption: anyone who can read the disk can then read what
        you hold. Nothing in the portfolio changes.
      </p>
    </PassphraseDialog>
  );
}
