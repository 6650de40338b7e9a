import { useMemo } from 'react';
import type { LiquidityRow } from '../../../shared/report/liquidityReport';
import type { RiskReport } from '../../../shared/report/riskReport';
import { useFormat } from '../../api/format';
import { DataTable } from '../../components/DataTable';
import { useOverlays } from '../../state/useOverlays';
import type { Market } from './exitLimits';
import { liquidityColumns } from './liquidityColumns';

const MOST_HEIGHT = 560;

interface LiquidityTableProps {
  readonly report: RiskReport;
  readonly market: Market;
}

/** Every holding's exit: days, cost and what the cost is made of. */
export function LiquidityTable({ report, market }: LiquidityTableProps) {
  const format = useFormat();
  const openHolding = useOverlays((overlays) => overlays.openHolding);
  const columns = useMemo(() => liquidityColumns(market, format.currency), [market, format.currency]);
  return (
    <DataTable<LiquidityRow>
      tableId="liquidity"
      caption={market === 'crisis' ? 'Exit per holding in a crisis' : 'Exit per holding in a normal market'}
      rows={report.liquidity.rows}
      columns={columns}
      rowKey={(row) => row.holdingId}
      onOpen={(row) => openHolding(row.holdingId)}
      initialSort={{ columnId: 'days', direction: 'descending' }}
      height={MOST_HEIGHT}
    />
  );
}
