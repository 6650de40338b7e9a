import type { ReferenceTable } from '../../../../shared/contract/referenceSchemas';
import { Select } from '../../../components/Select';
import { TextField } from '../../../components/TextField';
import styles from '../imports.module.css';
import { dayOf, isDay, subjectOf, type TableChoice, type TableChoices, unitOf } from './tableChoices';

interface TableFieldsProps {
  readonly table: ReferenceTable;
  readonly choices: TableChoices;
  readonly onChange: (change: TableChoice) => void;
}

const OPEN = 'open';
const UNITS = [
  { value: 'percent', label: 'Percent: 4.1 is 4.1 %' },
  { value: 'index-level', label: 'Level of an index' },
  { value: 'amount', label: 'Number or amount' },
] as const;

/** Whose table it is, the day it is of, and a series' unit: asked for where the file does not say it. */
export function TableFields({ table, choices, onChange }: TableFieldsProps) {
  const subject = subjectOf(table, choices);
  const day = dayOf(table, choices);
  const unit = unitOf(table, choices);
  return (
    <div className={styles['two']}>
      {table.subjects.length < 2 ? null : (
        <Select
          label={table.kind === 'fund-holdings' ? 'Holdings of' : 'Members of'}
          value={subject ?? OPEN}
          choices={[
            ...(subject === null ? [{ value: OPEN, label: 'Choose' }] : []),
            ...table.subjects.map(({ id, name }) => ({ value: id, label: labelOf(id, name) })),
          ]}
          onChange={(chosen) => chosen !== OPEN && onChange({ subject: chosen })}
        />
      )}
      {table.asOf === null ? (
        <TextField
          label="Day of the data"
          value={day}
          maxLength={10}
          placeholder="2026-11-17"
          hint="The file names no day. Year, month and day, as in 2026-11-17."
          error={day === '' || isDay(day) ? undefined : 'This is not a day of the calendar.'}
          onChange={(asOf) => onChange({ asOf })}
        />
      ) : null}
      {table.kind !== 'macro-series' || table.unit !== null ? null : (
        <Select
          label="Measured in"
          value={unit ?? OPEN}
          choices={[...(unit === null ? [{ value: OPEN, label: 'Choose' } as const] : []), ...UNITS]}
          onChange={(chosen) => chosen !== OPEN && onChange({ unit: chosen })}
        />
      )}
    </div>
  );
}

/** A fund goes by its symbol and name, an index by its own words. */
function labelOf(id: string, name: string): string {
  const symbol = id.startsWith('fund:') ? id.slice('fund:'.length) : null;
  return symbol === null || symbol === name ? name : `${symbol}, ${name}`;
}
