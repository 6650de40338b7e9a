import type { RoleNames } from '../text/headerText';

/** What a column of a list of companies can hold. */
export type CompanyRole =
  | 'symbol'
  | 'name'
  | 'marketCap'
  | 'sector'
  | 'industry'
  | 'country'
  | 'listedYear'
  | 'currency'
  | 'date';

/** Headings as `normaliseHeader` writes them, best first; what stands in brackets is the unit. */
export const COMPANY_HEADINGS: RoleNames<CompanyRole> = {
  symbol: ['symbol', 'ticker', 'ticker symbol', 'stock symbol', 'stock ticker', 'act symbol', 'nasdaq symbol'],
  name: ['name', 'company name', 'company', 'security name', 'security', 'issuer', 'description'],
  marketCap: [
    ...['market cap', 'marketcap', 'market capitalization', 'market capitalisation', 'mkt cap', 'mktcap'],
    ...['market cap usd', 'total market cap', 'company market cap', 'market cap m', 'market cap mm', 'market cap b'],
    ...['market cap bn', 'market cap mil', 'market cap millions', 'market cap in millions', 'market cap in billions'],
    ...['market cap billions', 'market cap usd m', 'market cap usd mm', 'market cap usd bn', 'marktkapitalisierung'],
  ],
  sector: ['sector', 'gics sector', 'sector name', 'economic sector'],
  industry: ['industry', 'gics sub industry', 'sub industry', 'gics industry', 'industry group'],
  country: ['country', 'country of domicile', 'domicile', 'location', 'country of risk'],
  listedYear: ['ipo year', 'ipoyear', 'listing year', 'year listed'],
  currency: ['market cap currency', 'currency', 'currency code', 'reporting currency', 'trading currency'],
  date: ['date', 'as of', 'as of date', 'asofdate'],
};
