import { useState } from 'react';
import { showRecoveryKey } from '../../api/encryption';
import { ChangePassphraseDialog } from './ChangePassphraseDialog';
import { DisableEncryptionDialog } from './DisableEncryptionDialog';
import { EnableEncryptionDialog } from './EnableEncryptionDialog';
import styles from './encryption.module.css';
import { PassphraseDialog } from './PassphraseDialog';
import { RecoveryKeyDialog } from './RecoveryKeyDialog';

export type EncryptionDialog = 'enable' | 'change' | 'show' | 'disable';

interface EncryptionDialogsProps {
  readonly dialog: EncryptionDialog | null;
  readonly canRemember: boolean;
  readonly onClose: () => void;
}

/** The dialog that was asked for; it outlives the change it makes. */
export function EncryptionDialogs({ dialog, canRemember, onClose }: EncryptionDialogsProps) {
  switch (dialog) {
    case null:
      return null;
    case 'enable':
      return <EnableEncryptionDialog canRemember={canRemember} onClose={onClose} />;
    case 'change':
      return <ChangePassphraseDialog onClose={onClose} />;
    case 'show':
      return <ShowRecoveryKey onClose={onClose} />;
    case 'disable':
      return <DisableEncryptionDialog onClose={onClose} />;
  }
}

function ShowRecoveryKey({ onClose }: { readonly onClose: () => void }) {
  const [words, setWords] = useState<readonly string[] | null>(null);
  if (words !== null) return <RecoveryKeyDialog words={words} onClose={onClose} />;
  return (
    <PassphraseDialog
      title="Show recovery key"
      action="Show"
      acting="Checking…"
      run={showRecoveryKey}
      onDone={setWords}
      onClose={onClose}
    >
      <p className={styles['sentence']}>
        Its words open the portfolio without the passphrase. Look that nobody reads along.
      </p>
    </PassphraseDialog>
  );
}
