import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fundamentalsSchema } from '../../../../shared/model/fundamentalsReference';
import type { Company, CompanyFigures, CompanyKind } from '../../../../shared/risk/fundamentals/companyFigures';

const SHIPPED = resolve(import.meta.dirname, '../../../../assets/reference/fundamentals.json');

/** The shipped limits and facts. */
export const REFERENCE = fundamentalsSchema.parse(JSON.parse(readFileSync(SHIPPED, 'utf8')));

/** A company of which nothing is known. */
const UNKNOWN: CompanyFigures = {
  totalAssets: null,
  totalLiabilities: null,
  currentAssets: null,
  currentLiabilities: null,
  retainedEarnings: null,
  bookValueOfEquity: null,
  marketValueOfEquity: null,
  sales: null,
  ebit: null,
  ebitda: null,
  interestExpense: null,
  netIncome: null,
  netIncomePriorYear: null,
  operatingCashFlow: null,
  freeCashFlow: null,
  cash: null,
  debt: null,
  floatingDebt: null,
  debtDueWithinTwoYears: null,
  shareCount: null,
  shareCountPriorYear: null,
  analystCount: null,
  commercialRealEstateLoans: null,
  regulatoryCapital: null,
  deposits: null,
  uninsuredDeposits: null,
};

/** The company of acceptance rows E1 and E2, frozen. */
export const E_FIGURES: CompanyFigures = Object.freeze({
  ...UNKNOWN,
  totalAssets: 500,
  totalLiabilities: 280,
  currentAssets: 160,
  currentLiabilities: 100,
  retainedEarnings: -40,
  bookValueOfEquity: 220,
  marketValueOfEquity: 420,
  sales: 410,
  ebit: 35,
  ebitda: 55,
  interestExpense: 18,
  cash: 30,
  debt: 260,
  floatingDebt: 0.41 * 260,
});

/** The same with every other figure known as well. */
export const FULL_FIGURES: CompanyFigures = Object.freeze({
  ...E_FIGURES,
  netIncome: 14,
  netIncomePriorYear: -2,
  operatingCashFlow: 31,
  freeCashFlow: -12,
  debtDueWithinTwoYears: 70,
  shareCount: 110,
  shareCountPriorYear: 100,
  analystCount: 3,
  commercialRealEstateLoans: 320,
  regulatoryCapital: 100,
  deposits: 900,
  uninsuredDeposits: 300,
});

/** A company of a kind with some figures, the rest unknown. */
export function companyWith(figures: Partial<CompanyFigures>, kind: CompanyKind = 'operating'): Company {
  return Object.freeze({ kind, figures: Object.freeze({ ...UNKNOWN, ...figures }) });
}

/** The same accounts in another unit of money: counts of shares and analysts stay. */
export function inUnit(figures: CompanyFigures, unit: number): CompanyFigures {
  const counts = ['shareCount', 'shareCountPriorYear', 'analystCount'];
  const entries = Object.entries(figures).map(([name, value]) => [
    name,
    value === null || counts.includes(name) ? value : value * unit,
  ]);
  return Object.fromEntries(entries) as CompanyFigures;
}
