import { useState } from 'react';
import type { MappedField, MappingColumn, ReadAnswers } from '../../../shared/model/proposal';
import { Button } from '../../components/Button';
import { MASK } from '../../components/masking';
import { Select } from '../../components/Select';
import { SmallTable } from '../../components/SmallTable';
import { useUi } from '../../state/useUi';
import { type ColumnNeed, columnNeeds, doubledFields } from './columnNeeds';
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
  /** Whether the file waits for it. */
  readonly asked: boolean;
  readonly onAnswer: (answers: ReadAnswers) => void;
}

/** Which column is what, beside its first cells, and whether that is enough to read the file. */
export function ColumnMapping({ columns, asked, onAnswer }: ColumnMappingProps) {
  const privacy = useUi((ui) => ui.privacy);
  const [fields, setFields] = useState(() => new Map(columns.map(({ index, field }) => [index, field])));
  const taken = [...fields.values()];
  const needs = columnNeeds(taken);
  const doubled = doubledFields(taken);
  const changed = columns.some(({ index, field }) => fields.get(index) !== field);
  const enough = needs.every(({ met }) => met) && doubled.length === 0;
  const mapping = Object.fromEntries([...fields].map(([index, field]) => [String(index), field]));
  return (
    <div className={styles['mapping']}>
      <Tiles needs={needs} />
      <SmallTable
        caption="Columns of the file"
        columns={HEADERS}
        rows={columns.map(({ index, header, samples }) => ({
          id: String(index),
          cells: [
            header === '' ? `Column ${index + 1}` : header,
            <span key="samples" className={styles['cellSamples']}>
              {privacy ? MASK : samples.slice(0, 3).join(' · ')}
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
        <Button look="primary" disabled={!enough || !(asked || changed)} onClick={() => onAnswer({ mapping })}>
          Read with these columns
        </Button>
        <span className={styles['faint']} role="status">
          {hint(needs, doubled)}
        </span>
      </div>
    </div>
  );
}

/** What a file must have at least, each with how it stands. */
function Tiles({ needs }: { readonly needs: readonly ColumnNeed[] }) {
  return (
    <ul className={styles['tiles']} aria-label="What the file must have">
      {needs.map(({ label, met, by }) => (
        <li key={label} className={styles['tile']} data-met={met}>
          <span className={styles['tileMark']} aria-hidden="true">
            {met ? '✓' : '—'}
          </span>
          <span>{label}</span>
          <span className={styles['faint']}>{met ? (by === label ? '' : by) : 'still needed'}</span>
        </li>
      ))}
    </ul>
  );
}

function hint(needs: readonly ColumnNeed[], doubled: readonly MappedField[]): string {
  const missing = needs.filter(({ met }) => !met);
  if (missing.length > 0) return `Still needed: ${missing.map(({ label }) => label.toLowerCase()).join(' and ')}.`;
  if (doubled.length > 0)
    return `Taken twice: ${doubled.map((field) => MAPPED_FIELDS[field].toLowerCase()).join(', ')}.`;
  return '';
}
