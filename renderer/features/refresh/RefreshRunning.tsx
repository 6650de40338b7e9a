import { cancelRefresh, type RefreshState } from '../../api/refresh';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { ProgressBar } from '../../components/ProgressBar';
import styles from './refresh.module.css';

interface RefreshRunningProps {
  readonly run: NonNullable<RefreshState['run']>;
  readonly host: string;
  readonly onClose: () => void;
}

/** How far it is. Closing it changes nothing; stopping does. */
export function RefreshRunning({ run, host, onClose }: RefreshRunningProps) {
  const { done, total, symbol } = run;
  return (
    <Dialog
      title="Refresh prices"
      onClose={onClose}
      footer={
        <>
          <Button onClick={() => void cancelRefresh()}>Stop</Button>
          <Button look="primary" onClick={onClose}>
            Go on working
          </Button>
        </>
      }
    >
      <p role="status">
        Asking {host}: {done} of {total} answered{symbol === null ? '.' : `, now ${symbol}.`}
      </p>
      <ProgressBar label="Symbols answered" fraction={total === 0 ? null : done / total} />
      <p className={styles['faint']}>
        Requests are spaced as the provider wants it. The refresh goes on while this window is closed and stands at the
        top until it is done.
      </p>
    </Dialog>
  );
}
