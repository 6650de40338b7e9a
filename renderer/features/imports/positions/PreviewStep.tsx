import { useMemo, useState } from 'react';
import type { ImportProposal } from '../../../../shared/contract/importSchemas';
import { useFormat } from '../../../api/format';
import { DataTable } from '../../../components/DataTable';
import { Segmented } from '../../../components/Segmented';
import styles from '../imports.module.css';
import { type PreviewLine, previewColumns, previewLines, skippedColumns } from './previewLines';

type Filter = PreviewLine['state'] | 'all';

const TABLE_PIXELS = 320;

/** Every row of the files: what is imported, what carries a note, what is left out and why. */
export function PreviewStep({ proposal }: { readonly proposal: ImportProposal }) {
  const format = useFormat();
  const lines = useMemo(() => previewLines(proposal, format), [proposal, format]);
  const [filter, setFilter] = useState<Filter>('all');
  const count = (state: PreviewLine['state']) => lines.filter((line) => line.state === state).length;
  const shown = lines.filter((line) => (filter === 'all' ? line.state !== 'skipped' : line.state === filter));
  return (
    <section className={styles['part']} aria-label="Preview">
      <div className={styles['partHeading']}>
        <h3>Preview</h3>
        <Segmented
          label="Rows shown"
          value={filter}
          onChange={setFilter}
          options={[
            { id: 'all', label: `All read ${lines.length - count('skipped')}` },
            { id: 'noted', label: `With a note ${count('noted')}` },
            { id: 'skipped', label: `Skipped ${count('skipped')}` },
          ]}
        />
      </div>
      {filter === 'skipped' ? (
        <DataTable
          key="skipped"
          tableId="import-skipped"
          caption="Rows left out"
          rows={shown}
          columns={skippedColumns}
          rowKey={(line) => line.key}
          height={TABLE_PIXELS}
          emptyText="No row was left out."
        />
      ) : (
        <DataTable
          key="read"
          tableId="import-preview"
          caption="Rows to import"
          rows={shown}
          columns={previewColumns(format.currency, count('noted') > 0)}
          rowKey={(line) => line.key}
          height={TABLE_PIXELS}
          emptyText="No row carries a note."
        />
      )}
    </section>
  );
}
