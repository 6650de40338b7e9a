import type { Column } from './column';

const FORMULA_START = /^[=+\-@\t\r]/;

/** The table as CSV: plain numbers with a point, units in the header, texts that a spreadsheet would run made harmless. */
export function csvText<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const header = columns.map(({ header, unitLabel }) =>
    quoted(unitLabel === undefined ? header : `${header} (${unitLabel})`),
  );
  const lines = rows.map((row) => columns.map((column) => cell(column.value(row))));
  return [header, ...lines].map((line) => line.join(',')).join('\r\n');
}

function cell(value: number | string | null): string {
  if (value === null) return '';
  return typeof value === 'number' ? String(value) : quoted(FORMULA_START.test(value) ? `'${value}` : value);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
