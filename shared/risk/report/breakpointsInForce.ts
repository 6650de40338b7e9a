import type { ReferenceData } from '../../model/reference';
import type { ExposureReport } from '../../report/exposureReport';
import { invariant } from '../../result/invariant';

/**
 * The break-points in force: the newest published rank day whose border and smallest member are both known.
 *
 * @param reference - Dated tables.
 * @returns Rank day, border between Russell 1000 and 2000 in US dollars, smallest member, status and source.
 * @throws InvariantError when the table holds no such day: a bug of the build.
 */
export function breakpointsInForce(reference: ReferenceData): ExposureReport['breakpoints'] {
  let newest: ExposureReport['breakpoints'] | undefined;
  for (const { rankDay, border, floor, status, source } of reference.reconstitution.breakpoints) {
    if (status !== 'published' || rankDay === null || border === null || floor === null) continue;
    if (newest === undefined || rankDay > newest.rankDay) newest = { rankDay, large: border, floor, status, source };
  }
  invariant(newest !== undefined, 'reference data hold no published break-point');
  return newest;
}
