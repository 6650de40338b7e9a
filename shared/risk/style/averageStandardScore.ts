import { mean } from '../../math/mean';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result, valueOrNull } from '../../result/result';
import { populationStandardScores } from './populationStandardScores';
import { type Tails, winsorised } from './winsorised';

/** How many variables a company needs for a score. */
export interface ScoreOptions {
  /** Known variables a company needs, whole, 1 or more. */
  readonly leastVariables: number;
  /** Quantiles the variables are drawn in to first; null leaves them as they are. */
  readonly tails: Tails | null;
}

/**
 * Average standard score: several variables of each company on one scale, averaged. Answers "where does a company stand
 * among its like, all variables together?".
 *
 * @param variables - One row per variable, each in the order of the companies, null where unknown; finite otherwise; not
 *   modified.
 * @param options - Least number of variables and the quantiles to draw in to.
 * @returns One outcome per company: the mean of its known scores, no unit. Note: `partial-coverage` with the part of the
 *   variables used when one is missing. A variable that is the same for all, or known of one company only, tells them not
 *   apart and counts as missing. Example: rows 1, 3 and 10, 30 give -1 and 1. Problem per company: `too-few-inputs`.
 * @throws InvariantError when the rows differ in length or a value is not finite.
 *
 * Method: winsorise, standardise (population), mean, O(variables * n log n). Source: D§8.
 */
export function averageStandardScore(
  variables: readonly (readonly (number | null)[])[],
  options: ScoreOptions,
): readonly Result<number>[] {
  const { leastVariables, tails } = options;
  const count = variables[0]?.length ?? 0;
  invariant(
    variables.every((row) => row.length === count),
    'variables of different length',
  );
  const scores = variables.map((row) =>
    valueOrNull(populationStandardScores(tails === null ? row : winsorised(row, tails))),
  );
  return Array.from({ length: count }, (_, company) => {
    const known = scores.flatMap((row) => row?.[company] ?? []);
    if (known.length < leastVariables)
      return fail({ code: 'too-few-inputs', have: known.length, need: leastVariables });
    const coverageFraction = known.length / variables.length;
    return ok(mean(known), coverageFraction < 1 ? [{ code: 'partial-coverage', coverageFraction }] : []);
  });
}
