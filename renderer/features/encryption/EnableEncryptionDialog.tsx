import { useState } from 'react';
import { useNotices } from '../../state/useNotices';
import { ChoosePassphrase } from './ChoosePassphrase';
import { ConfirmRecoveryKey } from './ConfirmRecoveryKey';
import { RecoveryKeyDialog } from './RecoveryKeyDialog';

type Step =
  | { readonly name: 'choose' }
  | { readonly name: 'write-down'; readonly words: readonly string[] }
  | { readonly name: 'confirm'; readonly words: readonly string[] };

interface EnableEncryptionDialogProps {
  readonly canRemember: boolean;
  readonly onClose: () => void;
}

/** From a passphrase to an encrypted portfolio whose recovery key was written down. */
export function EnableEncryptionDialog({ canRemember, onClose }: EnableEncryptionDialogProps) {
  const [step, setStep] = useState<Step>({ name: 'choose' });
  const finish = () => {
    onClose();
    useNotices.getState().say('The portfolio is encrypted, and you have its recovery key.');
  };
  switch (step.name) {
    case 'choose':
      return (
        <ChoosePassphrase
          canRemember={canRemember}
          onEncrypted={(words) => setStep({ name: 'write-down', words })}
          onClose={onClose}
        />
      );
    case 'write-down':
      return (
        <RecoveryKeyDialog
          words={step.words}
          next={{ label: 'I have written it down', go: () => setStep({ name: 'confirm', words: step.words }) }}
          onClose={onClose}
        />
      );
    case 'confirm':
      return (
        <ConfirmRecoveryKey
          words={step.words}
          onBack={() => setStep({ name: 'write-down', words: step.words })}
          onConfirmed={finish}
          onClose={onClose}
        />
      );
  }
}
