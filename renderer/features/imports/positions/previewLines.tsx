import type { ImportProposal } from '../../../../shared/contract/importSchemas';
import { spacedWords } from '../../../../shared/messages/inputText';
import { kindLabel } from '../../../../shared/messages/labels';
import { problemSentence } from '../../../../shared/messages/problemSentence';
import type { Line, PositionRow } from '../../../../shared/model/proposal';
import type { Unit } from '../../../../shared/report/figure';
import type { Format } from '../../../api/format';
import type { Column } from '../../../components/DataTable';
import { DecimalText } from '../../../components/DecimalText';

/** One row of a file: to be imported, with or without a note, or left out. */
export interface PreviewLine {
  readonly key: string;
  readonly state: 'plain' | 'noted' | 'skipped';
  readonly line: string;
  readonly row: PositionRow | null;
  /** What the instrument is proposed to be, in words. */
  readonly kind: string;
  /** Notes on a row that is read, the reason for one that is not. */
  readonly remark: string;
  /** The start of a skipped row as the file has it. */
  readonly text: string;
}

/** Every row of the files that were read. */
export function previewLines(proposal: ImportProposal, format: Format): PreviewLine[] {
  const kinds = new Map(proposal.instruments.map(({ symbol, kind }) => [symbol, kindLabel(kind)]));
  return proposal.files.flatMap((entry) => {
    if (entry.status !== 'read') return [];
    const read = entry.file.positions.map((row, index): PreviewLine => {
      const remark = row.notes.map((note) => problemSentence(note, format)).join(' ');
      const state = remark === '' ? 'plain' : 'noted';
      const kind = kinds.get(row.symbol) ?? '';
      return { key: `${entry.fileId} read ${index}`, state, line: lineText(row.line), row, kind, remark, text: '' };
    });
    const skipped = entry.file.skipped.map(({ line, reason, text }, index): PreviewLine => {
      const remark = problemSentence(reason, format);
      return {
        key: `${entry.fileId} skipped ${index}`,
        state: 'skipped',
        line: lineText(line),
        row: null,
        kind: '',
        remark,
        text,
      };
    });
    return [...read, ...skipped];
  });
}

/** Columns of the rows that are imported; notes only where there are some. */
export function previewColumns(baseCurrency: string, noted: boolean): Column<PreviewLine>[] {
  return [
    words('symbol', 'Symbol', 88, ({ row }) => row?.symbol ?? ''),
    { ...words('line', 'Line', 48, ({ line }) => line), align: 'right' },
    words('account', 'Account', 104, ({ row }) => row?.account ?? ''),
    words('description', 'Name', 130, ({ row }) => row?.description ?? ''),
    amount('quantity', 'Quantity', { width: 80, unit: 'shares', baseCurrency, value: (row) => row.quantity }),
    amount('price', 'Price', { width: 80, unit: 'price', baseCurrency, value: (row) => row.price }),
    amount('value', 'Value', { width: 96, unit: 'money', baseCurrency, value: (row) => row.marketValue }),
    amount('cost', 'Cost', { width: 96, unit: 'money', baseCurrency, value: (row) => row.costBasis }),
    words('kind', 'Kind', 112, ({ row }) => spacedWords(row?.kind ?? '')),
    ...(noted ? [words('remark', 'Note', 190, ({ remark }) => remark)] : []),
  ];
}

/** Columns of the rows that are left out. */
export const skippedColumns: readonly Column<PreviewLine>[] = [
  { ...words('line', 'Line', 64, ({ line }) => line), align: 'left' },
  words('remark', 'Reason', 720, ({ remark }) => remark),
  words('text', 'The row as the file has it', 250, ({ text }) => text),
];

function words(id: string, header: string, width: number, value: (line: PreviewLine) => string): Column<PreviewLine> {
  return { id, header, width, value, render: (line) => <span title={value(line)}>{value(line)}</span> };
}

interface AmountColumn {
  readonly width: number;
  readonly unit: Unit;
  readonly baseCurrency: string;
  readonly value: (row: PositionRow) => string | null;
}

function amount(id: string, header: string, { width, unit, baseCurrency, value }: AmountColumn): Column<PreviewLine> {
  const textOf = (row: PositionRow | null) => (row === null ? null : value(row));
  return {
    id,
    header,
    width,
    align: 'right',
    value: ({ row }) => (textOf(row) === null ? null : Number(textOf(row))),
    render: ({ row }) =>
      row === null ? null : (
        <DecimalText
          text={value(row)}
          unit={unit}
          currency={row.currency}
          unitInHeader={row.currency === baseCurrency}
        />
      ),
  };
}

function lineText(line: Line): string {
  return typeof line === 'number' ? String(line) : `${line[0]}–${line[1]}`;
}
