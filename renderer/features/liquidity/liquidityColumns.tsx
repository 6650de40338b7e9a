import { tierLabel } from '../../../shared/messages/labels';
import type { Cell, Unit } from '../../../shared/report/figure';
import type { LiquidityRow } from '../../../shared/report/liquidityReport';
import { useFormat } from '../../api/format';
import { CellValue } from '../../components/CellValue';
import type { Column } from '../../components/DataTable';
import { compactAmount } from './compactAmount';
import { ExitDays } from './ExitDays';
import type { Market } from './exitLimits';

const SPREAD_SOURCES: Record<LiquidityRow['spreadSource'], string> = {
  estimated: 'Estimated',
  'class-default': 'Class default',
  none: '—',
};

/** The columns of the exit table for one market. */
export function liquidityColumns(market: Market, currency: string): Column<LiquidityRow>[] {
  const number = (
    id: string,
    header: string,
    cellOf: (row: LiquidityRow) => Cell,
    unit: Unit,
    more: Partial<Column<LiquidityRow>> = {},
  ): Column<LiquidityRow> => ({
    id,
    header,
    align: 'right',
    cell: cellOf,
    value: (row) => valueOrNull(cellOf(row)),
    render: (row) => <CellValue cell={cellOf(row)} unit={unit} unitInHeader={more.unitLabel !== undefined} />,
    ...more,
  });
  return [
    { id: 'symbol', header: 'Symbol', width: 84, value: (row) => row.symbol, render: (row) => row.symbol },
    {
      id: 'account',
      header: 'Account',
      width: 140,
      optional: true,
      value: (row) => row.accountName,
      render: (row) => row.accountName,
    },
    number('value', 'Value', (row) => row.value, 'money', { unitLabel: currency, width: 104 }),
    number('weight', 'Weight', (row) => row.weight, 'fraction', { unitLabel: '%', width: 76 }),
    number('volume', 'Traded a day', (row) => row.averageDailyDollarVolume, 'money', {
      unitLabel: currency,
      width: 130,
      render: (row) => <TradedADay cell={row.averageDailyDollarVolume} />,
    }),
    {
      id: 'days',
      header: 'Exit',
      unitLabel: 'days',
      align: 'right',
      width: 84,
      cell: (row) => row[market].daysToLiquidate,
      value: (row) => (row.immediate ? 0 : valueOrNull(row[market].daysToLiquidate)),
      render: (row) => <ExitDays row={row} market={market} />,
    },
    number('spread', 'Spread', (row) => row[market].spread, 'basis-points', { unitLabel: 'bp', width: 82 }),
    {
      id: 'spreadSource',
      header: 'Spread from',
      width: 108,
      value: (row) => SPREAD_SOURCES[row.spreadSource],
      render: (row) => (row.immediate ? '' : SPREAD_SOURCES[row.spreadSource]),
    },
    number('impact', 'Impact', (row) => row[market].impact, 'basis-points', { unitLabel: 'bp', width: 82 }),
    number('cost', 'Exit cost', (row) => row[market].exitCost, 'basis-points', { unitLabel: 'bp', width: 90 }),
    {
      id: 'tier',
      header: 'Tier',
      width: 130,
      value: (row) => row[market].tier,
      render: (row) => <Tier tier={row[market].tier} />,
    },
  ];
}

function Tier({ tier }: { readonly tier: LiquidityRow['normal']['tier'] }) {
  return tier === null ? '—' : `${tier} ${tierLabel(tier)}`;
}

/** From thousands to billions in one column: every number says its own scale. */
function TradedADay({ cell }: { readonly cell: Cell }) {
  const format = useFormat();
  if (!cell.ok) return <CellValue cell={cell} unit="money" />;
  return compactAmount(cell.value, format);
}

function valueOrNull(cell: Cell): number | null {
  return cell.ok ? cell.value : null;
}
