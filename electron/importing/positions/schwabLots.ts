import type { ReadAnswers } from '../../../shared/model/proposal';
import type { FormatOutcome } from '../readOutcome';
import type { TableFormat } from '../tableFormat';
import { findDate } from '../text/dateText';
import type { FileTable } from '../text/loadTable';
import type { FileRow } from '../text/parseRows';
import { headingColumns, SEARCHED_ROWS } from './findHeading';
import { positionsFile } from './positionsFile';
import { readPositionTable } from './readPositionTable';
import { settleMark } from './settleMark';
import { decideDates } from './tableDates';

const TITLE = /^(\S.*?) Lot Details for (.+?) as of (.+)$/i;

/** Charles Schwab "Lot Details": the tax lots of one holding; symbol and account stand in the title only. */
export const schwabLots: TableFormat = {
  id: 'schwab-lots',

  recognise({ rows }) {
    const titled = titleOf(rows) !== null;
    return titled ? { score: 1, reason: 'the title "… Lot Details for …"' } : null;
  },

  read(table: FileTable, answers: ReadAnswers): FormatOutcome {
    const { rows, fileName, encoding, delimiter } = table;
    const { symbol = '', account = '', asOf = '' } = titleOf(rows) ?? {};
    const heading = rows.findIndex(isHeading);
    const headingRow = rows[heading];
    const columns = (headingRow && headingColumns(headingRow)) ?? new Map();
    const lots = { account, symbol, columns, rows: rows.slice(heading + 1) };
    const dated = { above: rows.slice(0, heading), rows: lots.rows, columns };
    const answered = answers.settings?.dateOrder ?? null;
    const { order } = decideDates(dated, { answered, usual: 'mdy' });
    const settings = { decimalMark: settleMark(table, lots, '.') ?? '.', dateOrder: order ?? 'mdy' };
    return positionsFile(
      {
        head: {
          fileName,
          formatId: schwabLots.id,
          format: 'Schwab lot details CSV',
          kind: 'lots',
          asOf: findDate(asOf, 'mdy'),
          settings: { encoding, delimiter, ...settings, headerLine: headingRow?.line ?? null },
          structuralLines: rows.slice(0, heading + 1).map(({ line }) => line),
          columns: null,
        },
        tables: [readPositionTable(lots, { ...settings, currency: answers.currency ?? 'USD' })],
        costIsTotal: true,
      },
      answers,
    );
  },
};

interface LotsTitle {
  readonly symbol: string;
  readonly account: string;
  readonly asOf: string;
}

/** The title, wherever it stands above the heading. */
function titleOf(rows: readonly FileRow[]): LotsTitle | null {
  const end = rows.slice(0, SEARCHED_ROWS).findIndex(isHeading);
  for (const { cells } of rows.slice(0, Math.max(0, end))) {
    const match = cells.map((cell) => TITLE.exec(cell)).find((found) => found !== null);
    if (match != null) return { symbol: match[1] ?? '', account: match[2] ?? '', asOf: match[3] ?? '' };
  }
  return null;
}

function isHeading(row: FileRow): boolean {
  const columns = headingColumns(row);
  return columns?.has('openDate') === true && columns.has('quantity');
}
