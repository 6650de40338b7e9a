import { ProgressBar } from '../../../components/ProgressBar';
import type { FileProgress } from '../fileProgress';
import styles from '../imports.module.css';

/** Says that accepted series are being stored, and how far that is. */
export function Storing({ progress }: { readonly progress: FileProgress | null }) {
  const fraction = progress === null || progress.total < 2 ? null : progress.done / progress.total;
  const words = progress === null ? 'Storing.' : `Storing: ${progress.done} of ${progress.total} series.`;
  return (
    <div role="status" aria-busy="true" className={styles['part']}>
      <p className={styles['faint']}>{words}</p>
      <ProgressBar label="Series stored" fraction={fraction} />
    </div>
  );
}
