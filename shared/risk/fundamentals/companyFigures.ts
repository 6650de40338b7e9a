/** What a company is, as far as it decides which scores and flags were made for it. */
export type CompanyKind = 'operating' | 'bank' | 'insurer' | 'reit' | 'shell' | 'pre-revenue-biotech';

/**
 * Figures of one company as its accounts state them: money in one currency and one unit throughout, flows over the
 * trailing four quarters unless said otherwise. Null is unknown and never read as 0.
 */
export interface CompanyFigures {
  readonly totalAssets: number | null;
  readonly totalLiabilities: number | null;
  readonly currentAssets: number | null;
  readonly currentLiabilities: number | null;
  readonly retainedEarnings: number | null;
  readonly bookValueOfEquity: number | null;
  readonly marketValueOfEquity: number | null;
  readonly sales: number | null;
  readonly ebit: number | null;
  readonly ebitda: number | null;
  readonly interestExpense: number | null;
  readonly netIncome: number | null;
  /** Of the four quarters before. */
  readonly netIncomePriorYear: number | null;
  readonly operatingCashFlow: number | null;
  readonly freeCashFlow: number | null;
  readonly cash: number | null;
  readonly debt: number | null;
  /** The part of `debt` whose rate moves with the market. */
  readonly floatingDebt: number | null;
  /** The part of `debt` due within 24 months. */
  readonly debtDueWithinTwoYears: number | null;
  /** Shares outstanding, and those a year before on the same split basis. */
  readonly shareCount: number | null;
  readonly shareCountPriorYear: number | null;
  readonly analystCount: number | null;
  /** Of banks. */
  readonly commercialRealEstateLoans: number | null;
  readonly regulatoryCapital: number | null;
  readonly deposits: number | null;
  readonly uninsuredDeposits: number | null;
}

/** A company with the figures that are known of it. */
export interface Company {
  readonly kind: CompanyKind;
  readonly figures: CompanyFigures;
}
