import type { ReadAnswers } from '../../../shared/model/proposal';
import type { FormatOutcome } from '../readOutcome';
import type { TableFormat } from '../tableFormat';
import { findDate } from '../text/dateText';
import { matchRoles } from '../text/headerText';
import type { FileTable } from '../text/loadTable';
import { type FileRow, isBlank } from '../text/parseRows';
import { POSITION_HEADINGS } from './positionColumns';
import { positionsFile } from './positionsFile';
import { type PositionTable, readPositionTable } from './readPositionTable';

const TITLE = /^Positions for (?:account )?(.+?) as of (.+)$/i;
const ALL_ACCOUNTS = /^all[- ]accounts$/i;

/**
 * Charles Schwab "Positions": one account, or several sections that each begin with a line holding only the account's
 * name, then a heading. Reads the wording of 2020 ("Quantity") and of 2025 and later ("Qty (Quantity)").
 */
export const schwabPositions: TableFormat = {
  id: 'schwab-positions',

  recognise({ rows }) {
    const titled = TITLE.test(titleOf(rows));
    const headed = rows.some(isHeading);
    return titled && headed ? { score: 1, reason: 'the title "Positions for … as of …" above a Symbol heading' } : null;
  },

  read(table: FileTable, answers: ReadAnswers): FormatOutcome {
    const { rows, fileName, encoding, delimiter } = table;
    const [, scope = '', asOf = ''] = TITLE.exec(titleOf(rows)) ?? [];
    const isAll = ALL_ACCOUNTS.test(scope);
    const sections = splitSections(rows, isAll ? null : scope);
    const settings = { decimalMark: '.' as const, dateOrder: 'mdy' as const, currency: 'USD' };
    const wording = rows.some((row) => isHeading(row) && row.cells.some((cell) => /\(Quantity\)/i.test(cell)));
    const scopeName = isAll ? 'all accounts' : 'one account';
    return positionsFile(
      {
        head: {
          fileName,
          formatId: schwabPositions.id,
          format: `Schwab positions CSV (${scopeName}${wording ? ', 2025+ headings' : ''})`,
          kind: 'positions',
          asOf: findDate(asOf, 'mdy'),
          settings: {
            encoding,
            delimiter,
            decimalMark: '.',
            dateOrder: 'mdy',
            headerLine: rows.find(isHeading)?.line ?? null,
          },
          structuralLines: sections.structuralLines,
          columns: null,
        },
        tables: sections.tables.map((section) => readPositionTable(section, settings)),
        costIsTotal: true,
      },
      answers,
    );
  },
};

function titleOf(rows: readonly FileRow[]): string {
  return rows.find((row) => !isBlank(row))?.cells[0] ?? '';
}

function isHeading(row: FileRow): boolean {
  return row.cells[0] === 'Symbol' && row.cells.length > 3;
}

interface Sections {
  readonly tables: PositionTable[];
  readonly structuralLines: number[];
}

/** An account line belongs to the heading that follows it. */
function splitSections(rows: readonly FileRow[], titleAccount: string | null): Sections {
  const tables: (PositionTable & { rows: FileRow[] })[] = [];
  const structuralLines: number[] = [];
  let account = titleAccount;
  for (const row of rows) {
    const filled = row.cells.filter((cell) => cell !== '');
    if (isHeading(row)) {
      tables.push({ account, symbol: null, columns: matchRoles(row.cells, POSITION_HEADINGS), rows: [] });
      structuralLines.push(row.line);
    } else if (filled.length <= 1) {
      structuralLines.push(row.line);
      if (titleAccount === null && filled[0] !== undefined && !TITLE.test(filled[0])) account = filled[0];
    } else {
      const open = tables.at(-1);
      if (open === undefined) structuralLines.push(row.line);
      else open.rows.push(row);
    }
  }
  return { tables, structuralLines };
}
