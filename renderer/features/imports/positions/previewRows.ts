import type { ImportProposal } from '../../../../shared/contract/importSchemas';
import { problemSentence } from '../../../../shared/messages/problemSentence';
import type { TradeRow } from '../../../../shared/model/activity';
import type { Line, PositionRow, PositionsFile } from '../../../../shared/model/proposal';
import type { Problem } from '../../../../shared/result/problem';
import type { Format } from '../../../api/format';
import { lineText, type ReadFile, rowKey } from './importChoices';

export type RowState = 'error' | 'warning' | 'duplicate' | 'skipped' | 'valid';

/** One row of a file: what was read of it, or why it was not. */
export interface PreviewRow {
  /** Its own among all rows: one line can give two of them. */
  readonly id: string;
  /** Its line in its file: what is left out. */
  readonly key: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly line: Line;
  readonly state: RowState;
  readonly part: 'positions' | 'activity';
  readonly position: PositionRow | null;
  readonly trade: TradeRow | null;
  /** What to know about a row that is read; the reason for one that is not. */
  readonly reason: string;
  /** The start of a row that is not read, as the file has it. */
  readonly text: string;
}

/** Rows that are no data by their nature; any other row that was not read should have been. */
const PASSED_OVER: ReadonlySet<Problem['code']> = new Set([
  'row-total',
  'row-pending',
  'row-not-data',
  'row-other-table',
  'row-older-snapshot',
  'row-not-executed',
  'row-repeated',
  'row-own-transfer',
  'row-no-holding',
  'row-lot-detail',
  'row-transaction',
  'row-open-orders',
  'row-cash-in-fund',
  'row-bank-statement',
]);

/** Every row of the files that were read, in the order of the files. */
export function previewRows(proposal: ImportProposal, format: Format): PreviewRow[] {
  const known = new Set(proposal.duplicates.map(({ fileId, line }) => rowKey(fileId, line)));
  return proposal.files.flatMap((entry) => (entry.status === 'read' ? rowsOf(entry, known, format) : []));
}

/** A row as the user left it: one that is left out counts as skipped and stays visible. */
export function shownState(row: PreviewRow, leftOut: ReadonlyMap<string, unknown>): RowState {
  return leftOut.has(row.key) ? 'skipped' : row.state;
}

function rowsOf(entry: ReadFile, known: ReadonlySet<string>, format: Format): PreviewRow[] {
  const { fileId, file } = entry;
  const warned = warningsByLine(file, format);
  const common = { fileId, fileName: file.fileName, part: partOf(file), position: null, trade: null, text: '' };
  const read = (line: Line, notes: readonly Problem[]) => {
    const key = rowKey(fileId, line);
    const reason = [...notes.map((note) => problemSentence(note, format)), warned.get(lineText(line)) ?? '']
      .filter(Boolean)
      .join(' ');
    if (known.has(key)) return { key, line, state: 'duplicate' as const, reason: `${ON_RECORD} ${reason}`.trim() };
    return { key, line, state: reason === '' ? ('valid' as const) : ('warning' as const), reason };
  };
  const rows: Omit<PreviewRow, 'id'>[] = [
    ...file.positions.map((position) => ({ ...common, ...read(position.line, position.notes), position })),
    ...file.trades.map((trade) => ({ ...common, ...read(trade.line, []), trade })),
    ...file.skipped.map(({ line, reason, text }) => ({
      ...common,
      key: rowKey(fileId, line),
      line,
      state: PASSED_OVER.has(reason.code) ? ('skipped' as const) : ('error' as const),
      reason: problemSentence(reason, format),
      text,
    })),
    ...file.cashLines.map(({ line, text }) => ({
      ...common,
      key: rowKey(fileId, line),
      line,
      state: 'skipped' as const,
      reason: NO_HOLDING,
      text,
    })),
  ];
  return rows
    .sort((left, right) => firstLine(left.line) - firstLine(right.line))
    .map((row, index) => ({ ...row, id: `${fileId} ${index}` }));
}

const ON_RECORD = 'On record already, so it is not imported again.';
const NO_HOLDING = 'Money only: the row changes no holding.';

function partOf({ kind }: PositionsFile): PreviewRow['part'] {
  return kind === 'activity' ? 'activity' : 'positions';
}

function firstLine(line: Line): number {
  return typeof line === 'number' ? line : line[0];
}

function warningsByLine({ warnings }: PositionsFile, format: Format): ReadonlyMap<string, string> {
  const byLine = new Map<string, string>();
  for (const { line, problem } of warnings) {
    if (line === null) continue;
    const at = lineText(line);
    byLine.set(at, [byLine.get(at), problemSentence(problem, format)].filter(Boolean).join(' '));
  }
  return byLine;
}
