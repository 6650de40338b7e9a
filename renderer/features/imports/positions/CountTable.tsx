import { formatValue } from '../../../../shared/messages/formatValue';
import { useFormat } from '../../../api/format';
import { SmallTable } from '../../../components/SmallTable';
import styles from '../imports.module.css';
import type { SummaryLine } from './importSummary';

interface CountTableProps {
  readonly title: string;
  readonly header: string;
  readonly lines: readonly SummaryLine[];
}

/** Numbers of rows by what they are. */
export function CountTable({ title, header, lines }: CountTableProps) {
  const format = useFormat();
  return (
    <section className={styles['part']} aria-label={title}>
      <h3>{title}</h3>
      <SmallTable
        caption={title}
        columns={[
          { id: 'what', header },
          { id: 'rows', header: 'Rows' },
        ]}
        rows={lines.map(({ what, rows }) => ({ id: what, cells: [what, formatValue(rows, 'count', format)] }))}
      />
    </section>
  );
}
