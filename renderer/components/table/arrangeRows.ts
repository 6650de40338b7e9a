import type { Column, Sort } from './column';

/** A line of the table: a row, or the heading of a group. */
export type TableLine<Row> =
  | { readonly kind: 'row'; readonly row: Row; readonly index: number }
  | { readonly kind: 'group'; readonly label: string; readonly count: number };

interface Arrangement<Row> {
  readonly columns: readonly Column<Row>[];
  readonly filterText: string;
  readonly sort: Sort | null;
  readonly groupOf: ((row: Row) => string) | undefined;
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** The lines of a table: filtered by words, sorted with unknown values last, grouped where asked. */
export function arrangeRows<Row>(rows: readonly Row[], arrangement: Arrangement<Row>): TableLine<Row>[] {
  const kept = sorted(filtered(rows, arrangement), arrangement);
  if (arrangement.groupOf === undefined) return kept.map((row, index) => ({ kind: 'row', row, index }));
  return grouped(kept, arrangement.groupOf);
}

/** Every word must stand in some column. */
function filtered<Row>(rows: readonly Row[], { columns, filterText }: Arrangement<Row>): readonly Row[] {
  const words = filterText.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = columns.map((column) => String(column.value(row) ?? '').toLocaleLowerCase()).join('\n');
    return words.every((word) => text.includes(word));
  });
}

function sorted<Row>(rows: readonly Row[], { columns, sort }: Arrangement<Row>): readonly Row[] {
  const column = columns.find((candidate) => candidate.id === sort?.columnId);
  if (column === undefined || sort === null) return rows;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return rows
    .map((row) => ({ row, key: column.value(row) }))
    .sort((left, right) => compare(left.key, right.key, sign))
    .map(({ row }) => row);
}

function compare(left: number | string | null, right: number | string | null, sign: number): number {
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
  if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
  return sign * collator.compare(String(left), String(right));
}

function grouped<Row>(rows: readonly Row[], groupOf: (row: Row) => string): TableLine<Row>[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const label = groupOf(row);
    groups.set(label, [...(groups.get(label) ?? []), row]);
  }
  let index = 0;
  return [...groups].flatMap(([label, members]): TableLine<Row>[] => [
    { kind: 'group', label, count: members.length },
    ...members.map((row): TableLine<Row> => ({ kind: 'row', row, index: index++ })),
  ]);
}
