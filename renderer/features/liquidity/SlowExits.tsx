import type { LiquidityRow } from '../../../shared/report/liquidityReport';
import { CellValue } from '../../components/CellValue';
import { SmallTable } from '../../components/SmallTable';
import { ExitDays } from './ExitDays';
import { daysOf, slowExits } from './exitLimits';
import styles from './liquidity.module.css';

/** Names that need more than ten days in one of the two markets. */
export function SlowExits({ rows }: { readonly rows: readonly LiquidityRow[] }) {
  const slow = slowExits(rows);
  if (rows.every((row) => daysOf(row, 'normal') === null))
    return <p className={styles['note']}>Unknown: no holding has the volume to tell.</p>;
  if (slow.length === 0) return <p className={styles['note']}>No holding needs more than ten days in either market.</p>;
  return (
    <SmallTable
      caption="Holdings that need more than ten days"
      columns={[
        { id: 'symbol', header: 'Holding' },
        { id: 'weight', header: 'Of equity' },
        { id: 'normal', header: 'Normal, days' },
        { id: 'crisis', header: 'Crisis, days' },
      ]}
      rows={slow.map((row) => ({
        id: row.holdingId,
        cells: [
          row.symbol,
          <CellValue key="weight" cell={row.weight} unit="fraction" />,
          <ExitDays key="normal" row={row} market="normal" />,
          <ExitDays key="crisis" row={row} market="crisis" />,
        ],
      }))}
    />
  );
}
