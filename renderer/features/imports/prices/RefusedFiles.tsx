import type { PricesProposal } from '../../../../shared/contract/priceSchemas';
import { counted } from '../../../../shared/messages/counted';
import { problemSentence } from '../../../../shared/messages/problemSentence';
import { useFormat } from '../../../api/format';
import { Badge } from '../../../components/Badge';
import shared from '../imports.module.css';
import styles from './prices.module.css';

/** So many have a card of their own; of a folder of other things there can be thousands. */
const MOST_CARDS = 3;

/** Files and series that cannot be read, each with its reason. */
export function RefusedFiles({ refused }: Pick<PricesProposal, 'refused'>) {
  const format = useFormat();
  const rows = refused.map(({ fileName, problem }, index) => ({
    id: `${fileName} ${index}`,
    fileName,
    sentence: `${problemSentence(problem, format)} Nothing was changed.`,
  }));
  if (rows.length > MOST_CARDS) {
    return (
      <details className={shared['card']}>
        <summary>{counted(rows.length, 'file or series', 'files or series')} could not be read</summary>
        <ul className={styles['refused']}>
          {rows.map(({ id, fileName, sentence }) => (
            <li key={id}>
              <strong>{fileName}</strong>: {sentence}
            </li>
          ))}
        </ul>
      </details>
    );
  }
  return rows.map(({ id, fileName, sentence }) => (
    <div key={id} className={shared['card']}>
      <div className={shared['cardHeading']}>
        <strong>{fileName}</strong>
        <Badge tone="amber">Not read</Badge>
      </div>
      <p role="alert">{sentence}</p>
    </div>
  ));
}
