import { formatDate } from '../../../../shared/messages/formatValue';
import { spacedWords } from '../../../../shared/messages/inputText';
import type { Decimal } from '../../../../shared/model/decimal';
import type { Unit } from '../../../../shared/report/figure';
import type { Format } from '../../../api/format';
import type { Column } from '../../../components/DataTable';
import { DecimalText } from '../../../components/DecimalText';
import styles from '../imports.module.css';
import { TRADE_TYPE_WORDS } from '../tradeTypeWords';
import { FileText } from './FileText';
import { lineText } from './importChoices';
import type { PreviewRow } from './previewRows';

interface PreviewSurroundings {
  readonly format: Format;
  /** Whether a row says which file it is of. */
  readonly severalFiles: boolean;
  readonly leftOut: ReadonlyMap<string, unknown>;
  /** What an instrument is proposed to be, in words. */
  readonly kindOf: (symbol: string) => string;
}

/** Columns of a part of the files, the line in its file first. */
export function previewColumns(part: PreviewRow['part'], surroundings: PreviewSurroundings): Column<PreviewRow>[] {
  return [
    lineColumn(surroundings),
    ...(surroundings.severalFiles ? [words('file', 'File', 130, ({ fileName }) => fileName)] : []),
    ...(part === 'positions' ? positionColumns(surroundings) : tradeColumns(surroundings)),
    words('reason', 'Note', 260, (row) => reasonOf(row, surroundings)),
  ];
}

function positionColumns({ format, kindOf }: PreviewSurroundings): Column<PreviewRow>[] {
  return [
    words('symbol', 'Symbol', 88, ({ position }) => position?.symbol ?? ''),
    words('account', 'Account', 110, ({ position }) => position?.account ?? ''),
    name(({ position }) => position?.description),
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
    words('kind', 'Kind', 104, ({ position }) => (position === null ? '' : spacedWords(kindOf(position.symbol)))),
  ];
}

function tradeColumns({ format }: PreviewSurroundings): Column<PreviewRow>[] {
  return [
    {
      ...words('date', 'Date', 100, ({ trade }) => (trade === null ? '' : formatDate(trade.date, format.locale))),
      value: ({ trade }) => trade?.date ?? null,
    },
    words('type', 'What', 110, ({ trade }) => (trade === null ? '' : TRADE_TYPE_WORDS[trade.type])),
    words('symbol', 'Symbol', 88, ({ trade }) => trade?.symbol ?? ''),
    words('account', 'Account', 110, ({ trade }) => trade?.account ?? ''),
    name(({ trade }) => trade?.description),
    amount('change', 'Shares', { unit: 'shares', format, amountOf: ({ trade }) => trade && [trade.change, null] }),
    amount('price', 'Price', {
      unit: 'price',
      format,
      amountOf: ({ trade }) => trade && [trade.price, trade.currency],
    }),
    amount('amount', 'Amount', {
      unit: 'money',
      format,
      amountOf: ({ trade }) => trade && [trade.amount, moneyOf(trade)],
    }),
    {
      ...amount('fees', 'Fees', {
        unit: 'money',
        format,
        amountOf: ({ trade }) => trade && [trade.fees, moneyOf(trade)],
      }),
      width: 72,
    },
  ];
}

function moneyOf(trade: { readonly amountCurrency: string | null; readonly currency: string | null }): string | null {
  return trade.amountCurrency ?? trade.currency;
}

function reasonOf(row: PreviewRow, { leftOut }: PreviewSurroundings): string {
  return leftOut.has(row.key) ? 'Left out by you.' : row.reason;
}

/** The button of the row: it leaves the row out, or takes it again. */
function lineColumn({ leftOut }: PreviewSurroundings): Column<PreviewRow> {
  return {
    id: 'line',
    header: 'Line',
    width: 64,
    value: ({ line }) => (typeof line === 'number' ? line : line[0]),
    render: (row) => (
      <span title={hintOf(row, leftOut)}>
        {lineText(row.line)}
        <span className={styles['spoken']}>: {hintOf(row, leftOut)}</span>
      </span>
    ),
  };
}

function hintOf(row: PreviewRow, leftOut: ReadonlyMap<string, unknown>): string {
  if (row.position === null && row.trade === null) return 'not read';
  if (row.state === 'duplicate') return 'on record already';
  return leftOut.has(row.key) ? 'take this row again' : 'leave this row out';
}

/** The name of what was read, or the start of a row that was not, as the file has it. */
function name(description: (row: PreviewRow) => string | undefined): Column<PreviewRow> {
  return {
    id: 'name',
    header: 'Name',
    width: 170,
    value: (row) => description(row) ?? row.text,
    render: (row) => {
      const text = description(row);
      return text === undefined ? <FileText text={row.text} /> : <span title={text}>{text}</span>;
    },
  };
}

function words(id: string, header: string, width: number, value: (row: PreviewRow) => string): Column<PreviewRow> {
  return { id, header, width, value, render: (row) => <span title={value(row)}>{value(row)}</span> };
}

type Amount = readonly [text: Decimal | null, currency: string | null] | null;

interface AmountColumn {
  readonly unit: Unit;
  readonly format: Format;
  readonly amountOf: (row: PreviewRow) => Amount;
}

function amount(id: string, header: string, { unit, format, amountOf }: AmountColumn): Column<PreviewRow> {
  return {
    id,
    header,
    width: 92,
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
