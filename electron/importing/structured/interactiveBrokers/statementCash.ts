import { type Decimal, decimalToNumber } from '../../../../shared/model/decimal';
import type { SkippedRow } from '../../../../shared/model/proposal';
import { LARGEST_AMOUNT } from '../../positions/positionDraft';
import { matchRoles } from '../../text/headerText';
import { type DecimalMark, readNumber, toDecimal } from '../../text/numberText';
import type { FileRow } from '../../text/parseRows';
import { skippedRow } from '../../text/skippedRow';
import type { StatementFacts } from './statementFacts';
import type { StatementTable } from './statementSections';

/** A row of cash and its currency; null where it is of the account's base currency and the file does not name that. */
interface CashRow {
  readonly row: FileRow;
  readonly amount: Decimal | null;
  readonly currency: string | null;
}

/** Cash of a statement, before its currency is settled. */
export interface StatementCash {
  readonly rows: readonly CashRow[];
  readonly skipped: readonly SkippedRow[];
}

const CASH_COLUMNS = { currency: ['currency'], total: ['total'] };
const VALUE_COLUMNS = { total: ['current total', 'total'] };

/**
 * Cash as the cash report gives it per currency, else the cash line of the net asset value, which is in the base currency.
 * A summary in the base currency repeats the currencies and is used only where it stands alone.
 */
export function statementCash(
  tables: readonly StatementTable[],
  facts: StatementFacts,
  mark: DecimalMark,
): StatementCash {
  const reported = reportedCash(tables, mark);
  const found = reported.length > 0 ? reported : netAssetCash(tables, mark);
  const named = found.filter(({ currency }) => currency !== null);
  const used = named.length > 0 ? named : found.map((cash) => ({ ...cash, currency: facts.baseCurrency }));
  const summaries = named.length > 0 ? found.filter(({ currency }) => currency === null) : [];
  const unread = used.filter(({ amount }) => amount === null);
  return {
    rows: used.filter(({ amount }) => amount !== null),
    skipped: [
      ...summaries.map(({ row }) => skippedRow(row, { code: 'row-total' })),
      ...unread.map(({ row }) => skippedRow(row, { code: 'row-bad-number', column: 'Cash' })),
    ],
  };
}

function reportedCash(tables: readonly StatementTable[], mark: DecimalMark): CashRow[] {
  return tables
    .filter(({ section }) => section === 'cash report')
    .flatMap(({ heading, rows }) => {
      const columns = matchRoles(heading, CASH_COLUMNS);
      const ending = rows.filter((row) => row.cells.some((cell) => /^ending cash$/i.test(cell)));
      return ending.map((row) => {
        const text = row.cells[columns.get('currency') ?? -1]?.toUpperCase() ?? '';
        const currency = /^[A-Z]{3}$/.test(text) ? text : null;
        return { row, amount: amountOf(row, columns.get('total'), mark), currency };
      });
    });
}

function netAssetCash(tables: readonly StatementTable[], mark: DecimalMark): CashRow[] {
  return tables
    .filter(({ section }) => section === 'net asset value')
    .flatMap(({ heading, rows }) => {
      const column = matchRoles(heading, VALUE_COLUMNS).get('total');
      return rows
        .filter(({ cells }) => cells.some((cell) => /^cash$/i.test(cell)) && column !== undefined)
        .map((row) => ({ row, amount: amountOf(row, column, mark), currency: null }));
    });
}

/** Null for a cell that holds no amount, or none. */
function amountOf(row: FileRow, column: number | undefined, mark: DecimalMark): Decimal | null {
  const reading = readNumber(row.cells[column ?? -1] ?? '', mark);
  const decimal = reading.status === 'number' ? toDecimal(reading.text) : null;
  return decimal !== null && Math.abs(decimalToNumber(decimal)) < LARGEST_AMOUNT ? decimal : null;
}
