import { flagText } from '../../../shared/messages/labels';
import type { HoldingRow } from '../../../shared/report/holdingRow';
import { Badge } from '../../components/Badge';
import styles from './holdings.module.css';

/** Each flag with its whole sentence. */
export function HoldingFlags({ row }: { readonly row: HoldingRow }) {
  if (row.flags.length === 0) return null;
  return (
    <ul className={styles['flagList']}>
      {row.flags.map((flag) => {
        const { word, sentence, severity } = flagText(flag);
        return (
          <li key={flag} className={styles['flagLine']}>
            <Badge tone={severity}>{word}</Badge>
            <span>{sentence}</span>
          </li>
        );
      })}
    </ul>
  );
}
