import type { RegimeClassBorder } from '../../model/regimeReference';
import { invariant } from '../../result/invariant';

/**
 * Regime class: the name of the range a regime score falls in. Answers "which phase does this score stand for?".
 *
 * @param score - 0 to 12, need not be whole.
 * @param classes - Lowest score of each class, rising from 0; not modified.
 * @returns The last class whose lowest score is reached. Example: 7 is slowdown; 2.4 is expansion.
 * @throws InvariantError when the score is not a number from 0 on, or the classes do not begin at 0.
 *
 * Method: comparison with each border, O(classes). Source: D§10.3.
 */
export function regimeClass(score: number, classes: readonly RegimeClassBorder[]): RegimeClassBorder['id'] {
  invariant(score >= 0, 'score is not a number from 0 on');
  const reached = classes.findLast(({ fromScore }) => fromScore <= score);
  invariant(reached !== undefined, 'classes do not begin at 0');
  return reached.id;
}
