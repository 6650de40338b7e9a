import type { StopPreview } from '../../../shared/report/sizing';
import { useFormat } from '../../api/format';
import { CellValue } from '../../components/CellValue';
import { SmallTable } from '../../components/SmallTable';
import styles from './sizing.module.css';

/** Levels before and after, and what they do to open risk and coverage. */
export function StopPreviewView({ preview }: { readonly preview: StopPreview }) {
  const { currency } = useFormat();
  return (
    <div className={styles['stack']}>
      <dl className={styles['facts']}>
        <div>
          <dt>Total open risk</dt>
          <dd>
            <CellValue cell={preview.openRiskBefore} unit="money" digits={0} /> →{' '}
            <CellValue cell={preview.openRiskAfter} unit="money" digits={0} />
          </dd>
        </div>
        <div>
          <dt>Covered by a stop</dt>
          <dd>
            <CellValue cell={preview.coverageBefore} unit="fraction" /> →{' '}
            <CellValue cell={preview.coverageAfter} unit="fraction" />
          </dd>
        </div>
      </dl>
      <div className={styles['preview']}>
        <SmallTable
          caption="Levels before and after"
          columns={[
            { id: 'symbol', header: 'Holding' },
            { id: 'price', header: 'Price' },
            { id: 'before', header: 'Level now' },
            { id: 'after', header: 'Level then' },
            { id: 'distance', header: 'Distance' },
            { id: 'risk', header: `Open risk, ${currency}` },
          ]}
          rows={preview.rows.map((row) => ({
            id: row.holdingId,
            cells: [
              row.symbol,
              <CellValue key="price" cell={row.price} unit="price" unitInHeader />,
              <CellValue key="before" cell={row.previousLevel} unit="price" unitInHeader />,
              <CellValue key="after" cell={row.level} unit="price" unitInHeader />,
              <CellValue key="distance" cell={row.distance} unit="fraction" />,
              <CellValue key="risk" cell={row.openRisk} unit="money" digits={0} unitInHeader />,
            ],
          }))}
        />
      </div>
    </div>
  );
}
