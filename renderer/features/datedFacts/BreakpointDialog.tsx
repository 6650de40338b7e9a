import { useState } from 'react';
import type { BreakpointRow } from '../../api/datedFacts';
import { Button } from '../../components/Button';
import { DateField } from '../../components/DateField';
import { Dialog } from '../../components/Dialog';
import { NumberField } from '../../components/NumberField';
import { Select } from '../../components/Select';
import { TextField } from '../../components/TextField';
import styles from './datedFacts.module.css';

interface BreakpointDialogProps {
  readonly row: BreakpointRow;
  readonly onClose: () => void;
  readonly onSave: (row: BreakpointRow) => void;
}

const STATES = [
  { value: 'published' as const, label: 'Published' },
  { value: 'estimate' as const, label: 'Estimate' },
];
const AMOUNTS = [
  ['border', 'Border between Russell 1000 and 2000, USD'],
  ['floor', 'Smallest member of the Russell 2000, USD'],
  ['upper', 'Largest member of the Russell 2000 after banding, USD'],
  ['lower', 'Smallest member of the Russell 1000 after banding, USD'],
] as const;
const positive = (value: number) => (value > 0 ? undefined : 'It must be above zero.');

/** The break-points of one rank day. */
export function BreakpointDialog({ row, onClose, onSave }: BreakpointDialogProps) {
  const [draft, setDraft] = useState(row);
  const set = (change: Partial<BreakpointRow>) => setDraft((before) => ({ ...before, ...change }));
  const complete = draft.rankDay !== null && draft.source.trim() !== '' && inOrder(draft);
  return (
    <Dialog
      title={row.rankDay === null ? 'Break-points of a rank day' : `Break-points of ${row.rankDay}`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={!complete} onClick={() => onSave(finished(draft, row))}>
            Keep
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <DateField label="Rank day" value={draft.rankDay} onChange={(rankDay) => set({ rankDay })} />
        <DateField
          label="Effective after the close of"
          value={draft.effectiveClose}
          optional
          onChange={(effectiveClose) => set({ effectiveClose })}
        />
        {AMOUNTS.map(([field, label]) => (
          <NumberField
            key={field}
            label={label}
            value={draft[field]}
            check={positive}
            onChange={(value) => set({ [field]: value })}
          />
        ))}
        <Select label="State" value={draft.status} choices={STATES} onChange={(status) => set({ status })} />
        <TextField
          label="Source"
          value={draft.source}
          maxLength={400}
          hint="Where you read it, with its day."
          onChange={(source) => set({ source })}
        />
      </div>
      {inOrder(draft) ? null : <p className={styles['soft']}>The border lies above the smallest member.</p>}
    </Dialog>
  );
}

function inOrder({ border, floor }: BreakpointRow): boolean {
  return border === null || floor === null || border > floor;
}

/** What was typed again is no longer unverified. */
function finished(draft: BreakpointRow, before: BreakpointRow): BreakpointRow {
  const year = Number(draft.rankDay?.slice(0, 4) ?? draft.year);
  return { ...draft, year, unverified: draft.unverified.filter((field) => draft[field] === before[field]) };
}
