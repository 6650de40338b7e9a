import { Button } from '../../components/Button';
import { ProgressBar } from '../../components/ProgressBar';
import { Skeleton } from '../../components/Skeleton';
import type { FileProgress } from './fileProgress';
import styles from './imports.module.css';

interface ReadingProps {
  readonly progress: FileProgress | null;
  /** Stops the reading; without it there is no way to. */
  readonly onStop?: () => void;
  /** Above what was read before, whose place it does not take. */
  readonly slim?: boolean;
}

/** Says that files are read and how far that is; where there is nothing to show yet it holds its place. */
export function Reading({ progress, onStop, slim = false }: ReadingProps) {
  const words = progress === null ? 'Reading.' : `Reading: ${progress.done} of ${progress.total} files.`;
  return (
    <div role="status" aria-busy="true" className={styles['part']}>
      <div className={styles['choices']}>
        <p className={styles['faint']}>{words}</p>
        {onStop === undefined ? null : <Button onClick={onStop}>Stop reading</Button>}
      </div>
      <ProgressBar label="Files read" fraction={fractionOf(progress)} />
      {slim ? null : <Skeleton height={320} />}
    </div>
  );
}

/** A single file says nothing about how far it is before it is read. */
function fractionOf(progress: FileProgress | null): number | null {
  return progress === null || progress.total < 2 ? null : progress.done / progress.total;
}
