import { formatValue } from '../../../shared/messages/formatValue';
import { ceilingLabel } from '../../../shared/messages/labels';
import type { SizingReport } from '../../../shared/report/sizing';
import { useFormat } from '../../api/format';
import { CellValue } from '../../components/CellValue';
import { SmallTable } from '../../components/SmallTable';

/** Every ceiling side by side; the one that decides is marked in words and in tint. */
export function CeilingTable({
  sizing,
}: {
  readonly sizing: Pick<SizingReport, 'ceilings' | 'binding' | 'sizeMultiplier'>;
}) {
  const format = useFormat();
  const multiplier = formatValue(sizing.sizeMultiplier, 'multiple', format);
  return (
    <SmallTable
      caption="Ceilings on the number of shares"
      columns={[
        { id: 'ceiling', header: 'Ceiling' },
        { id: 'shares', header: 'Shares' },
        { id: 'risk', header: `Money at risk, ${format.currency}` },
        { id: 'weight', header: 'Of equity' },
        { id: 'scaled', header: 'Size multiplier' },
      ]}
      rows={sizing.ceilings.map((ceiling) => ({
        id: ceiling.method,
        highlighted: ceiling.method === sizing.binding,
        cells: [
          ceiling.method === sizing.binding
            ? `${ceilingLabel(ceiling.method)} – decides`
            : ceilingLabel(ceiling.method),
          <CellValue key="shares" cell={ceiling.shares} unit="shares" />,
          <CellValue key="risk" cell={ceiling.riskMoney} unit="money" unitInHeader />,
          <CellValue key="weight" cell={ceiling.weightFraction} unit="fraction" />,
          ceiling.scaled ? multiplier : 'not applied',
        ],
      }))}
    />
  );
}
