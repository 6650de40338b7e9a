import type { ReferenceTable } from '../../../../shared/contract/referenceSchemas';
import { counted } from '../../../../shared/messages/counted';
import { formatDate } from '../../../../shared/messages/formatValue';
import { problemSentence } from '../../../../shared/messages/problemSentence';
import { useFormat } from '../../../api/format';
import { Badge } from '../../../components/Badge';
import { Checkbox } from '../../../components/Checkbox';
import styles from '../imports.module.css';
import { TableFields } from './TableFields';
import { dayOf, subjectOf, type TableChoice, type TableChoices } from './tableChoices';
import { kindLabel, tableAdvice, tableSummary } from './tableWords';

interface TableCardProps {
  readonly table: ReferenceTable;
  readonly choices: TableChoices;
  readonly onChange: (change: TableChoice) => void;
}

/** One table of a file: what it is, how much of it was read and placed, what only the user can say. */
export function TableCard({ table, choices, onChange }: TableCardProps) {
  const format = useFormat();
  const asOf = dayOf(table, choices);
  const replaces = table.subjects.find(({ id }) => id === subjectOf(table, choices))?.replaces ?? null;
  const leftOut = choices[table.key]?.leftOut === true;
  return (
    <section className={styles['card']} aria-label={table.fileName}>
      <div className={styles['cardHeading']}>
        <strong>{table.title ?? table.fileName}</strong>
        <Badge tone="info" title={`${table.format}: ${table.reason}`}>
          {kindLabel(table.kind)}
        </Badge>
        <span className={styles['summary']}>{table.title === null ? '' : table.fileName}</span>
        <Checkbox checked={!leftOut} onChange={(wanted) => onChange({ leftOut: !wanted })}>
          Attach
        </Checkbox>
      </div>
      <p>{tableSummary(table, asOf, format)}.</p>
      <TableFields table={table} choices={choices} onChange={onChange} />
      {isOther(table, subjectOf(table, choices)) ? (
        <p role="note">The file calls itself “{table.title}”; check that it is the list of this fund.</p>
      ) : null}
      {replaces === null ? null : (
        <p>
          It takes the place of {replaces.fileName} of {formatDate(replaces.asOf, format.locale)}; undo brings that
          back.
        </p>
      )}
      {tableAdvice(table) === '' ? null : <p className={styles['faint']}>{tableAdvice(table)}</p>}
      <pre className={styles['samples']}>{table.sample.join('\n')}</pre>
      <SkippedRows table={table} />
    </section>
  );
}

/** Whether a list names a fund in other words than the portfolio does. */
function isOther({ title, subjects }: ReferenceTable, subject: string | null): boolean {
  const fund = subject?.startsWith('fund:') === true ? subjects.find(({ id }) => id === subject) : undefined;
  return title !== null && fund !== undefined && fund.name.toLowerCase() !== title.toLowerCase();
}

function SkippedRows({ table: { skipped, skippedCount } }: { readonly table: ReferenceTable }) {
  const format = useFormat();
  if (skippedCount === 0) return <p className={styles['faint']}>Every row was read.</p>;
  return (
    <details className={styles['settings']}>
      <summary>{counted(skippedCount, 'row')} passed over</summary>
      <ul className={styles['part']}>
        {skipped.map(({ line, reason, text }) => (
          <li key={`${line}`}>
            {Array.isArray(line) ? `Lines ${line.join(' to ')}` : `Line ${line}`}: {problemSentence(reason, format)}{' '}
            <span className={styles['faint']}>{text}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
