import {
  type MappedField,
  type MappingColumn,
  mappedFieldSchema,
  type ReadAnswers,
} from '../../../shared/model/proposal';
import type { FormatOutcome } from '../readOutcome';
import type { FileTable } from '../text/loadTable';
import { type FileRow, isBlank } from '../text/parseRows';
import type { ActivityColumns, SingleRole } from './activityColumns';
import { type ActivityTable, findActivityTables } from './activityTables';

const SAMPLE_COUNT = 5;
const FIELD_OF: Partial<Record<SingleRole, MappedField>> = {
  ...{
    date: 'date',
    settleDate: 'settleDate',
    quantity: 'quantity',
    price: 'price',
    amount: 'amount',
    currency: 'currency',
  },
  ...{ symbol: 'symbol', name: 'description', account: 'account', status: 'status' },
};
const ROLE_OF: Partial<Record<MappedField, SingleRole>> = {
  ...{
    date: 'date',
    settleDate: 'settleDate',
    quantity: 'quantity',
    price: 'price',
    amount: 'amount',
    currency: 'currency',
  },
  ...{ symbol: 'symbol', description: 'name', account: 'account', status: 'status' },
};

/** Whether the user's mapping is that of an activity table. */
export function mapsActivity({ mapping }: ReadAnswers): boolean {
  return Object.values(mapping ?? {}).some((field) => field === 'action' || field === 'date');
}

/** The table the user's mapping describes; null where none was given. */
export function mappedTables(rows: readonly FileRow[], answers: ReadAnswers): ActivityTable[] | null {
  if (answers.mapping === undefined) return null;
  const found = findActivityTables(rows, answers.settings?.headerLine)[0];
  const line = answers.settings?.headerLine;
  const index = line === null ? -1 : (found?.index ?? 0);
  const heading = rows[index] ?? { line: rows[0]?.line ?? 1, lastLine: 1, cells: [] };
  return [{ heading, index: Math.max(0, index), columns: mappedColumns(answers.mapping), rows: rows.slice(index + 1) }];
}

function mappedColumns(mapping: NonNullable<ReadAnswers['mapping']>): ActivityColumns {
  const entries = Object.entries(mapping).map(([column, field]) => ({ index: Number(column), field }));
  const of = (field: MappedField): number[] =>
    entries.filter((entry) => entry.field === field).map(({ index }) => index);
  const single = new Map(
    entries.flatMap(({ index, field }) => (ROLE_OF[field] === undefined ? [] : [[ROLE_OF[field], index] as const])),
  );
  return {
    single,
    actions: of('action'),
    texts: of('description'),
    fees: of('fees').map((index) => ({ index, currency: null, currencyColumn: null })),
    headedCurrency: { price: null, amount: null },
  };
}

/** Every column with its heading, a few cells, and the field it was taken for. */
export function activityMappingColumns(
  { heading, columns, rows }: ActivityTable,
  all: readonly FileRow[],
): MappingColumn[] {
  const below = (rows.length > 0 ? rows : all).filter((row) => !isBlank(row)).slice(0, 100);
  const width = Math.max(heading.cells.length, ...below.map(({ cells }) => cells.length));
  const fields = fieldsOf(columns);
  return Array.from({ length: width }, (_, index) => ({
    index,
    header: heading.cells[index] ?? '',
    samples: below.slice(0, SAMPLE_COUNT).map(({ cells }) => (cells[index] ?? '').slice(0, 100)),
    field: fields.get(index) ?? 'ignore',
  }));
}

function fieldsOf({ single, actions, fees }: ActivityColumns): Map<number, MappedField> {
  const fields = new Map<number, MappedField>();
  for (const { index } of fees) fields.set(index, 'fees');
  for (const index of actions.slice(0, 1)) fields.set(index, 'action');
  const symbol = single.get('symbol') ?? single.get('isin') ?? single.get('securityNumber');
  for (const [role, index] of single) {
    const field = FIELD_OF[role];
    if (field !== undefined) fields.set(index, field);
  }
  if (symbol !== undefined) fields.set(symbol, 'symbol');
  return fields;
}

/** Asks which column is which, with what is known already. */
export function activityColumnsQuestion(table: FileTable, found: ActivityTable | null): FormatOutcome {
  const filled = table.rows.filter((row) => !isBlank(row));
  const wide = filled.filter(({ cells }) => cells.length >= 3);
  if (wide.length < 2) return { status: 'refused', problem: { code: 'file-unknown-format' } };
  const samples = wide.slice(0, SAMPLE_COUNT).map(({ cells }) => cells.join(', ').slice(0, 200));
  const none: ActivityColumns = {
    single: new Map(),
    actions: [],
    texts: [],
    fees: [],
    headedCurrency: { price: null, amount: null },
  };
  const [heading = { line: 1, lastLine: 1, cells: [] }, ...rows] = wide;
  const best = found ?? { heading, index: 0, columns: none, rows };
  const { encoding, delimiter, decimalMark } = table;
  return {
    status: 'questions',
    questions: [{ id: 'columns', samples, choices: [...mappedFieldSchema.options] }],
    columns: activityMappingColumns(best, table.rows),
    settings: { encoding, delimiter, decimalMark, dateOrder: 'ymd', headerLine: best.heading.line },
  };
}
