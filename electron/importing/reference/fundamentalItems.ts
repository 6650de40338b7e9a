import type { RoleNames } from '../text/headerText';

/** Items of a company's accounts that the engine's business figures are made of; names as `CompanyFigures` writes them. */
export const FUNDAMENTAL_HEADINGS = {
  totalAssets: ['total assets', 'assets total'],
  totalLiabilities: ['total liabilities', 'liabilities total', 'total liab'],
  currentAssets: ['current assets', 'total current assets'],
  currentLiabilities: ['current liabilities', 'total current liabilities'],
  retainedEarnings: ['retained earnings', 'accumulated deficit'],
  bookValueOfEquity: [
    ...['total equity', 'shareholders equity', "shareholders' equity", "stockholders' equity", 'book value of equity'],
    ...['stockholders equity', 'total stockholders equity', 'common equity', 'total shareholders equity'],
  ],
  marketValueOfEquity: ['market value of equity'],
  sales: ['sales', 'revenue', 'revenues', 'total revenue', 'net sales', 'revenue ttm', 'total revenues'],
  ebit: ['ebit', 'operating income', 'operating profit', 'ebit ttm'],
  ebitda: ['ebitda', 'ebitda ttm', 'adjusted ebitda'],
  interestExpense: ['interest expense', 'interest expenses', 'interest paid', 'interest expense ttm'],
  netIncome: ['net income', 'net profit', 'net earnings', 'profit', 'net income ttm'],
  netIncomePriorYear: ['net income prior year', 'net income previous year', 'prior year net income'],
  operatingCashFlow: ['operating cash flow', 'cash from operations', 'cash flow from operations', 'cfo'],
  freeCashFlow: ['free cash flow', 'fcf', 'free cash flow ttm'],
  cash: ['cash', 'cash and equivalents', 'cash and cash equivalents', 'cash & equivalents', 'total cash'],
  debt: ['total debt', 'debt', 'long and short term debt', 'borrowings'],
  floatingDebt: ['floating debt', 'floating rate debt', 'variable rate debt'],
  debtDueWithinTwoYears: ['debt due within two years', 'debt due within 24 months', 'debt due in two years'],
  shareCount: ['shares outstanding', 'share count', 'diluted shares', 'shares out'],
  shareCountPriorYear: ['shares outstanding prior year', 'share count prior year', 'shares outstanding year ago'],
  analystCount: ['analysts', 'analyst count', 'number of analysts', 'analyst coverage'],
  commercialRealEstateLoans: ['commercial real estate loans', 'cre loans'],
  regulatoryCapital: ['regulatory capital', 'total capital', 'total risk based capital'],
  deposits: ['deposits', 'total deposits'],
  uninsuredDeposits: ['uninsured deposits'],
} as const satisfies RoleNames<string>;

/** Name of an item. */
export type FundamentalItem = keyof typeof FUNDAMENTAL_HEADINGS;

/** Names of all items. */
export const FUNDAMENTAL_ITEMS = Object.keys(FUNDAMENTAL_HEADINGS) as FundamentalItem[];
