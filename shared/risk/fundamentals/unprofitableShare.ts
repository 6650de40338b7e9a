import type { Result } from '../../result/result';
import type { CompanyFigures } from './companyFigures';
import { type CoveredValue, coveredAverage } from './coveredAverage';
import { knownFigures } from './knownFigures';

/**
 * Unprofitable share: the part of the portfolio in companies with a net loss over the trailing four quarters. Answers
 * "how much of my money is in companies that lose money?".
 *
 * @param holdings - Signed weight (fraction of equity or money) and net income of each, any order, cash left out; a short
 *   counts with its size; weights need not sum to 1; not modified.
 * @returns `value`: fraction of the known size, 0 to 1; `coverageFraction`: known part of the size. Example: weights 0.6
 *   and 0.2 with incomes -1 and 5 give 0.75, coverage 1. Problems: `no-holdings` when there are none or all weigh 0;
 *   `input-missing` when no net income is known.
 * @throws InvariantError when a weight is not finite.
 *
 * Method: `sum |w| [net income < 0] / sum |w|`, O(n). Source: D§7.2; the index figures of D§7.1 count companies instead.
 */
export function unprofitableShare(
  holdings: readonly { readonly weight: number; readonly figures: Pick<CompanyFigures, 'netIncome'> }[],
): Result<CoveredValue> {
  const rows = holdings.map(({ weight, figures }) => {
    const known = knownFigures(figures, ['netIncome']);
    return { weight, value: known.ok ? Number(known.value.netIncome < 0) : null };
  });
  return coveredAverage(rows, 'netIncome');
}
