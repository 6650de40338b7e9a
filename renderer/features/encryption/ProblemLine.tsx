import { useEffect, useRef } from 'react';
import { problemSentence } from '../../../shared/messages/problemSentence';
import type { Problem } from '../../../shared/result/problem';
import { useFormat } from '../../api/format';
import { Icon } from '../../components/Icon';
import styles from './encryption.module.css';

/** Why what was asked for in a dialog did not happen; read out when it comes, and brought into sight. */
export function ProblemLine({ problem }: { readonly problem: Problem | null }) {
  const format = useFormat();
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem !== null) line.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  return (
    <div ref={line} role="alert">
      {problem === null ? null : (
        <p className={styles['problem']}>
          <Icon name="warning" />
          <span>{problemSentence(problem, format)}</span>
        </p>
      )}
    </div>
  );
}
