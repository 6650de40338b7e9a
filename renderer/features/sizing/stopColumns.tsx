import type { TextFormat } from '../../../shared/messages/formatValue';
import type { Cell } from '../../../shared/report/figure';
import type { StopRow } from '../../../shared/report/stopReport';
import { CellValue } from '../../components/CellValue';
import type { Column } from '../../components/DataTable';
import { priceDigits } from './priceDigits';
import { StopLine } from './StopLine';
import { StopStatus } from './StopStatus';
import styles from './sizing.module.css';
import { noiseWord, ruleText } from './sizingWords';

interface StopColumnsOptions {
  readonly selected: ReadonlySet<string>;
  readonly onToggle: (holdingId: string) => void;
  readonly format: TextFormat;
}

/** How far the stop is in ordinary days' moves, in a word. */
function Noise({ row }: { readonly row: StopRow }) {
  if (row.noise !== null) return noiseWord(row.noise);
  // Only a price beyond the level has a multiple and no word.
  return row.noiseMultiple.ok ? 'passed' : <CellValue cell={row.noiseMultiple} unit="multiple" />;
}

/** The columns of the stop board. */
export function stopColumns({ selected, onToggle, format }: StopColumnsOptions): Column<StopRow>[] {
  return [
    { id: 'symbol', header: 'Symbol', width: 80, value: (row) => row.symbol, render: (row) => row.symbol },
    {
      id: 'selected',
      header: 'Select',
      width: 56,
      value: (row) => (selected.has(row.holdingId) ? 1 : 0),
      render: (row) => (
        <input
          type="checkbox"
          className={styles['check']}
          aria-label={`Select ${row.symbol} in ${row.accountName}`}
          checked={selected.has(row.holdingId)}
          onChange={() => onToggle(row.holdingId)}
        />
      ),
    },
    {
      id: 'account',
      header: 'Account',
      width: 120,
      optional: true,
      value: (row) => row.accountName,
      render: (row) => row.accountName,
    },
    {
      id: 'status',
      header: 'Status',
      width: 106,
      value: (row) => row.status,
      render: (row) => <StopStatus row={row} />,
    },
    {
      id: 'distance',
      header: 'Distance',
      unitLabel: '%',
      align: 'right',
      width: 98,
      cell: (row) => row.distance,
      value: (row) => valueOrNull(row.distance),
      render: (row) => <CellValue cell={row.distance} unit="fraction" unitInHeader />,
    },
    {
      id: 'line',
      header: 'Stop – price – high',
      width: 148,
      value: () => null,
      render: (row) => <StopLine row={row} />,
    },
    number('price', 'Price', (row) => row.price),
    number('level', 'Level', (row) => row.level),
    number('high', 'High', (row) => row.highWaterMark, true),
    {
      id: 'rule',
      header: 'Rule',
      width: 162,
      value: (row) => (row.rule === null ? null : ruleText(row.rule, format)),
      render: (row) => (row.rule === null ? '' : ruleText(row.rule, format)),
    },
    {
      id: 'ratchet',
      header: 'Never looser',
      width: 100,
      optional: true,
      value: (row) => (row.ratchet ? 'yes' : 'no'),
      render: (row) => (row.rule === null ? '' : row.ratchet ? 'yes' : 'no'),
    },
    {
      id: 'noise',
      header: 'Noise',
      width: 80,
      cell: (row) => row.noiseMultiple,
      value: (row) => valueOrNull(row.noiseMultiple),
      render: (row) => <Noise row={row} />,
    },
    {
      id: 'openRisk',
      header: 'Open risk',
      unitLabel: format.currency,
      align: 'right',
      width: 100,
      cell: (row) => row.openRisk,
      value: (row) => valueOrNull(row.openRisk),
      render: (row) => (
        <span className={row.openRiskAssumed ? styles['assumed'] : undefined}>
          <CellValue cell={row.openRisk} unit="money" unitInHeader />
        </span>
      ),
    },
  ];
}

function number(id: string, header: string, cellOf: (row: StopRow) => Cell, optional = false): Column<StopRow> {
  return {
    id,
    header,
    align: 'right',
    width: 76,
    optional,
    cell: cellOf,
    value: (row) => valueOrNull(cellOf(row)),
    render: (row) => <CellValue cell={cellOf(row)} unit="price" digits={priceDigits(cellOf(row))} unitInHeader />,
  };
}

function valueOrNull(cell: Cell): number | null {
  return cell.ok ? cell.value : null;
}
