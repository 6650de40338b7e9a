import type { RoleColumns } from '../text/headerText';
import type { DecimalMark } from '../text/numberText';
import type { FileRow } from '../text/parseRows';
import { type ColumnValues, columnValues } from './columnValues';
import type { PositionRole } from './positionColumns';

type Roles = Map<PositionRole, number>;

/**
 * Fills in by their cells the roles that no heading names: an amount behind the column with its currency, a column of
 * tickers or ISINs, and the third of quantity, price and value where two are known and every row multiplies out.
 *
 * @param columns - The roles the headings name; none of them is given up but to the amount beside a currency.
 * @param header - The heading cells.
 * @param rows - The rows below it.
 */
export function rolesByValues(
  columns: RoleColumns<PositionRole>,
  { header, rows, mark }: { header: readonly string[]; rows: readonly FileRow[]; mark: DecimalMark },
): RoleColumns<PositionRole> {
  const values = columnValues(header, rows, mark);
  const roles: Roles = new Map(columns);
  moveToAmounts(roles, values);
  findSymbol(roles, values);
  findFactor(roles, values);
  return roles;
}

const AMOUNTS: readonly PositionRole[] = ['marketValue', 'price', 'costBasis', 'costPerShare', 'totalGain'];

/** "Local value" over a currency, and the amount in the next column without a heading. */
function moveToAmounts(roles: Roles, values: readonly ColumnValues[]): void {
  for (const role of AMOUNTS) {
    const column = values[roles.get(role) ?? -1];
    const next = values[(column?.index ?? -1) + 1];
    if (column?.isCurrency !== true || next === undefined || next.header !== '' || !next.isNumeric) continue;
    roles.set(role, next.index);
    if (!roles.has('currency')) roles.set('currency', column.index);
  }
}

function findSymbol(roles: Roles, values: readonly ColumnValues[]): void {
  if (roles.has('symbol')) return;
  const taken = new Set(roles.values());
  const free = values.filter(({ index, isNumeric }) => !taken.has(index) && !isNumeric);
  const full = Math.max(0, ...values.map(({ filled }) => filled));
  const tickers = free.filter(({ isTicker, isIsin, filled }) => isTicker && !isIsin && filled >= 0.5 * full);
  const isins = free.filter(({ isIsin }) => isIsin);
  const [only, ...others] = tickers.length > 0 ? tickers : isins;
  if (only !== undefined && others.length === 0) roles.set('symbol', only.index);
}

/** Quantity x price = value decides which column is the missing one. */
function findFactor(roles: Roles, values: readonly ColumnValues[]): void {
  const wanted = (['quantity', 'price', 'marketValue'] as const).filter((role) => !roles.has(role));
  const [missing] = wanted;
  if (missing === undefined || wanted.length !== 1) return;
  const taken = new Set(roles.values());
  const fitting = values.filter((column) => {
    if (taken.has(column.index) || !column.isNumeric) return false;
    const numbers = (role: PositionRole): readonly number[] =>
      role === missing ? column.numbers : (values[roles.get(role) ?? -1]?.numbers ?? []);
    return multipliesOut({
      quantities: numbers('quantity'),
      prices: numbers('price'),
      marketValues: numbers('marketValue'),
    });
  });
  const [only, ...others] = fitting;
  if (only !== undefined && others.length === 0) roles.set(missing, only.index);
}

/** Three columns row by row; NaN where a cell holds no number. */
interface PricedRows {
  readonly quantities: readonly number[];
  readonly prices: readonly number[];
  readonly marketValues: readonly number[];
}

/**
 * True when the complete rows multiply out, and one of them could not by chance.
 *
 * @param least - Share of the rows that has to: quotes taken a moment apart differ.
 */
export function multipliesOut({ quantities, prices, marketValues }: PricedRows, least = 1): boolean {
  let [complete, agreeing, telling] = [0, 0, 0];
  for (const [row, quantity] of quantities.entries()) {
    const [price = Number.NaN, marketValue = Number.NaN] = [prices[row], marketValues[row]];
    const product = quantity * price;
    if (Number.isNaN(product) || Number.isNaN(marketValue)) continue;
    // Options are worth 100 times as much, bonds a hundredth.
    const agreed = [product, product * 100, product / 100].some((worth) => agrees(worth, marketValue));
    complete++;
    if (agreed) agreeing++;
    if (agreed && Math.abs(quantity) !== 1 && price !== 1 && marketValue !== 0) telling++;
  }
  return telling > 0 && agreeing >= least * complete;
}

function agrees(worth: number, marketValue: number): boolean {
  return Math.abs(worth - marketValue) <= 0.02 + 0.002 * Math.abs(marketValue);
}
