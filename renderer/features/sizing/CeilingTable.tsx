import { formatValue } from '../../../shared/messages/formatValue';
import { ceilingLabel } from '../../../shared/messages/labels';
import type { CeilingMethod, SizingReport } from '../../../shared/report/sizing';
import { useFormat } from '../../api/format';
import { CellValue } from '../../components/CellValue';
import { Checkbox } from '../../components/Checkbox';
import { SmallTable } from '../../components/SmallTable';

interface CeilingTableProps {
  readonly sizing: Pick<SizingReport, 'ceilings' | 'binding' | 'sizeMultiplier'>;
  /** Switches a ceiling on or off; absent where the table only shows how it will look. */
  readonly onCount?: (method: CeilingMethod, counts: boolean) => void;
}

/** Every ceiling side by side; the one that decides is marked in words and in tint. */
export function CeilingTable({ sizing, onCount }: CeilingTableProps) {
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
          <CeilingName
            key="ceiling"
            name={ceilingLabel(ceiling.method)}
            decides={ceiling.method === sizing.binding}
            counts={ceiling.counts}
            onCount={onCount && ((counts) => onCount(ceiling.method, counts))}
          />,
          <CellValue key="shares" cell={ceiling.shares} unit="shares" />,
          <CellValue key="risk" cell={ceiling.riskMoney} unit="money" unitInHeader />,
          <CellValue key="weight" cell={ceiling.weightFraction} unit="fraction" />,
          ceiling.scaled ? multiplier : 'not applied',
        ],
      }))}
    />
  );
}

interface CeilingNameProps {
  readonly name: string;
  readonly decides: boolean;
  readonly counts: boolean;
  readonly onCount: ((counts: boolean) => void) | undefined;
}

function CeilingName({ name, decides, counts, onCount }: CeilingNameProps) {
  const text = decides ? `${name} – decides` : counts ? name : `${name} – left out`;
  if (onCount === undefined) return text;
  return (
    <Checkbox checked={counts} onChange={onCount}>
      {text}
    </Checkbox>
  );
}
