import { useState } from 'react';
import type { ReconstitutionEvent } from '../../api/datedFacts';
import { Button } from '../../components/Button';
import { DateField } from '../../components/DateField';
import { Dialog } from '../../components/Dialog';
import { Select } from '../../components/Select';
import { TextField } from '../../components/TextField';
import styles from './datedFacts.module.css';
import { STATUS_WORDS } from './statusWords';

interface EventDialogProps {
  /** Null for a new one. */
  readonly event: ReconstitutionEvent | null;
  /** Ids that stand already. */
  readonly taken: readonly string[];
  readonly onClose: () => void;
  readonly onSave: (event: ReconstitutionEvent) => void;
}

interface Draft {
  readonly label: string;
  readonly rankDay: string | null;
  readonly preliminaryDay: string | null;
  readonly lockDownDay: string | null;
  readonly effectiveClose: string | null;
  readonly firstOpen: string | null;
  readonly status: ReconstitutionEvent['status'];
  readonly source: string;
}

const STATES = (['confirmed', 'rule', 'tbc'] as const).map((value) => ({ value, label: STATUS_WORDS[value] }));

/** One reconstitution event. Days that were still open between several are settled by typing one. */
export function EventDialog({ event, taken, onClose, onSave }: EventDialogProps) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(event));
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const done = finished(draft, event, taken);
  return (
    <Dialog
      title={event === null ? 'A reconstitution event' : event.label}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={done === null} onClick={() => done !== null && onSave(done)}>
            Keep
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <TextField label="Name" value={draft.label} maxLength={100} onChange={(label) => set({ label })} />
        <Select label="State" value={draft.status} choices={STATES} onChange={(status) => set({ status })} />
        <DateField label="Rank day" value={draft.rankDay} onChange={(rankDay) => set({ rankDay })} />
        <DateField
          label="First lists"
          value={draft.preliminaryDay}
          optional
          onChange={(preliminaryDay) => set({ preliminaryDay })}
        />
        <DateField
          label="Lock-down from"
          value={draft.lockDownDay}
          optional
          onChange={(lockDownDay) => set({ lockDownDay })}
        />
        <DateField
          label="Effective after the close of"
          value={draft.effectiveClose}
          onChange={(effectiveClose) => set({ effectiveClose })}
        />
        <DateField
          label="First session of the new index"
          value={draft.firstOpen}
          onChange={(firstOpen) => set({ firstOpen })}
        />
        <TextField
          label="Source"
          value={draft.source}
          maxLength={400}
          hint="Where you read it, with its day."
          onChange={(source) => set({ source })}
        />
      </div>
      {isInOrder(draft) ? null : (
        <p className={styles['soft']}>
          The rank day comes first, then the close it takes effect after, then the session.
        </p>
      )}
    </Dialog>
  );
}

function draftOf(event: ReconstitutionEvent | null): Draft {
  const days = event?.candidates[0];
  return {
    label: event?.label ?? '',
    rankDay: event?.rankDay ?? null,
    preliminaryDay: event?.preliminaryDay ?? null,
    lockDownDay: event?.lockDownDay ?? null,
    effectiveClose: days?.effectiveClose ?? null,
    firstOpen: days?.firstOpen ?? null,
    status: event?.status ?? 'confirmed',
    source: event?.source ?? '',
  };
}

function isInOrder({ rankDay, effectiveClose, firstOpen }: Draft): boolean {
  if (rankDay !== null && effectiveClose !== null && rankDay >= effectiveClose) return false;
  return effectiveClose === null || firstOpen === null || effectiveClose < firstOpen;
}

/** The event as it is to be kept, or null while something is missing or out of order. */
function finished(
  draft: Draft,
  event: ReconstitutionEvent | null,
  taken: readonly string[],
): ReconstitutionEvent | null {
  const { label, rankDay, preliminaryDay, lockDownDay, effectiveClose, firstOpen, status, source } = draft;
  if (label.trim() === '' || source.trim() === '' || !isInOrder(draft)) return null;
  if (rankDay === null || effectiveClose === null || firstOpen === null) return null;
  const [first] = event?.candidates ?? [];
  const unchanged = first?.effectiveClose === effectiveClose && first.firstOpen === firstOpen;
  const candidates = unchanged && event !== null ? event.candidates : [{ effectiveClose, firstOpen }];
  const id = event?.id ?? freeId(`own-${rankDay}`, taken);
  return { id, label: label.trim(), rankDay, preliminaryDay, lockDownDay, candidates, status, source: source.trim() };
}

function freeId(wanted: string, taken: readonly string[]): string {
  let id = wanted;
  for (let count = 2; taken.includes(id); count++) id = `${wanted}-${count}`;
  return id;
}
