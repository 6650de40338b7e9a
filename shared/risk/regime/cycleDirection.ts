import { invariant } from '../../result/invariant';

/** A reading now and some months ago, same unit. */
export interface Change {
  readonly now: number;
  readonly before: number;
}

/** Where in the cycle the two directions point; `unclear` when they disagree or one does not move. */
export type CycleDirection = 'early-mid' | 'late' | 'unclear';

/**
 * Cycle direction: whether activity and employment improve or worsen. Answers "is the cycle young or old?", which a
 * score alone cannot tell.
 *
 * @param purchasingManagers - ISM index now and six months ago, points.
 * @param unemployment - Unemployment rate now and six months ago, per cent.
 * @returns `early-mid` when the index rises and unemployment falls, `late` when the index falls and unemployment rises,
 *   else `unclear`. Example: 46 to 52 and 4.6 to 4.3 is `early-mid`.
 * @throws InvariantError when a reading is not finite.
 *
 * Method: signs of two differences, O(1). Source: D§10.3.
 */
export function cycleDirection(purchasingManagers: Change, unemployment: Change): CycleDirection {
  const activity = purchasingManagers.now - purchasingManagers.before;
  const slack = unemployment.now - unemployment.before;
  invariant(Number.isFinite(activity) && Number.isFinite(slack), 'reading is not finite');
  if (activity > 0 && slack < 0) return 'early-mid';
  return activity < 0 && slack > 0 ? 'late' : 'unclear';
}
