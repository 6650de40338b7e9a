import { useEffect, useRef, useState } from 'react';
import { counted } from '../../../shared/messages/counted';
import { api } from '../../api/ballastApi';
import styles from './encryption.module.css';

interface Progress {
  readonly done: number;
  readonly total: number;
}

/** How far the file and its copies are written anew. Mounted while they are. */
export function RewriteProgress() {
  const [progress, setProgress] = useState<Progress | null>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Where scrolling answers a promise, an effect must not: React would call it to clean up.
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  useEffect(
    () =>
      api.onProgress(({ task, done, total }) => {
        if (task === 'encryption') setProgress({ done, total });
      }),
    [],
  );
  return (
    <div ref={place} className={styles['rewriting']} role="status">
      <p>The file and its copies are being written anew. This may take a while.</p>
      {progress === null ? (
        <progress aria-label="Files written" />
      ) : (
        <>
          <progress aria-label="Files written" value={progress.done} max={Math.max(1, progress.total)} />
          <p className={styles['faint']}>
            {progress.done} of {counted(progress.total, 'file')}
          </p>
        </>
      )}
    </div>
  );
}
