import { useMemo, useState } from 'react';
import type { StopReport, StopRow } from '../../../shared/report/stopReport';
import { applyCommand } from '../../api/documentActions';
import { useFormat } from '../../api/format';
import { Button } from '../../components/Button';
import { Checkbox } from '../../components/Checkbox';
import { DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { Section } from '../../components/Page';
import { useOverlays } from '../../state/useOverlays';
import { ApplyRuleDialog } from './ApplyRuleDialog';
import styles from './sizing.module.css';
import { stopColumns } from './stopColumns';

const MOST_HEIGHT = 520;

/** Every position by its distance to the stop; a rule can be applied to some of them at once. */
export function StopBoardTab({ stops }: { readonly stops: StopReport }) {
  const format = useFormat();
  const openHolding = useOverlays((overlays) => overlays.openHolding);
  const show = useOverlays((overlays) => overlays.show);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [onlyWithout, setOnlyWithout] = useState(false);
  const [applying, setApplying] = useState(false);
  const rows = onlyWithout ? stops.rows.filter((row) => row.status === 'none') : stops.rows;
  // A holding that went away while it was selected is no longer meant.
  const chosen = stops.rows.filter((row) => selected.has(row.holdingId));
  const columns = useMemo(
    () => stopColumns({ selected, onToggle: (holdingId) => setSelected(toggled(selected, holdingId)), format }),
    [selected, format],
  );
  if (stops.rows.length === 0)
    return (
      <EmptyState
        title="Stop board"
        sentence="With holdings that trade on an exchange this shows how far each price is from its stop."
        action={<Button onClick={() => show('import-positions')}>Import broker files</Button>}
      />
    );
  const clear = () =>
    void applyCommand({
      name: 'clearStops',
      holdingIds: chosen.filter((row) => row.rule !== null).map((row) => row.holdingId),
    });
  return (
    <Section title="Distance to the stop">
      <div className={styles['toolbar']}>
        <Checkbox checked={onlyWithout} onChange={setOnlyWithout}>
          Only those without a stop
        </Checkbox>
        <Button look="quiet" onClick={() => setSelected(new Set(rows.map((row) => row.holdingId)))}>
          Select the {rows.length} shown
        </Button>
        <Button look="quiet" disabled={chosen.length === 0} onClick={() => setSelected(new Set())}>
          Select none
        </Button>
        <span className={styles['push']}>{chosen.length} selected</span>
        <Button disabled={!chosen.some((row) => row.rule !== null)} onClick={clear}>
          Remove stops
        </Button>
        <Button look="primary" disabled={chosen.length === 0} onClick={() => setApplying(true)}>
          Apply a rule…
        </Button>
      </div>
      <DataTable<StopRow>
        tableId="stop-board"
        caption="Stop board"
        rows={rows}
        columns={columns}
        rowKey={(row) => row.holdingId}
        onOpen={(row) => openHolding(row.holdingId)}
        initialSort={{ columnId: 'distance', direction: 'ascending' }}
        height={MOST_HEIGHT}
        emptyText="Every position has a stop."
      />
      {applying ? <ApplyRuleDialog rows={chosen} onClose={() => setApplying(false)} /> : null}
    </Section>
  );
}

function toggled(selected: ReadonlySet<string>, holdingId: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(holdingId)) next.add(holdingId);
  return next;
}
