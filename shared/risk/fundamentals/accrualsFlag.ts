import type { FlagRule } from '../../model/fundamentalsReference';
import { mapResult, type Result } from '../../result/result';
import type { CompanyFigures } from './companyFigures';
import { type FlagReading, flagReading } from './flagReading';
import { knownFigures } from './knownFigures';

/**
 * Accruals flag: the part of the profit that has not arrived as cash. Answers "are the earnings backed by cash?".
 *
 * @param figures - Net income, operating cash flow and total assets, one currency; not modified.
 * @param rule - Limits of the share (`flags.accruals` of the reference).
 * @returns Accruals over total assets, fraction, negative where more cash arrived than profit, and its colour. Example:
 *   net income 30, cash flow 15, assets 100 give 0.15, amber above 0.1. Problems: `input-missing`, `input-out-of-range`
 *   of `knownFigures`.
 *
 * Method: `(net income - operating cash flow) / total assets`, O(1). Source: Sloan, The Accounting Review 71 (1996);
 * D§7.2.
 */
export function accrualsFlag(
  figures: Pick<CompanyFigures, 'netIncome' | 'operatingCashFlow' | 'totalAssets'>,
  rule: FlagRule,
): Result<FlagReading> {
  return mapResult(knownFigures(figures, ['netIncome', 'operatingCashFlow', 'totalAssets']), (known) =>
    flagReading((known.netIncome - known.operatingCashFlow) / known.totalAssets, rule),
  );
}
