import { matchRoles, normaliseHeader, type RoleColumns } from '../text/headerText';
import type { DecimalMark } from '../text/numberText';
import type { FileRow } from '../text/parseRows';
import { type ColumnValues, columnValues } from './columnValues';
import { POSITION_HEADINGS, type PositionRole } from './positionColumns';

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
  const roles: Roles = new Map(withoutMisled(columns, values));
  moveToAmounts(roles, values);
  chooseValue(roles, values);
  findCurrency(roles, values);
  chooseSymbol(roles, values);
  findSymbol(roles, values);
  findFactor(roles, values);
  symbolByName(roles, values);
  return roles;
}

const AMOUNTS: readonly PositionRole[] = ['marketValue', 'price', 'costBasis', 'costPerShare', 'totalGain'];

/**
 * "Gain" over percentages is no money, "Product" over nothing no name: the next best heading plays the role. A bond's
 * price may be in percent.
 */
function withoutMisled(columns: RoleColumns<PositionRole>, values: readonly ColumnValues[]): RoleColumns<PositionRole> {
  const price = columns.get('price');
  const needed = [columns.get('symbol'), columns.get('quantity')];
  const isMisleading = ({ index, isPercent, filled }: ColumnValues): boolean =>
    isPercent ? index !== price : filled === 0 && !needed.includes(index);
  const isEmpty = values.every(({ filled }) => filled === 0);
  if (isEmpty || ![...columns.values()].some((index) => values[index] !== undefined && isMisleading(values[index])))
    return columns;
  const header = values.map((column) => (isMisleading(column) ? '' : column.header));
  return matchRoles(header, POSITION_HEADINGS);
}

/** Of "Market value £" and "Market value" the one that quantity times price comes to. */
function chooseValue(roles: Roles, values: readonly ColumnValues[]): void {
  const current = roles.get('marketValue');
  if (current === undefined) return;
  const comesTo = (index: number): boolean => {
    const numbers = (column: number | undefined): readonly number[] => values[column ?? -1]?.numbers ?? [];
    const rows = { quantities: numbers(roles.get('quantity')), prices: numbers(roles.get('price')) };
    return multipliesOut({ ...rows, marketValues: numbers(index) });
  };
  const names = POSITION_HEADINGS.marketValue;
  const taken = new Set(roles.values());
  const others = values.filter(
    ({ index, header, isNumeric }) => isNumeric && !taken.has(index) && names.includes(normaliseHeader(header)),
  );
  if (others.length === 0 || comesTo(current)) return;
  const [only, ...more] = others.filter(({ index }) => comesTo(index));
  if (only !== undefined && more.length === 0) roles.set('marketValue', only.index);
}

/** Another currency than the holdings' own may stand in a column of these. */
const OTHER_CURRENCY = /base|account|report|konto|basis|settle|payment|compte|home/i;

/** The one column of currency codes, whatever its heading. */
function findCurrency(roles: Roles, values: readonly ColumnValues[]): void {
  if (roles.has('currency')) return;
  const [only, ...more] = values.filter(({ isCurrency }) => isCurrency);
  if (only === undefined || more.length > 0 || OTHER_CURRENCY.test(only.header)) return;
  if (![...roles.values()].includes(only.index)) roles.set('currency', only.index);
}

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

/** "Instrument" heads names at one broker and tickers at another: a column beside it that holds tickers is the symbol. */
function chooseSymbol(roles: Roles, values: readonly ColumnValues[]): void {
  const current = values[roles.get('symbol') ?? -1];
  if (current === undefined || current.isTicker || !/^(?:instrument|stock)$/i.test(current.header)) return;
  const better = values.find(
    ({ index, header, isTicker }) =>
      isTicker && index !== current.index && POSITION_HEADINGS.symbol.includes(normaliseHeader(header)),
  );
  if (better === undefined) return;
  roles.set('symbol', better.index);
  if (!roles.has('description')) roles.set('description', current.index);
}

/** Headings over what only a list of investments names. */
const OF_INVESTMENTS = /fund|invest|scheme|securit|holding|wertpapier|fonds|titre|titolo|värdepapper|verdipapir/i;

/** Funds of a pension plan have no ticker: their names are all there is. */
function symbolByName(roles: Roles, values: readonly ColumnValues[]): void {
  const names = values[roles.get('description') ?? -1];
  const isPriced = roles.has('quantity') && (roles.has('price') || roles.has('marketValue'));
  if (roles.has('symbol') || !isPriced || names === undefined || !OF_INVESTMENTS.test(names.header)) return;
  roles.set('symbol', names.index);
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
