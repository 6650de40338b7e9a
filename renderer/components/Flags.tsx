import { flagText } from '../../shared/messages/labels';
import type { Flag } from '../../shared/report/reportTerms';
import { Badge } from './Badge';
import styles from './Flags.module.css';

const TONES = { info: 'info', amber: 'amber', red: 'red' } as const;
const URGENCY = { red: 0, amber: 1, info: 2 } as const;

interface FlagsProps {
  readonly flags: readonly Flag[];
  /** How many words fit; the rest is counted and told on hover. */
  readonly most?: number;
}

/** What is worth knowing about a holding, the most urgent first. */
export function Flags({ flags, most = 2 }: FlagsProps) {
  const sorted = [...flags].sort((left, right) => URGENCY[flagText(left).severity] - URGENCY[flagText(right).severity]);
  const rest = sorted.slice(most);
  return (
    <span className={styles['flags']}>
      {sorted.slice(0, most).map((flag) => (
        <Badge key={flag} tone={TONES[flagText(flag).severity]} title={flagText(flag).sentence}>
          {flagText(flag).word}
        </Badge>
      ))}
      {rest.length === 0 ? null : (
        <span className={styles['more']} title={rest.map((flag) => flagText(flag).word).join(', ')}>
          +{rest.length}
        </span>
      )}
    </span>
  );
}
