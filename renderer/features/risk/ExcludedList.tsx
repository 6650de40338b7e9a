import { formatValue } from '../../../shared/messages/formatValue';
import { problemSentence } from '../../../shared/messages/problemSentence';
import type { RiskReport } from '../../../shared/report/riskReport';
import { useFormat } from '../../api/format';
import { Section } from '../../components/Page';
import { SmallTable } from '../../components/SmallTable';

/** Holdings whose risk is in none of the figures, each with its reason. */
export function ExcludedList({ excluded }: Pick<RiskReport, 'excluded'>) {
  const format = useFormat();
  return (
    <Section title="Not in these figures">
      <SmallTable
        caption="Holdings left out of the risk figures"
        columns={[
          { id: 'symbol', header: 'Holding' },
          { id: 'share', header: 'Of value' },
          { id: 'reason', header: 'Why', align: 'left' },
        ]}
        rows={excluded.map((row) => ({
          id: row.holdingId,
          cells: [
            row.symbol,
            row.fraction === null ? '—' : formatValue(row.fraction, 'fraction', format),
            problemSentence(row.problem, format),
          ],
        }))}
      />
    </Section>
  );
}
