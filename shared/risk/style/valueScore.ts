import type { Result } from '../../result/result';
import { averageStandardScore, type ScoreOptions } from './averageStandardScore';

/** Yields of one company, decimal fractions per year of price; null where unknown. */
export interface ValueVariables {
  /** Earnings over price; negative for a loss, which a price-earnings ratio would order wrongly. */
  readonly earningsYield: number | null;
  /** Book value over price. */
  readonly bookYield: number | null;
  /** Dividends over price; 0 for a company that pays none. */
  readonly dividendYield: number | null;
}

/**
 * Value score: how cheap each company is against earnings, book value and dividends. Answers "which of these stocks are
 * value stocks?".
 *
 * @param companies - Yields of the companies of one size class, any order; finite or null; not modified.
 * @param options - Least number of known variables (2) and the quantiles to draw in to (0.05 and 0.95), from `style` of
 *   the reference.
 * @returns One outcome per company, in order: score, no unit, mean 0, higher is cheaper. Note: `partial-coverage` when a
 *   variable is missing. Example: acceptance row E3. Problem per company: `too-few-inputs`.
 * @throws InvariantError when a yield is not finite.
 *
 * Method: mean of the population standard scores of `E/P`, `B/P`, `D/P`, O(n log n). Source: D§8, D§13 E3.
 */
export function valueScore(companies: readonly ValueVariables[], options: ScoreOptions): readonly Result<number>[] {
  const variables = [
    companies.map((company) => company.earningsYield),
    companies.map((company) => company.bookYield),
    companies.map((company) => company.dividendYield),
  ];
  return averageStandardScore(variables, options);
}
