import { formatDate } from '../../../shared/messages/formatValue';
import { useFormat } from '../../api/format';
import type { RefreshState } from '../../api/refresh';
import { Button } from '../../components/Button';
import { SmallTable, type SmallTableColumn } from '../../components/SmallTable';
import styles from './refresh.module.css';

type Row = RefreshState['symbols'][number];

const COLUMNS: readonly SmallTableColumn[] = [
  { id: 'symbol', header: 'Symbol' },
  { id: 'use', header: 'For', align: 'left' },
  { id: 'last', header: 'Prices until' },
];

interface SymbolChoiceProps {
  readonly rows: readonly Row[];
  /** Symbols the user leaves out. */
  readonly left: ReadonlySet<string>;
  readonly onChange: (left: ReadonlySet<string>) => void;
}

/** Every symbol that would be sent, each to be left out; and those that never are. */
export function SymbolChoice({ rows, left, onChange }: SymbolChoiceProps) {
  const { locale } = useFormat();
  const asked = rows.filter((row) => row.asked);
  const never = rows.filter((row) => !row.asked).map(({ symbol }) => symbol);
  const set = (symbol: string, send: boolean) => {
    const next = new Set(left);
    if (send) next.delete(symbol);
    else next.add(symbol);
    onChange(next);
  };
  return (
    <>
      {asked.length === 0 ? null : (
        <div className={styles['choices']}>
          <Button look="quiet" onClick={() => onChange(new Set())}>
            All
          </Button>
          <Button look="quiet" onClick={() => onChange(new Set(asked.map(({ symbol }) => symbol)))}>
            None
          </Button>
        </div>
      )}
      <div className={styles['symbols']}>
        <SmallTable
          caption="Symbols to send"
          columns={COLUMNS}
          rows={asked.map(({ symbol, use, lastDate }) => ({
            id: symbol,
            cells: [
              <label key="send" className={styles['send']}>
                <input
                  type="checkbox"
                  checked={!left.has(symbol)}
                  onChange={(event) => set(symbol, event.target.checked)}
                />
                {symbol}
              </label>,
              use === 'holding' ? 'Holding' : 'Benchmark',
              lastDate === null ? 'No prices yet' : formatDate(lastDate, locale),
            ],
          }))}
        />
      </div>
      {never.length === 0 ? null : (
        <p className={styles['faint']}>Never sent, because the provider has no such symbols: {never.join(', ')}.</p>
      )}
    </>
  );
}
