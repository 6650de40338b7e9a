import { matchRoles, type RoleNames } from '../text/headerText';
import type { FileTable } from '../text/loadTable';
import { type HeadedTable, headedTable } from './headedTable';

/** What a column of a fund's or an index' list can hold. */
export type HoldingRole =
  | 'fundTicker'
  | 'ticker'
  | 'name'
  | 'weight'
  | 'sector'
  | 'industry'
  | 'assetClass'
  | 'marketValue'
  | 'shares'
  | 'location'
  | 'isin'
  | 'cusip'
  | 'date';

/** Headings as `normaliseHeader` writes them, best first. */
export const HOLDING_HEADINGS: RoleNames<HoldingRole> = {
  fundTicker: ['fund ticker', 'fund symbol', 'etf ticker', 'etf symbol', 'index ticker', 'index symbol'],
  ticker: [
    ...['holding ticker', 'ticker', 'holding symbol', 'symbol', 'ticker symbol', 'stock ticker', 'stock symbol'],
    ...['constituent ticker', 'constituent symbol', 'security ticker', 'bloomberg ticker', 'ric'],
  ],
  name: [
    ...['holding name', 'name', 'security name', 'holdings', 'holding', 'constituent name', 'constituent'],
    ...['company name', 'company', 'security', 'issuer name', 'issuer', 'security description', 'description'],
  ],
  weight: [
    ...['weight %', 'weight', 'weight in %', '% weight', 'weight percent', 'weighting', 'weightings', 'index weight'],
    ...['index weight %', '% of index', 'fund weight', '% of fund', '% of funds', '% of net assets', '% net assets'],
    ...['% of nav', '% tna', 'percent of fund', 'percent of net assets', 'net assets %', 'pct of net assets'],
    ...['market value weight', 'gewichtung', 'gewichtung %', 'poids', 'poids %'],
  ],
  sector: ['sector', 'gics sector', 'sector name', 'economic sector', 'industry sector'],
  industry: ['gics sub industry', 'sub industry', 'industry', 'gics industry', 'industry group'],
  assetClass: [
    ...['asset class', 'asset type', 'asset group', 'security type', 'holding type', 'instrument type'],
    ...['class of shares', 'type of security', 'security depository receipt type', 'type'],
  ],
  marketValue: ['market value', 'marketvalue', 'market value usd', 'market value base', 'value'],
  shares: [
    ...['shares', 'quantity', 'shares held', 'shares/par value', 'shares/par', 'shares or par', 'par value'],
    ...['number of shares', 'units', 'shares/contracts'],
  ],
  location: ['location', 'country', 'country of risk', 'location of risk', 'domicile'],
  isin: ['isin', 'isin code'],
  cusip: ['cusip', 'security identifier', 'identifier'],
  date: ['date', 'as of', 'as of date', 'asofdate', 'effective date', 'holdings date', 'report date'],
};

/** Headings that only an account, a price table or a list of trades has. */
const FOREIGN: RoleNames<'cost' | 'account' | 'trade' | 'bar'> = {
  cost: [
    ...['cost basis', 'cost basis total', 'total cost', 'average cost', 'avg cost', 'average price', 'avg price'],
    ...['purchase price', 'price paid', 'cost/share', 'gain/loss', 'total gain/loss', 'unrealized gain/loss'],
    ...['total gain/loss dollar', 'book value', 'cost', 'unrealized p/l', 'unrealized gain'],
  ],
  account: ['account', 'account number', 'account name', 'account id', 'account no', 'percent of account'],
  trade: ['action', 'trade date', 'transaction type', 'activity type', 'settlement date', 'buy/sell', 'order id'],
  bar: ['open', 'adj close', 'high', 'low', 'close'],
};

/**
 * The table of a fund's or an index' list.
 *
 * @returns Null where nothing names its members, or where it has the headings of an account, a price table or trades.
 */
export function holdingTable({ rows }: FileTable): HeadedTable<HoldingRole> | null {
  const table = headedTable(rows, HOLDING_HEADINGS);
  if (table === null || (!table.columns.has('ticker') && !table.columns.has('name'))) return null;
  return isForeign(table.heading.cells) ? null : table;
}

/** Whether a heading is that of an account, a price table or a list of trades. */
export function isForeign(cells: readonly string[]): boolean {
  return matchRoles(cells, FOREIGN).size > 0;
}
