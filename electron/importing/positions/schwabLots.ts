import type { ReadAnswers } from '../../../shared/model/proposal';
import type { FormatOutcome } from '../readOutcome';
import type { TableFormat } from '../tableFormat';
import { findDate } from '../text/dateText';
import { matchRoles } from '../text/headerText';
import type { FileTable } from '../text/loadTable';
import type { FileRow } from '../text/parseRows';
import { POSITION_HEADINGS } from './positionColumns';
import { positionsFile } from './positionsFile';
import { readPositionTable } from './readPositionTable';

const TITLE = /^(\S.*?) Lot Details for (.+?) as of (.+)$/i;

/** Charles Schwab "Lot Details": the tax lots of one holding; symbol and account stand in the title only. */
export const schwabLots: TableFormat = {
  id: 'schwab-lots',

  recognise({ rows }) {
    const titled = TITLE.test(rows[0]?.cells[0] ?? '');
    return titled && rows.some(isHeading) ? { score: 1, reason: 'the title "… Lot Details for …"' } : null;
  },

  read({ rows, fileName, encoding, delimiter }: FileTable, answers: ReadAnswers): FormatOutcome {
    const [, symbol = '', account = '', asOf = ''] = TITLE.exec(rows[0]?.cells[0] ?? '') ?? [];
    const heading = rows.findIndex(isHeading);
    const headings = rows[heading]?.cells ?? [];
    const table = {
      account,
      symbol,
      columns: matchRoles(headings, POSITION_HEADINGS),
      rows: rows.slice(heading + 1),
    };
    const settings = { decimalMark: '.' as const, dateOrder: 'mdy' as const };
    return positionsFile(
      {
        head: {
          fileName,
          formatId: schwabLots.id,
          format: 'Schwab lot details CSV',
          kind: 'lots',
          asOf: findDate(asOf, 'mdy'),
          settings: { encoding, delimiter, ...settings, headerLine: rows[heading]?.line ?? null },
          structuralLines: rows.slice(0, heading + 1).map(({ line }) => line),
          columns: null,
        },
        tables: [readPositionTable(table, { ...settings, currency: 'USD' })],
        costIsTotal: true,
      },
      answers,
    );
  },
};

function isHeading(row: FileRow): boolean {
  return row.cells[0] === 'Open Date' && row.cells.includes('Quantity');
}
