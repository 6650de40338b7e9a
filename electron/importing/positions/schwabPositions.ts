import type { ReadAnswers } from '../../../shared/model/proposal';
import type { FormatOutcome } from '../readOutcome';
import type { TableFormat } from '../tableFormat';
import { findDate } from '../text/dateText';
import type { FileTable } from '../text/loadTable';
import type { FileRow } from '../text/parseRows';
import { headingColumns, SEARCHED_ROWS } from './findHeading';
import { positionsFile } from './positionsFile';
import { type PositionTable, readPositionTable } from './readPositionTable';
import { settleMark } from './settleMark';

const TITLE = /^Positions for (?:account )?(.+?) as of (.+)$/i;
const ALL_ACCOUNTS = /^all[- ]accounts$/i;

/**
 * Charles Schwab "Positions": one account, or several sections that each begin with a line holding only the account's
 * name, then a heading. Reads the wording of 2020 ("Quantity") and of 2025 and later ("Qty (Quantity)").
 */
export const schwabPositions: TableFormat = {
  id: 'schwab-positions',

  recognise({ rows }) {
    const titled = titleOf(rows) !== null;
    return titled ? { score: 1, reason: 'the title "Positions for … as of …" above a Symbol heading' } : null;
  },

  read(table: FileTable, answers: ReadAnswers): FormatOutcome {
    const { rows, fileName, encoding, delimiter } = table;
    const { scope = '', asOf = '' } = titleOf(rows) ?? {};
    const isAll = ALL_ACCOUNTS.test(scope);
    const sections = splitSections(rows, isAll ? null : scope);
    const [first] = sections.tables;
    const decimalMark = first === undefined ? '.' : (settleMark(table, first, '.') ?? '.');
    const dateOrder = answers.settings?.dateOrder ?? 'mdy';
    const settings = { decimalMark, dateOrder, currency: answers.currency ?? 'USD' };
    const wording = rows.some((row) => isHeading(row) && row.cells.some((cell) => /\(Quantity\)/i.test(cell)));
    const scopeName = isAll ? 'all accounts' : 'one account';
    return positionsFile(
      {
        head: {
          fileName,
          formatId: schwabPositions.id,
          format: `Schwab positions CSV (${scopeName}${wording ? ', 2025+ headings' : ''})`,
          kind: 'positions',
          asOf: findDate(asOf, dateOrder),
          settings: { encoding, delimiter, decimalMark, dateOrder, headerLine: rows.find(isHeading)?.line ?? null },
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

/** The title, wherever it stands above the first heading. */
function titleOf(rows: readonly FileRow[]): { readonly scope: string; readonly asOf: string } | null {
  const end = rows.slice(0, SEARCHED_ROWS).findIndex(isHeading);
  for (const { cells } of rows.slice(0, Math.max(0, end))) {
    const match = cells.map((cell) => TITLE.exec(cell)).find((found) => found !== null);
    if (match != null) return { scope: match[1] ?? '', asOf: match[2] ?? '' };
  }
  return null;
}

function isHeading(row: FileRow): boolean {
  const columns = headingColumns(row);
  return columns !== null && columns.size >= 3 && (columns.has('quantity') || columns.has('marketValue'));
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
    const columns = isHeading(row) ? headingColumns(row) : null;
    if (columns !== null) {
      tables.push({ account, symbol: null, columns, rows: [] });
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
