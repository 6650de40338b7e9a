import { fail, mapResult, type Result } from '../../result/result';
import type { CompanyFigures } from './companyFigures';
import { type CoveredValue, coveredAverage } from './coveredAverage';
import { knownFigures } from './knownFigures';

/** What the look-through leverage needs of a holding. */
export interface LeveragedHolding {
  /** Signed fraction of equity, or money in one currency. */
  readonly weight: number;
  readonly figures: Pick<CompanyFigures, 'debt' | 'cash' | 'ebitda' | 'marketValueOfEquity'>;
}

/**
 * Portfolio leverage: the net debt behind the holdings over the EBITDA behind them, as if they were one company. Answers
 * "how indebted are my companies together?".
 *
 * @param holdings - Weights and figures, any order, cash left out; a short counts with its size; weights need not sum to
 *   1; each company's figures in one currency; not modified.
 * @returns `value`: years of EBITDA, negative for net cash; `coverageFraction`: part of the size with known figures. An
 *   EBITDA below 0 lowers the sum like any other. Example: two equal weights and market values of 100 with net debt 100
 *   and 20, EBITDA 20 and 20, give 3. Problems: `no-holdings` when there are none or all weigh 0; `input-missing` when no
 *   company is known; `input-out-of-range` with the EBITDA per unit of market value when that is not above 0.
 * @throws InvariantError when a weight is not finite.
 *
 * Method: weighted harmonic mean `sum |w| ND/MVE / sum |w| EBITDA/MVE`, never a mean of ratios, O(n). Source: D§7.2.
 */
export function portfolioLeverage(holdings: readonly LeveragedHolding[]): Result<CoveredValue> {
  const rows = holdings.map(({ weight, figures }) => ({ weight, known: perMarketValue(figures) }));
  const ebitda = coveredAverage(
    rows.map(({ weight, known }) => ({ weight, value: known === null ? null : known.ebitda })),
    'ebitda',
  );
  if (!ebitda.ok) return ebitda;
  const earnings = ebitda.value.value;
  if (earnings <= 0) return fail({ code: 'input-out-of-range', input: 'ebitda', value: earnings });
  const netDebt = coveredAverage(
    rows.map(({ weight, known }) => ({ weight, value: known === null ? null : known.netDebt })),
    'debt',
  );
  return mapResult(netDebt, ({ value, coverageFraction }) => ({ value: value / earnings, coverageFraction }));
}

function perMarketValue(figures: LeveragedHolding['figures']): { netDebt: number; ebitda: number } | null {
  const known = knownFigures(figures, ['debt', 'cash', 'ebitda', 'marketValueOfEquity']);
  if (!known.ok || known.value.marketValueOfEquity === 0) return null;
  const { debt, cash, ebitda, marketValueOfEquity } = known.value;
  return { netDebt: (debt - cash) / marketValueOfEquity, ebitda: ebitda / marketValueOfEquity };
}
