import { problemSentence } from '../../../shared/messages/problemSentence';
import type { Problem } from '../../../shared/result/problem';
import { useFormat } from '../../api/format';
import { Icon } from '../../components/Icon';
import styles from './refresh.module.css';

/** Why what was asked for did not happen; read out when it comes. */
export function RefreshProblem({ problem }: { readonly problem: Problem | null }) {
  const format = useFormat();
  return (
    <div role="alert">
      {problem === null ? null : (
        <p className={styles['problem']}>
          <Icon name="warning" />
          <span>{problemSentence(problem, format)}</span>
        </p>
      )}
    </div>
  );
}
