import type { ReactNode } from 'react';
import styles from './states.module.css';

interface EmptyStateProps {
  readonly title: string;
  /** What this place will answer. */
  readonly sentence: string;
  /** What it will look like, greyed. */
  readonly example?: ReactNode;
  /** The one button that fills it. */
  readonly action: ReactNode;
}

/** A place with nothing in it yet: what it will answer, how it will look, and the one thing to do. */
export function EmptyState({ title, sentence, example, action }: EmptyStateProps) {
  return (
    <div className={styles['empty']}>
      <h2>{title}</h2>
      <p className={styles['sentence']}>{sentence}</p>
      {example === undefined ? null : (
        <div className={styles['example']} aria-hidden="true" inert>
          {example}
        </div>
      )}
      {action}
    </div>
  );
}
