import type { FlagRule } from '../../model/fundamentalsReference';
import { invariant } from '../../result/invariant';
import type { LimitFlag } from '../liquidity/liquidityFlags';

/** What one flag says about a company. */
export interface FlagReading {
  readonly flag: LimitFlag;
  /** The figure compared with the limits; null where it has no meaning, such as cover of an interest that is not paid. */
  readonly value: number | null;
}

/**
 * Flag reading: a figure beside its limits. Answers "is this figure past a limit, and which?".
 *
 * @param value - Finite, in the unit of the rule.
 * @param rule - Limits and how to compare with them (`flags` of the reference).
 * @returns The figure and its colour: `red` past the worse limit, `amber` past the first, else null. Example: 4.2 with
 *   amber above 3 and red above 5 is amber.
 * @throws InvariantError when `value` is not finite.
 *
 * Method: two comparisons, O(1). Source: D§7.2.
 */
export function flagReading(value: number, rule: FlagRule): FlagReading {
  invariant(Number.isFinite(value), 'flag of a figure that is not finite');
  if (rule.red !== null && isPast(value, rule.red, rule.comparison)) return { flag: 'red', value };
  return { flag: isPast(value, rule.amber, rule.comparison) ? 'amber' : null, value };
}

function isPast(value: number, limit: number, comparison: FlagRule['comparison']): boolean {
  switch (comparison) {
    case 'above':
      return value > limit;
    case 'below':
      return value < limit;
    case 'at-least':
      return value >= limit;
    case 'at-most':
      return value <= limit;
  }
}
