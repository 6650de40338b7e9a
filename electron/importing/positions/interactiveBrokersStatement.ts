import type { TableFormat } from '../tableFormat';

/** Interactive Brokers' activity statement: many tables, told apart by the first two cells of each row; not read yet. */
export const interactiveBrokersStatement: TableFormat = {
  id: 'interactive-brokers-statement',
  recognise({ rows }) {
    const [section, mark] = rows[0]?.cells ?? [];
    const is = section === 'Statement' && (mark === 'Header' || mark === 'Data');
    return is ? { score: 1, reason: 'the first row "Statement, Header"' } : null;
  },
  read: () => ({
    status: 'refused',
    problem: { code: 'file-activity', format: 'Interactive Brokers activity statement' },
  }),
};
