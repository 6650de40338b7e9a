import type { ImportProposal } from '../../../../shared/contract/schemas';
import { formatValue } from '../../../../shared/messages/formatValue';
import { useFormat } from '../../../api/format';
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
  const format = useFormat(line.currency);
  const money = (text: string) => formatValue(Number(text), 'money', format);
  const file = named ? line.fileName : 'File';
  if (line.stated === null)
    return (
      <span className={styles['noTotal']}>
        {named ? line.fileName : 'The file'} states no total – Ballast holds {money(line.held)}
      </span>
    );
  return (
    <span className={line.agrees === true ? styles['agrees'] : styles['differs']}>
      {line.agrees === true ? null : <Icon name="warning" />}
      {file} says {money(line.stated)} – Ballast holds {money(line.held)}
      {line.agrees === true ? ' ✓' : ', which differs'}
    </span>
  );
}
