import type { Result } from '../../result/result';
import { averageStandardScore, type ScoreOptions } from './averageStandardScore';

/** Growth of one company, decimal fractions; null where unknown. */
export interface GrowthVariables {
  /** Expected growth of earnings per share over two years. */
  readonly earningsGrowth: number | null;
  /** Growth of sales per share over the last five years. */
  readonly salesGrowth: number | null;
}

/**
 * Growth score: how fast each company grows in earnings and sales. Answers "which of these stocks are growth stocks?".
 *
 * @param companies - Growth of the companies of one size class, any order; finite or null; not modified.
 * @param options - Least number of known variables (2, so both) and the quantiles to draw in to (0.05 and 0.95), from
 *   `style` of the reference.
 * @returns One outcome per company, in order: score, no unit, mean 0, higher grows faster. Note: `partial-coverage` when
 *   a variable is missing. Example: growths 0.1, 0.3 in both give -1 and 1. Problem per company: `too-few-inputs`.
 * @throws InvariantError when a growth is not finite.
 *
 * Method: mean of the population standard scores of both, O(n log n). Source: D§8.
 */
export function growthScore(companies: readonly GrowthVariables[], options: ScoreOptions): readonly Result<number>[] {
  const variables = [
    companies.map((company) => company.earningsGrowth),
    companies.map((company) => company.salesGrowth),
  ];
  return averageStandardScore(variables, options);
}
