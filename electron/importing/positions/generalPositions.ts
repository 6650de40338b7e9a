import type { TableFormat } from '../tableFormat';
import { readTabularPositions } from './tabularPositions';

/** Any table of holdings: what no format above claims. Never sure, so it asks for what the file does not say. */
export const generalPositions: TableFormat = {
  id: 'positions-table',
  recognise: () => ({ score: 0.1, reason: 'no broker’s own title or headings' }),
  read: (table, answers) =>
    readTabularPositions(table, answers, {
      id: generalPositions.id,
      format: 'positions table',
      currency: null,
      decimalMark: null,
      dateOrder: null,
      costIsTotal: false,
      mappable: true,
    }),
};
