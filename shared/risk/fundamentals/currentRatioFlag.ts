import type { FlagRule } from '../../model/fundamentalsReference';
import { mapResult, type Result } from '../../result/result';
import type { CompanyFigures } from './companyFigures';
import { type FlagReading, flagReading } from './flagReading';
import { knownFigures } from './knownFigures';

/**
 * Current ratio flag: what turns to cash within a year against what must be paid within it. Answers "can the company
 * meet its bills?".
 *
 * @param figures - Current assets and current liabilities, one currency; not modified.
 * @param rule - Limits of the ratio (`flags.currentRatio` of the reference).
 * @returns Ratio, 0 or more, and its colour; no figure and no flag without current liabilities. Example: 90 over 100 is
 *   0.9, amber below 1.2. Problems: `input-missing`, `input-out-of-range` of `knownFigures`.
 *
 * Method: `current assets / current liabilities`, O(1). Source: D§7.2.
 */
export function currentRatioFlag(
  figures: Pick<CompanyFigures, 'currentAssets' | 'currentLiabilities'>,
  rule: FlagRule,
): Result<FlagReading> {
  return mapResult(knownFigures(figures, ['currentAssets', 'currentLiabilities']), (known) =>
    known.currentLiabilities > 0
      ? flagReading(known.currentAssets / known.currentLiabilities, rule)
      : { flag: null, value: null },
  );
}
