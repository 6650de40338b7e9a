import { counted } from '../../../shared/messages/counted';
import type { StopPreview, StopPreviewRow } from '../../../shared/report/sizing';
import { useFormat } from '../../api/format';
import { Badge } from '../../components/Badge';
import { Button } from '../../components/Button';
import { CellValue } from '../../components/CellValue';
import { SmallTable } from '../../components/SmallTable';
import { priceDigits } from './priceDigits';
import styles from './sizing.module.css';
import { isPassed, passedLevels } from './stopsFromPreview';

interface StopPreviewViewProps {
  readonly preview: StopPreview;
  readonly onLeaveOut: (holdingIds: readonly string[]) => void;
}

/** Levels before and after, and what they do to open risk and coverage. */
export function StopPreviewView({ preview, onLeaveOut }: StopPreviewViewProps) {
  const { currency } = useFormat();
  const passed = passedLevels(preview);
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
      <PassedNotice passed={passed.length} onLeaveOut={() => onLeaveOut(passed)} />
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
            <CellValue
              key="before"
              cell={row.previousLevel}
              unit="price"
              digits={priceDigits(row.previousLevel)}
              unitInHeader
            />,
            <LevelThen key="after" row={row} />,
            <CellValue key="distance" cell={row.distance} unit="fraction" />,
            <CellValue key="risk" cell={row.openRisk} unit="money" unitInHeader />,
          ],
        }))}
      />
    </div>
  );
}

function LevelThen({ row }: { readonly row: StopPreviewRow }) {
  const level = <CellValue cell={row.level} unit="price" digits={priceDigits(row.level)} unitInHeader />;
  return isPassed(row) ? (
    <Badge tone="amber" title="The price is already beyond this level: the stop would count as breached at once.">
      {level}
    </Badge>
  ) : (
    level
  );
}

interface PassedNoticeProps {
  readonly passed: number;
  readonly onLeaveOut: () => void;
}

/** A rule that trails a high from long ago can give levels the price has left behind. */
function PassedNotice({ passed, onLeaveOut }: PassedNoticeProps) {
  if (passed === 0) return null;
  return (
    <div className={styles['toolbar']}>
      <p className={styles['note']}>
        {counted(passed, 'level')} {passed === 1 ? 'is' : 'are'} already beyond the price: such a stop counts as
        breached at once, and its open risk as zero.
      </p>
      <Button onClick={onLeaveOut}>Leave {passed === 1 ? 'it' : 'them'} out</Button>
    </div>
  );
}
