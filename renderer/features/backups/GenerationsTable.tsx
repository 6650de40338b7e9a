import { useMemo } from 'react';
import type { GenerationRow } from '../../api/backups';
import { useFormat } from '../../api/format';
import { DataTable } from '../../components/DataTable';
import { generationColumns } from './generationColumns';

interface GenerationsTableProps {
  readonly caption: string;
  readonly generations: readonly GenerationRow[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onOpen: (generation: GenerationRow) => void;
}

const MOST_HEIGHT = 460;

/** Every copy, the newest first; some can be selected, one can be opened. */
export function GenerationsTable({ caption, generations, selected, onSelect, onOpen }: GenerationsTableProps) {
  const format = useFormat();
  const columns = useMemo(
    () => generationColumns({ selected, onToggle: (id) => onSelect(toggled(selected, id)), format }),
    [selected, onSelect, format],
  );
  return (
    <DataTable<GenerationRow>
      tableId="copies"
      caption={caption}
      rows={generations}
      columns={columns}
      rowKey={({ generationId }) => generationId}
      onOpen={onOpen}
      height={MOST_HEIGHT}
      emptyText="No copies are kept yet; the first one comes with the second save."
    />
  );
}

function toggled(selected: ReadonlySet<string>, generationId: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(generationId)) next.add(generationId);
  return next;
}
