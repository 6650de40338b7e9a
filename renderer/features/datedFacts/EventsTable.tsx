import { useState } from 'react';
import { editEvents, type ReconstitutionEvent } from '../../api/datedFacts';
import { Button } from '../../components/Button';
import { SmallTable } from '../../components/SmallTable';
import { EventDialog } from './EventDialog';
import { FactsHead } from './FactsHead';
import { STATUS_WORDS } from './statusWords';

const COLUMNS = [
  { id: 'label', header: 'Event' },
  { id: 'rankDay', header: 'Rank day' },
  { id: 'effective', header: 'Effective after the close of' },
  { id: 'status', header: 'State', align: 'left' as const },
  { id: 'edit', header: 'Edit' },
];

interface EventsTableProps {
  readonly facts: { readonly own: boolean; readonly rows: readonly ReconstitutionEvent[] };
}

/** Reconstitution events, the latest first. */
export function EventsTable({ facts }: EventsTableProps) {
  const [edited, setEdited] = useState<{ readonly at: number; readonly event: ReconstitutionEvent | null } | null>(
    null,
  );
  const save = async (event: ReconstitutionEvent) => {
    const at = edited?.at ?? facts.rows.length;
    const rows = at === facts.rows.length ? [...facts.rows, event] : facts.rows.with(at, event);
    const outcome = await editEvents(rows.toSorted((left, right) => (left.rankDay < right.rankDay ? -1 : 1)));
    if (outcome.ok) setEdited(null);
  };
  return (
    <>
      <FactsHead
        title="Reconstitution events"
        own={facts.own}
        addLabel="Add an event"
        onAdd={() => setEdited({ at: facts.rows.length, event: null })}
        onReset={() => void editEvents(null)}
      />
      <SmallTable
        caption="Reconstitution events"
        columns={COLUMNS}
        rows={facts.rows
          .map((event, at) => ({ event, at }))
          .toReversed()
          .map(({ event, at }) => ({
            id: event.id,
            cells: [
              event.label,
              event.rankDay,
              event.candidates.map(({ effectiveClose }) => effectiveClose).join(' or '),
              STATUS_WORDS[event.status],
              <Button
                key="edit"
                look="quiet"
                aria-label={`Edit ${event.label}`}
                onClick={() => setEdited({ at, event })}
              >
                Edit
              </Button>,
            ],
          }))}
      />
      {edited === null ? null : (
        <EventDialog
          event={edited.event}
          taken={facts.rows.map(({ id }) => id)}
          onClose={() => setEdited(null)}
          onSave={(event) => void save(event)}
        />
      )}
    </>
  );
}
