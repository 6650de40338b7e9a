import { formatBytes } from '../../../shared/messages/formatBytes';
import { formatExactMoment } from '../../../shared/messages/formatMoment';
import { useFormat } from '../../api/format';
import { useRefreshRequests } from '../../api/refresh';
import { SmallTable, type SmallTableColumn } from '../../components/SmallTable';
import { OUTCOME_WORDS } from './outcomeWords';
import styles from './refresh.module.css';

const COLUMNS: readonly SmallTableColumn[] = [
  { id: 'at', header: 'Time' },
  { id: 'host', header: 'Server', align: 'left' },
  { id: 'symbols', header: 'Symbols' },
  { id: 'bytes', header: 'Received' },
  { id: 'outcome', header: 'Outcome', align: 'left' },
];
const MOST_ROWS = 50;

/** What was sent since the program was started. Kept in memory and gone with it. */
export function RequestsTable() {
  const requests = useRefreshRequests();
  const format = useFormat();
  if (requests?.ok !== true) return null;
  const rows = requests.value.requests;
  if (rows.length === 0) return <p className={styles['faint']}>No request was sent since Ballast was started.</p>;
  return (
    <div className={styles['requests']}>
      <h3>Requests since Ballast was started: {rows.length}</h3>
      <SmallTable
        caption="Requests"
        columns={COLUMNS}
        rows={rows.slice(0, MOST_ROWS).map(({ at, host, symbols, bytes, outcome }, index) => ({
          id: `${rows.length - index}`,
          cells: [
            formatExactMoment(at, format.locale),
            host,
            symbols,
            bytes === 0 ? 'nothing' : formatBytes(bytes, format.locale),
            OUTCOME_WORDS[outcome],
          ],
        }))}
      />
      {rows.length > MOST_ROWS ? <p className={styles['faint']}>Shown are the newest {MOST_ROWS}.</p> : null}
    </div>
  );
}
