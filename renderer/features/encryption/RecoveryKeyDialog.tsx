import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import styles from './encryption.module.css';
import { RecoverySheet } from './RecoverySheet';

interface RecoveryKeyDialogProps {
  readonly words: readonly string[];
  /** What follows; without it the dialog is only closed. */
  readonly next?: { readonly label: string; readonly go: () => void };
  readonly onClose: () => void;
}

/** The recovery key to write down or print. It is nowhere but here and on that paper. */
export function RecoveryKeyDialog({ words, next, onClose }: RecoveryKeyDialogProps) {
  return (
    <Dialog
      title="Recovery key"
      onClose={onClose}
      footer={
        <>
          <Button icon="file" onClick={() => window.print()}>
            Print
          </Button>
          {next === undefined ? (
            <Button look="primary" onClick={onClose}>
              Done
            </Button>
          ) : (
            <Button look="primary" onClick={next.go}>
              {next.label}
            </Button>
          )}
        </>
      }
    >
      <p className={styles['sentence']}>
        These words open the portfolio without its passphrase. Write them down in their order, or print them, and keep
        the paper where you keep things of value. Ballast keeps no copy; with the passphrase, Settings shows them again.
      </p>
      <RecoverySheet words={words} />
    </Dialog>
  );
}
