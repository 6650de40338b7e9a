import { useState } from 'react';
import { formatValue } from '../../../shared/messages/formatValue';
import { type BreakpointRow, editBreakpoints } from '../../api/datedFacts';
import { useFormat } from '../../api/format';
import { Button } from '../../components/Button';
import { SmallTable } from '../../components/SmallTable';
import { BreakpointDialog } from './BreakpointDialog';
import { FactsHead } from './FactsHead';

const COLUMNS = [
  { id: 'rankDay', header: 'Rank day' },
  { id: 'border', header: 'Border 1000/2000, $m' },
  { id: 'floor', header: 'Smallest of the 2000, $m' },
  { id: 'upper', header: 'Largest of the 2000, $m' },
  { id: 'lower', header: 'Smallest of the 1000, $m' },
  { id: 'status', header: 'State', align: 'left' as const },
  { id: 'edit', header: 'Edit' },
];
const MILLION = 1e6;
const BLANK: BreakpointRow = {
  year: 0,
  rankDay: null,
  effectiveClose: null,
  border: null,
  floor: null,
  upper: null,
  lower: null,
  status: 'published',
  unverified: [],
  source: '',
};

interface BreakpointsTableProps {
  readonly facts: { readonly own: boolean; readonly rows: readonly BreakpointRow[] };
}

/** Break-points by rank day, newest first. */
export function BreakpointsTable({ facts }: BreakpointsTableProps) {
  const format = useFormat('USD');
  const [edited, setEdited] = useState<{ readonly at: number; readonly row: BreakpointRow } | null>(null);
  const millions = (value: number | null) => (value === null ? '—' : formatValue(value / MILLION, 'count', format));
  const newestFirst = facts.rows.map((row, at) => ({ row, at })).toReversed();
  const save = async (row: BreakpointRow) => {
    const at = edited?.at ?? facts.rows.length;
    const rows = at === facts.rows.length ? [...facts.rows, row] : facts.rows.with(at, row);
    const outcome = await editBreakpoints(rows.toSorted(byRankDay));
    if (outcome.ok) setEdited(null);
  };
  return (
    <>
      <FactsHead
        title="Break-points"
        own={facts.own}
        addLabel="Add a rank day"
        onAdd={() => setEdited({ at: facts.rows.length, row: BLANK })}
        onReset={() => void editBreakpoints(null)}
      />
      <SmallTable
        caption="Break-points by rank day"
        columns={COLUMNS}
        rows={newestFirst.map(({ row, at }) => ({
          id: `${at}`,
          cells: [
            row.rankDay ?? `${row.year}`,
            millions(row.border),
            millions(row.floor),
            millions(row.upper),
            millions(row.lower),
            row.status === 'published' ? 'Published' : 'Estimate',
            <Button
              key="edit"
              look="quiet"
              aria-label={`Edit break-points of ${row.rankDay ?? row.year}`}
              onClick={() => setEdited({ at, row })}
            >
              Edit
            </Button>,
          ],
        }))}
      />
      {edited === null ? null : (
        <BreakpointDialog row={edited.row} onClose={() => setEdited(null)} onSave={(row) => void save(row)} />
      )}
    </>
  );
}

function byRankDay(left: BreakpointRow, right: BreakpointRow): number {
  const day = ({ rankDay, year }: BreakpointRow) => rankDay ?? `${year}-01-01`;
  return day(left) < day(right) ? -1 : 1;
}
