import { problemSentence } from '../../../shared/messages/problemSentence';
import type { RiskReport } from '../../../shared/report/riskReport';
import { useFormat } from '../../api/format';
import { Button } from '../../components/Button';
import { useOverlays } from '../../state/useOverlays';
import styles from './risk.module.css';

/** Which benchmark has no prices yet and which file would bring them; nothing when both are there. */
export function BenchmarkNotice({ benchmarks }: Pick<RiskReport, 'benchmarks'>) {
  const format = useFormat();
  const show = useOverlays((overlays) => overlays.show);
  const missing = (['russell2000', 'sp500'] as const).filter((benchmark) => benchmarks[benchmark] === null);
  if (missing.length === 0) return null;
  return (
    <div className={styles['notice']}>
      <p>{missing.map((benchmark) => problemSentence({ code: 'no-benchmark', benchmark }, format)).join(' ')}</p>
      <Button onClick={() => show('import-prices')}>Add prices</Button>
    </div>
  );
}
