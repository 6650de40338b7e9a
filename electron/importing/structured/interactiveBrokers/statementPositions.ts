import type { SkippedRow } from '../../../../shared/model/proposal';
import { POSITION_HEADINGS } from '../../positions/positionColumns';
import type { PositionDraft } from '../../positions/positionDraft';
import { readPositionTable, type TableReading } from '../../positions/readPositionTable';
import { matchRoles } from '../../text/headerText';
import { type DecimalMark, readNumber } from '../../text/numberText';
import type { FileRow } from '../../text/parseRows';
import { skippedRow } from '../../text/skippedRow';
import { brokerKind } from './brokerKind';
import type { StatementTable } from './statementSections';

const OWN_COLUMNS = { detail: ['datadiscriminator', 'data discriminator'], multiplier: ['mult', 'multiplier'] };

/** The open positions of a statement: summaries, or lots where a holding has no summary. */
export function statementPositions(
  table: StatementTable,
  { account, decimalMark }: { readonly account: string | null; readonly decimalMark: DecimalMark },
  summed: ReadonlySet<string>,
): TableReading {
  const columns = matchRoles(table.heading, POSITION_HEADINGS);
  const own = matchRoles(table.heading, OWN_COLUMNS);
  const cell = (row: FileRow, column: number | undefined): string => row.cells[column ?? -1] ?? '';
  const repeats = (row: FileRow): boolean =>
    isLot(cell(row, own.get('detail'))) && summed.has(cell(row, columns.get('symbol')));
  const lots = table.rows.filter(repeats);
  const rows = table.rows.filter((row) => !repeats(row));
  const settings = { decimalMark, dateOrder: 'mdy', currency: null } as const;
  const read = readPositionTable({ account, symbol: null, columns, rows }, settings);
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const skipped: SkippedRow[] = [
    ...lots.map((row) => skippedRow(row, { code: 'row-lot-detail' })),
    ...table.totals.map((row) => skippedRow(row, { code: 'row-total' })),
  ];
  const drafts = read.drafts.map((draft): PositionDraft => {
    const row = byLine.get(typeof draft.line === 'number' ? draft.line : draft.line[0]);
    if (row === undefined) return draft;
    const kind = brokerKind(cell(row, columns.get('securityType')), draft.description);
    return { ...draft, kind, multiplier: multiplierOf(cell(row, own.get('multiplier')), decimalMark) };
  });
  return { ...read, drafts, skipped: [...read.skipped, ...skipped] };
}

/** Symbols that a row gives in total. */
export function summedSymbols(tables: readonly StatementTable[]): ReadonlySet<string> {
  return new Set(
    tables.flatMap(({ heading, rows }) => {
      const symbol = matchRoles(heading, POSITION_HEADINGS).get('symbol') ?? -1;
      const detail = matchRoles(heading, OWN_COLUMNS).get('detail') ?? -1;
      return rows.filter(({ cells }) => !isLot(cells[detail] ?? '')).map(({ cells }) => cells[symbol] ?? '');
    }),
  );
}

function isLot(detail: string): boolean {
  return /lot$/i.test(detail);
}

function multiplierOf(cell: string, mark: DecimalMark): number | null {
  const reading = readNumber(cell, mark);
  const value = reading.status === 'number' ? Number(reading.text) : Number.NaN;
  return value > 0 && value < 1e6 ? value : null;
}
