import { formatDate, formatValue } from '../../../shared/messages/formatValue';
import type { RecordLink } from '../../../shared/model/portfolio';
import { applyCommand } from '../../api/documentActions';
import { useFormat } from '../../api/format';
import { Button, IconButton } from '../../components/Button';
import { SmallTable } from '../../components/SmallTable';
import { useOverlays } from '../../state/useOverlays';
import styles from './dataSources.module.css';

const COLUMNS = [
  { id: 'subject', header: 'Of' },
  { id: 'kind', header: 'What', align: 'left' as const },
  { id: 'asOf', header: 'As of', align: 'left' as const },
  { id: 'rows', header: 'Rows' },
  { id: 'source', header: 'File', align: 'left' as const },
  { id: 'imported', header: 'Imported', align: 'left' as const },
  { id: 'change', header: 'Change' },
];
const KINDS: Readonly<Record<string, string>> = {
  'fund-holdings': 'Holdings of a fund',
  'index-members': 'Members of an index',
  'company-facts': 'Facts of companies',
  fundamentals: 'Company accounts',
  'macro-series': 'Economic series',
  'factor-series': 'Factor returns',
};

/** Tables that are no prices: what each is of, how old, from which file. */
export function RecordsTable({ records }: { readonly records: readonly RecordLink[] }) {
  const format = useFormat();
  return (
    <SmallTable
      caption="Funds, companies, indexes and economic series"
      columns={COLUMNS}
      rows={records.map(({ kind, subject, asOf, rows, source, importedOn }) => ({
        id: `${kind} ${subject}`,
        cells: [
          subject,
          KINDS[kind] ?? kind,
          formatDate(asOf, format.locale),
          formatValue(rows, 'count', format),
          source,
          formatDate(importedOn, format.locale),
          <span key="change" className={styles['change']}>
            <Button
              look="quiet"
              aria-label={`Replace the table of ${subject}`}
              onClick={() => useOverlays.getState().show('import-reference')}
            >
              Replace
            </Button>
            <IconButton
              icon="close"
              label={`Remove the table of ${subject}`}
              onClick={() => void applyCommand({ name: 'unlinkRecords', links: [{ kind, subject }] })}
            />
          </span>,
        ],
      }))}
    />
  );
}
