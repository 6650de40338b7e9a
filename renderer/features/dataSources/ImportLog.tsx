import { formatDate, formatValue, UNKNOWN } from '../../../shared/messages/formatValue';
import type { ImportRecord } from '../../../shared/model/portfolio';
import { removeImport } from '../../api/dataIssues';
import { useFormat } from '../../api/format';
import { Button } from '../../components/Button';
import { SmallTable } from '../../components/SmallTable';

const COLUMNS = [
  { id: 'on', header: 'Imported' },
  { id: 'kind', header: 'What', align: 'left' as const },
  { id: 'file', header: 'File', align: 'left' as const },
  { id: 'format', header: 'Read as', align: 'left' as const },
  { id: 'asOf', header: 'As of', align: 'left' as const },
  { id: 'read', header: 'Rows' },
  { id: 'skipped', header: 'Skipped' },
  { id: 'remove', header: 'Take back' },
];
const KINDS: Record<ImportRecord['kind'], string> = {
  positions: 'Positions',
  prices: 'Prices',
  activity: 'Activity',
  reference: 'Funds and facts',
};

/** What was imported, the latest first; what a file brought can be taken back by itself. */
export function ImportLog({ imports }: { readonly imports: readonly ImportRecord[] }) {
  const format = useFormat();
  if (imports.length === 0) return <p>Nothing was imported yet.</p>;
  return (
    <SmallTable
      caption="Imports"
      columns={COLUMNS}
      rows={imports.toReversed().map((record) => ({
        id: record.id,
        cells: [
          formatDate(record.importedOn, format.locale),
          KINDS[record.kind],
          record.fileName,
          record.format,
          record.asOf === null ? UNKNOWN : formatDate(record.asOf, format.locale),
          formatValue(record.rowsRead, 'count', format),
          formatValue(record.rowsSkipped, 'count', format),
          // Prices are taken back symbol by symbol, in their own table.
          record.kind === 'prices' ? (
            ''
          ) : (
            <Button
              key="remove"
              look="quiet"
              aria-label={`Take back what ${record.fileName} brought`}
              onClick={() => void removeImport(record.id)}
            >
              Take back
            </Button>
          ),
        ],
      }))}
    />
  );
}
