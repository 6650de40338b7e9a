import { useState } from 'react';
import type { MappedField, MappingColumn, ReadAnswers } from '../../../shared/model/proposal';
import { Button } from '../../components/Button';
import { Select } from '../../components/Select';
import { SmallTable } from '../../components/SmallTable';
import styles from './imports.module.css';
import { MAPPED_FIELDS } from './mappedFields';

const CHOICES = (Object.keys(MAPPED_FIELDS) as MappedField[]).map((value) => ({ value, label: MAPPED_FIELDS[value] }));
const HEADERS = [
  { id: 'header', header: 'Column' },
  { id: 'samples', header: 'First rows', align: 'left' as const },
  { id: 'field', header: 'Taken for', align: 'left' as const },
];

interface ColumnMappingProps {
  readonly columns: readonly MappingColumn[];
  readonly onAnswer: (answers: ReadAnswers) => void;
}

/** Which column is what, beside its first cells. Symbol and quantity are the least a file must have. */
export function ColumnMapping({ columns, onAnswer }: ColumnMappingProps) {
  const [fields, setFields] = useState(() => new Map(columns.map(({ index, field }) => [index, field])));
  const taken = [...fields.values()];
  const missing = (['symbol', 'quantity'] as const).filter((field) => !taken.includes(field));
  const doubled = taken.filter((field, index) => field !== 'ignore' && taken.indexOf(field) !== index);
  const mapping = Object.fromEntries([...fields].map(([index, field]) => [String(index), field]));
  return (
    <div className={styles['mapping']}>
      <SmallTable
        caption="Columns of the file"
        columns={HEADERS}
        rows={columns.map(({ index, header, samples }) => ({
          id: String(index),
          cells: [
            header === '' ? `Column ${index + 1}` : header,
            <span key="samples" className={styles['cellSamples']}>
              {samples.slice(0, 3).join(' · ')}
            </span>,
            <Select
              key="field"
              bare
              label={`What ${header === '' ? `column ${index + 1}` : header} is`}
              value={fields.get(index) ?? 'ignore'}
              choices={CHOICES}
              onChange={(field) => setFields(new Map(fields).set(index, field))}
            />,
          ],
        }))}
      />
      <div className={styles['choices']}>
        <Button
          look="primary"
          disabled={missing.length > 0 || doubled.length > 0}
          onClick={() => onAnswer({ mapping })}
        >
          Read with these columns
        </Button>
        <span className={styles['faint']}>{hint(missing, doubled)}</span>
      </div>
    </div>
  );
}

function hint(missing: readonly MappedField[], doubled: readonly MappedField[]): string {
  if (missing.length > 0)
    return `Still needed: ${missing.map((field) => MAPPED_FIELDS[field].toLowerCase()).join(' and ')}.`;
  if (doubled.length > 0)
    return `Taken twice: ${doubled.map((field) => MAPPED_FIELDS[field].toLowerCase()).join(', ')}.`;
  return '';
}
