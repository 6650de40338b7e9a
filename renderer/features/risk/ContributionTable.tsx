import { counted } from '../../../shared/messages/counted';
import { formatValue, UNKNOWN } from '../../../shared/messages/formatValue';
import type { RiskMeasures } from '../../../shared/report/riskMeasures';
import { useFormat } from '../../api/format';
import { SmallTable, type SmallTableRow } from '../../components/SmallTable';
import { ShareBars, type ShareScale } from './ShareBars';

/** The holdings that carry most of the risk, the others in one row, with both shares as bars on one scale. */
export function ContributionTable({ contributions }: Pick<RiskMeasures, 'contributions'>) {
  const format = useFormat();
  const { largest, others, otherCount, othersWeight } = contributions;
  const scale = scaleOf(largest);
  const share = (value: number) => formatValue(value, 'fraction', format);
  const rows: SmallTableRow[] = largest.map((row) => ({
    id: row.holdingId,
    cells: [
      row.symbol,
      share(row.weight),
      share(row.share),
      row.weight === 0 ? UNKNOWN : formatValue(row.share / row.weight, 'ratio', format),
      <ShareBars key="bars" weight={row.weight} risk={row.share} scale={scale} />,
    ],
  }));
  return (
    <SmallTable
      caption="Share of risk and weight by holding"
      columns={[
        { id: 'holding', header: 'Holding' },
        { id: 'weight', header: 'Weight' },
        { id: 'risk', header: 'Share of risk' },
        { id: 'ratio', header: 'Risk ÷ weight' },
        { id: 'bars', header: 'Weight in grey, share of risk below it', align: 'left' },
      ]}
      rows={
        otherCount === 0
          ? rows
          : [
              ...rows,
              {
                id: 'others',
                cells: [counted(otherCount, 'other holding'), share(othersWeight), share(others), '', ''],
              },
            ]
      }
    />
  );
}

/** From the lowest to the highest of both shares, zero always in between. */
function scaleOf(rows: RiskMeasures['contributions']['largest']): ShareScale {
  const values = rows.flatMap(({ weight, share }) => [weight, share]);
  return { low: Math.min(0, ...values), high: Math.max(0, ...values) };
}
