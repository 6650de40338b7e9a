import { formatDate, UNKNOWN } from '../../../shared/messages/formatValue';
import { flagText, kindLabel, sizeClassLabel, stopMethodLabel, tierLabel } from '../../../shared/messages/labels';
import type { StopRule } from '../../../shared/model/portfolio';
import type { Cell, Unit } from '../../../shared/report/figure';
import type { HoldingRow } from '../../../shared/report/holdingRow';
import type { RiskReport } from '../../../shared/report/riskReport';
import { CellValue } from '../../components/CellValue';
import type { Column } from '../../components/DataTable';
import { DaysValue } from '../../components/DaysValue';
import { FigureValue } from '../../components/FigureValue';
import { Flags } from '../../components/Flags';
import { MiddleText } from '../../components/MiddleText';
import { SizeClass } from '../../components/SizeClass';
import { levelDigits } from './levelDigits';

type HoldingColumn = Column<HoldingRow>;

/** The columns of the holdings table, in the order a reader needs them; the rest is there on request. */
export function holdingColumns(report: RiskReport, locale: string): HoldingColumn[] {
  const { baseCurrency } = report;
  const { scheme } = report.exposure;
  const classOf = (row: HoldingRow) => (scheme === 'russell' ? row.russellClass : row.dollarClass);
  const total = <FigureValue figure={report.totals.equity} />;
  return [
    { ...text('symbol', 'Symbol', 84, (row) => row.symbol), footer: 'Total' },
    text('name', 'Name', 148, (row) => row.name),
    { ...number('value', 'Value', 100, 'money', (row) => row.value, { unitLabel: baseCurrency }), footer: total },
    number('weight', 'Weight', 72, 'fraction', (row) => row.weight, { unitLabel: '%' }),
    {
      ...text('size', 'Size', 98, (row) => nullable(classOf(row), (each) => sizeClassLabel(each, scheme))),
      render: (row) => <SizeClass sizeClass={classOf(row)} scheme={scheme} />,
    },
    {
      ...number('gain', 'Gain', 92, 'money', (row) => row.gain, { unitLabel: baseCurrency }),
      render: (row) => <CellValue cell={row.gain} unit="money" signed unitInHeader />,
    },
    number('volatility', 'Volatility', 82, 'fraction', (row) => row.volatility, { unitLabel: '%' }),
    {
      ...number('stop', 'Stop', 66, 'price', (row) => row.stopLevel),
      render: ({ stopLevel }) => (
        <CellValue cell={stopLevel} unit="price" unitInHeader digits={levelDigits(stopLevel)} />
      ),
    },
    number('distance', 'Distance', 82, 'fraction', (row) => row.stopDistance, { unitLabel: '%' }),
    {
      ...number('exit', 'Exit', 66, 'days', (row) => row.daysToLiquidate, { unitLabel: 'days' }),
      render: (row) => <DaysValue cell={row.daysToLiquidate} />,
    },
    {
      ...text('flags', 'Flags', 134, (row) => row.flags.map((flag) => flagText(flag).word).join(', ')),
      render: (row) => <Flags flags={row.flags} most={1} />,
    },
    number('quantity', 'Quantity', 84, 'shares', (row) => ({ ok: true, value: row.quantity })),
    {
      ...number('price', 'Price', 76, 'price', (row) => row.price),
      render: (row) => (
        <span title={row.priceDate === null ? undefined : `Price of ${formatDate(row.priceDate, locale)}`}>
          <CellValue
            cell={row.price}
            unit="price"
            currency={row.currency}
            unitInHeader={row.currency === baseCurrency}
          />
        </span>
      ),
    },
    text('account', 'Account', 164, (row) => row.accountName),
    ...optionalColumns(report, locale),
  ];
}

function optionalColumns({ baseCurrency }: RiskReport, locale: string): HoldingColumn[] {
  const columns = [
    {
      ...number('gainFraction', 'Gain rate', 88, 'signed-fraction', (row) => row.gainFraction, { unitLabel: '%' }),
      render: (row: HoldingRow) => <CellValue cell={row.gainFraction} unit="signed-fraction" signed unitInHeader />,
    },
    number('cost', 'Cost', 104, 'money', (row) => row.cost, { unitLabel: baseCurrency }),
    number('marketCap', 'Market value', 140, 'money', (row) => row.marketCap, { unitLabel: 'USD', digits: 0 }),
    number('beta', 'Beta', 70, 'ratio', (row) => row.beta),
    text('kind', 'Kind', 140, (row) => kindLabel(row.kind)),
    text('sector', 'Sector', 160, (row) => row.sector),
    text('tier', 'Liquidity', 100, (row) => nullable(row.tier, tierLabel)),
    text('method', 'Stop method', 160, (row) => nullable(row.stopMethod as StopRule['method'] | null, stopMethodLabel)),
    {
      ...text('priceDate', 'Price of', 108, (row) => row.priceDate),
      render: (row: HoldingRow) => nullable(row.priceDate, (day) => formatDate(day, locale)) ?? UNKNOWN,
    },
  ];
  return columns.map((column) => ({ ...column, optional: true }));
}

function text(id: string, header: string, width: number, value: (row: HoldingRow) => string | null): HoldingColumn {
  return { id, header, width, value, render: (row) => <MiddleText text={value(row) ?? UNKNOWN} /> };
}

function number(
  id: string,
  header: string,
  width: number,
  unit: Unit,
  cellOf: (row: HoldingRow) => Cell,
  { unitLabel, digits }: { readonly unitLabel?: string; readonly digits?: number } = {},
): HoldingColumn {
  const style = digits === undefined ? {} : { digits };
  return {
    id,
    header,
    width,
    align: 'right',
    ...(unitLabel === undefined ? {} : { unitLabel }),
    cell: cellOf,
    value: (row) => {
      const cell = cellOf(row);
      return cell.ok ? cell.value : null;
    },
    render: (row) => <CellValue cell={cellOf(row)} unit={unit} unitInHeader {...style} />,
  };
}

function nullable<T, U>(value: T | null, apply: (value: T) => U): U | null {
  return value === null ? null : apply(value);
}
