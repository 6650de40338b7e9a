import { formatDate } from '../../../../shared/messages/formatValue';
import type { Decimal } from '../../../../shared/model/decimal';
import type { Unit } from '../../../../shared/report/figure';
import type { Format } from '../../../api/format';
import type { Column } from '../../../components/DataTable';
import { DecimalText } from '../../../components/DecimalText';
import { MiddleText } from '../../../components/MiddleText';
import { TRADE_TYPE_WORDS } from '../tradeTypeWords';
import { FileText } from './FileText';
import { lineText } from './importChoices';
import type { PreviewRow } from './previewRows';
import { RowLine, RowStateBadge } from './RowMarks';

/** What the columns of the preview depend on. */
export interface PreviewSurroundings {
  readonly format: Format;
  /** Whether some row names an account. */
  readonly named: boolean;
  readonly leftOut: ReadonlyMap<string, unknown>;
  /** What an instrument is proposed to be, in words. */
  readonly kindOf: (symbol: string) => string;
}

type PreviewColumn = Column<PreviewRow>;

/** Columns of a part of the files, the line in its file first. */
export function previewColumns(part: PreviewRow['part'], surroundings: PreviewSurroundings): PreviewColumn[] {
  return [
    ...markColumns(surroundings),
    ...(part === 'positions' ? positionColumns(surroundings) : tradeColumns(surroundings)),
    words('reason', 'Note', 220, (row) => reasonOf(row, surroundings)),
  ];
}

/** Columns for rows that stay out: why, and how the file has them. */
export function outColumns(surroundings: PreviewSurroundings): PreviewColumn[] {
  return [
    ...markColumns(surroundings),
    words('reason', 'Why it stays out', 690, (row) => reasonOf(row, surroundings)),
    fileText('text', 'The row', 340, ({ position, trade }) => {
      const read = position ?? trade;
      return read === null ? undefined : `${read.symbol} ${read.description}`;
    }),
  ];
}

function markColumns({ leftOut }: PreviewSurroundings): PreviewColumn[] {
  return [
    {
      id: 'line',
      header: 'Line',
      width: 72,
      value: ({ line }) => (typeof line === 'number' ? line : line[0]),
      render: (row) => <RowLine row={row} leftOut={leftOut.has(row.key)} text={lineText(row.line)} />,
    },
    {
      id: 'state',
      header: 'Row',
      width: 98,
      value: ({ state }) => state,
      render: (row) => <RowStateBadge state={row.state} leftOut={leftOut.has(row.key)} />,
    },
  ];
}

function positionColumns({ format, kindOf, named }: PreviewSurroundings): PreviewColumn[] {
  return [
    words('symbol', 'Symbol', 80, ({ position }) => position?.symbol ?? ''),
    ...(named ? [account(({ position }) => position?.account)] : []),
    fileText('name', 'Name', 170, ({ position }) => position?.description),
    amount('quantity', 'Quantity', {
      unit: 'shares',
      format,
      amountOf: ({ position }) => position && [position.quantity, null],
    }),
    amount('price', 'Price', {
      unit: 'price',
      format,
      amountOf: ({ position }) => position && [position.price, position.currency],
    }),
    amount('value', 'Value', {
      unit: 'money',
      format,
      amountOf: ({ position }) => position && [position.marketValue, position.currency],
    }),
    amount('cost', 'Cost', {
      unit: 'money',
      format,
      amountOf: ({ position }) => position && [position.costBasis, position.currency],
    }),
    words('kind', 'Kind', 84, ({ position }) => (position === null ? '' : kindOf(position.symbol))),
  ];
}

function tradeColumns({ format, named }: PreviewSurroundings): PreviewColumn[] {
  return [
    {
      ...words('date', 'Date', 110, ({ trade }) => (trade === null ? '' : formatDate(trade.date, format.locale))),
      value: ({ trade }) => trade?.date ?? null,
    },
    words('type', 'What', 112, ({ trade }) => (trade === null ? '' : TRADE_TYPE_WORDS[trade.type])),
    words('symbol', 'Symbol', 80, ({ trade }) => trade?.symbol ?? ''),
    ...(named ? [account(({ trade }) => trade?.account)] : []),
    fileText('name', 'Name', 140, ({ trade }) => trade?.description),
    amount('change', 'Shares', { unit: 'shares', format, amountOf: ({ trade }) => trade && [trade.change, null] }),
    amount('price', 'Price', {
      unit: 'price',
      format,
      amountOf: ({ trade }) => trade && [trade.price, trade.currency],
    }),
    amount('amount', 'Amount', {
      unit: 'money',
      format,
      amountOf: ({ trade }) => trade && [trade.amount, trade.amountCurrency ?? trade.currency],
    }),
    amount('fees', 'Fees', {
      unit: 'money',
      format,
      amountOf: ({ trade }) => trade && [trade.fees, trade.amountCurrency ?? trade.currency],
    }),
  ];
}

function reasonOf(row: PreviewRow, { leftOut }: PreviewSurroundings): string {
  return leftOut.has(row.key) ? 'Left out by you.' : row.reason;
}

function account(accountOf: (row: PreviewRow) => string | null | undefined): PreviewColumn {
  return {
    id: 'account',
    header: 'Account',
    width: 96,
    value: (row) => accountOf(row) ?? '',
    render: (row) => <MiddleText text={accountOf(row) ?? ''} />,
  };
}

/** What was read, or the start of a row that was not, as the file has it. */
function fileText(
  id: string,
  header: string,
  width: number,
  textOf: (row: PreviewRow) => string | undefined,
): PreviewColumn {
  return {
    id,
    header,
    width,
    value: (row) => textOf(row) ?? row.text,
    render: (row) => {
      const text = textOf(row);
      return text === undefined ? <FileText text={row.text} /> : <span title={text}>{text}</span>;
    },
  };
}

function words(id: string, header: string, width: number, value: (row: PreviewRow) => string): PreviewColumn {
  return { id, header, width, value, render: (row) => <span title={value(row)}>{value(row)}</span> };
}

type Amount = readonly [text: Decimal | null, currency: string | null] | null;

interface AmountColumn {
  readonly unit: Unit;
  readonly format: Format;
  readonly amountOf: (row: PreviewRow) => Amount;
}

function amount(id: string, header: string, { unit, format, amountOf }: AmountColumn): PreviewColumn {
  return {
    id,
    header,
    width: 90,
    align: 'right',
    value: (row) => {
      const text = amountOf(row)?.[0] ?? null;
      return text === null ? null : Number(text);
    },
    render: (row) => {
      const [text, currency] = amountOf(row) ?? [];
      if (text === undefined) return null;
      // An amount whose currency no file names is written without one.
      const plain = currency === null || currency === undefined || currency === format.currency;
      return <DecimalText text={text} unit={unit} {...(plain ? {} : { currency })} unitInHeader={plain} />;
    },
  };
}
