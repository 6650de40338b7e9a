import { Skeleton } from '../../components/Skeleton';
import type { FileProgress } from './fileProgress';
import styles from './imports.module.css';

/** Holds the place of the proposal while files are read, and says how far that is. */
export function Reading({ progress }: { readonly progress: FileProgress | null }) {
  return (
    <div role="status" aria-busy="true" className={styles['part']}>
      <p className={styles['faint']}>
        {progress === null ? 'Reading.' : `Reading: ${progress.done} of ${progress.total} files.`}
      </p>
      <Skeleton height={320} />
    </div>
  );
}
