import type { ReactNode } from 'react';
import { problemSentence } from '../../shared/messages/problemSentence';
import type { Problem } from '../../shared/result/problem';
import { useFormat } from '../api/format';
import { Icon } from './Icon';
import styles from './states.module.css';

interface ErrorStateProps {
  readonly problem: Problem;
  readonly title?: string;
  readonly action?: ReactNode;
}

/** What could not be shown, and why. */
export function ErrorState({ problem, title = 'This cannot be shown', action }: ErrorStateProps) {
  const format = useFormat();
  return (
    <div className={styles['error']} role="alert">
      <p className={styles['errorTitle']}>
        <Icon name="warning" />
        {title}
      </p>
      <p className={styles['sentence']}>{problemSentence(problem, format)}</p>
      {action}
    </div>
  );
}
