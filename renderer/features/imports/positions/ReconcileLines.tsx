import type { ImportProposal } from '../../../../shared/contract/importSchemas';
import { DecimalText } from '../../../components/DecimalText';
import { Icon } from '../../../components/Icon';
import styles from '../imports.module.css';

type Line = ImportProposal['reconcile'][number];

/** The file's own total against what Ballast would hold. */
export function ReconcileLines({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <div className={styles['reconcile']}>
      {lines.map((line) => (
        <Reconcile key={`${line.fileName} ${line.currency}`} line={line} named={lines.length > 1} />
      ))}
    </div>
  );
}

function Reconcile({ line, named }: { readonly line: Line; readonly named: boolean }) {
  const { fileName, stated, held, currency, agrees } = line;
  const holds = (
    <>
      Ballast holds <DecimalText text={held} unit="money" currency={currency} />
    </>
  );
  if (stated === null)
    return (
      <span className={styles['noTotal']}>
        <span>
          {named ? fileName : 'The file'} states no total – {holds}
        </span>
      </span>
    );
  return (
    <span className={agrees === true ? styles['agrees'] : styles['differs']}>
      {agrees === true ? null : <Icon name="warning" />}
      <span>
        {named ? fileName : 'File'} says <DecimalText text={stated} unit="money" currency={currency} /> – {holds}
        {agrees === true ? ' ✓' : ', which differs: look at the rows that were skipped'}
      </span>
    </span>
  );
}
