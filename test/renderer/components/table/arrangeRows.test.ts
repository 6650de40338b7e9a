import { describe, expect, it } from 'vitest';
import { arrangeRows } from '../../../../renderer/components/table/arrangeRows';
import type { Column, Sort } from '../../../../renderer/components/table/column';

interface Row {
  readonly symbol: string;
  readonly weight: number | null;
  readonly account: string;
}

const rows: readonly Row[] = Object.freeze([
  { symbol: 'BBB', weight: 0.2, account: 'Second' },
  { symbol: 'AAA', weight: null, account: 'First' },
  { symbol: 'A10', weight: 0.1, account: 'First' },
  { symbol: 'A9', weight: 0.3, account: 'Second' },
]);
const columns: readonly Column<Row>[] = [
  { id: 'symbol', header: 'Symbol', value: (row) => row.symbol, render: (row) => row.symbol },
  { id: 'weight', header: 'Weight', value: (row) => row.weight, render: (row) => row.weight },
];

function symbols(sort: Sort | null, filterText = '', groupOf?: (row: Row) => string) {
  return arrangeRows(rows, { columns, filterText, sort, groupOf }).map((line) =>
    line.kind === 'row' ? line.row.symbol : `${line.label} ${line.count}`,
  );
}

describe('arrangeRows', () => {
  it('keeps the given order without a sort', () => {
    expect(symbols(null)).toEqual(['BBB', 'AAA', 'A10', 'A9']);
  });

  it('puts unknown values last in both directions', () => {
    expect(symbols({ columnId: 'weight', direction: 'ascending' })).toEqual(['A10', 'BBB', 'A9', 'AAA']);
    expect(symbols({ columnId: 'weight', direction: 'descending' })).toEqual(['A9', 'BBB', 'A10', 'AAA']);
  });

  it('sorts texts as a reader does, numbers in them by size', () => {
    expect(symbols({ columnId: 'symbol', direction: 'ascending' })).toEqual(['A9', 'A10', 'AAA', 'BBB']);
  });

  it('keeps rows that hold every word of the filter, in any case', () => {
    expect(symbols(null, 'a1 0.1')).toEqual(['A10']);
    expect(symbols(null, 'bb')).toEqual(['BBB']);
    expect(symbols(null, 'zz')).toEqual([]);
  });

  it('groups rows under their heading with the number of rows', () => {
    const lines = symbols({ columnId: 'symbol', direction: 'ascending' }, '', (row) => row.account);
    expect(lines).toEqual(['Second 2', 'A9', 'BBB', 'First 2', 'A10', 'AAA']);
  });

  it('numbers the rows through all groups', () => {
    const lines = arrangeRows(rows, { columns, filterText: '', sort: null, groupOf: (row) => row.account });
    expect(lines.flatMap((line) => (line.kind === 'row' ? [line.index] : []))).toEqual([0, 1, 2, 3]);
  });
});
