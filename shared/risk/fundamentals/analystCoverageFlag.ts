import type { FlagRule } from '../../model/fundamentalsReference';
import { mapResult, type Result } from '../../result/result';
import type { CompanyFigures } from './companyFigures';
import { type FlagReading, flagReading } from './flagReading';
import { knownFigures } from './knownFigures';

/**
 * Analyst coverage flag: how many analysts follow the company. Answers "would anybody notice bad news early?".
 *
 * @param figures - Number of analysts; not modified. Unknown is null, never 0.
 * @param rule - Limits of the count (`flags.analystCoverage` of the reference).
 * @returns The count and its colour. Example: 2 is amber at 2 or fewer, 0 is red. Problems: `input-missing`,
 *   `input-out-of-range` of `knownFigures`.
 *
 * Method: count against limits, O(1). Source: D§7.2.
 */
export function analystCoverageFlag(
  figures: Pick<CompanyFigures, 'analystCount'>,
  rule: FlagRule,
): Result<FlagReading> {
  return mapResult(knownFigures(figures, ['analystCount']), ({ analystCount }) => flagReading(analystCount, rule));
}
