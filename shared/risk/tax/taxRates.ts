import type { FilingStatus, TaxBrackets, TaxYear } from '../../model/taxReference';
import { invariant } from '../../result/invariant';

/** What decides the rates of a person in one tax year. */
export interface TaxFiler {
  readonly status: FilingStatus;
  /** Taxable income in US dollars after deductions, 0 or more. */
  readonly taxableIncome: number;
  /** Modified adjusted gross income in US dollars, 0 or more. */
  readonly modifiedGrossIncome: number;
  /** State tax on gains, decimal fraction from 0 to 1; the user's own entry. */
  readonly stateRate: number;
}

/** Rates on the last dollar of income, decimal fractions. */
export interface TaxRates {
  /** Short-term gain: ordinary rate, net investment income tax and state tax together. */
  readonly shortTerm: number;
  /** Long-term gain and qualified dividend: their rate, net investment income tax and state tax together. */
  readonly longTerm: number;
  /** Ordinary income that a capital loss reduces: ordinary rate and state tax; not investment income. */
  readonly ordinary: number;
  /** Net investment income tax contained in the two rates on gains; 0 up to the threshold. */
  readonly netInvestmentIncome: number;
}

/**
 * Tax rates: what the last dollar of a short-term gain, a long-term gain and ordinary income is taxed at. Answers "which
 * rate would this gain meet?".
 *
 * @param filer - Status, incomes in US dollars and state rate; not modified.
 * @param year - Rules of the tax year; not modified.
 * @returns Decimal fractions, 0 to 1. Example: single, 600,000 of income, no state tax, 2026: short-term 0.388,
 *   long-term 0.238.
 * @throws InvariantError when an income is negative or not finite, or the state rate lies outside 0 to 1.
 *
 * Method: bracket of the income, its upper limit included; 3.8 % more above the income threshold. O(brackets). A gain
 * that crosses into the next bracket is taxed higher in part. Source: 26 USC 1(h), 1(j), 1411; D§11.
 */
export function taxRates(filer: TaxFiler, year: TaxYear): TaxRates {
  const { status, taxableIncome, modifiedGrossIncome, stateRate } = filer;
  invariant(taxableIncome >= 0 && Number.isFinite(taxableIncome), 'taxable income is negative or not finite');
  invariant(modifiedGrossIncome >= 0 && Number.isFinite(modifiedGrossIncome), 'gross income is negative or not finite');
  invariant(stateRate >= 0 && stateRate <= 1, 'state rate outside 0 to 1');
  const { rate, threshold } = year.netInvestmentIncome;
  const netInvestmentIncome = modifiedGrossIncome > threshold[status] ? rate : 0;
  const ordinary = bracketRate(year.ordinary[status], taxableIncome) + stateRate;
  return {
    shortTerm: ordinary + netInvestmentIncome,
    longTerm: bracketRate(year.longTerm[status], taxableIncome) + stateRate + netInvestmentIncome,
    ordinary,
    netInvestmentIncome,
  };
}

function bracketRate(brackets: TaxBrackets, income: number): number {
  const bracket = brackets.find(({ upTo }) => upTo === null || income <= upTo);
  invariant(bracket !== undefined, 'brackets without an open end');
  return bracket.rate;
}
