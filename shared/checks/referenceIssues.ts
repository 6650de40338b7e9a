import { epochDay } from '../model/isoDate';
import type { DataIssue } from '../report/dataIssue';
import { breakpointsInForce } from '../risk/report/breakpointsInForce';
import type { DataScene } from './dataIssues';
import { foundIssue } from './foundIssue';

/** Rank days come every half year from 2026 on; a year without a new one is one missed. Policy of the house. */
const OLD_DAYS = 400;

/**
 * Dated facts that are too old to decide size classes.
 *
 * @param scene - Document, tables and day; not modified.
 * @returns At most one issue, on the break-points in force.
 *
 * Method: the newest rank day that can decide, O(rank days).
 */
export function referenceIssues({ document, reference, today }: DataScene): DataIssue[] {
  if (document.holdings.length === 0) return [];
  const isoDate = breakpointsInForce(reference).rankDay;
  const days = epochDay(today) - epochDay(isoDate);
  if (days <= OLD_DAYS) return [];
  return [
    foundIssue(
      { code: 'data-old-break-points', isoDate, days },
      { area: 'reference', fix: 'edit-reference', weight: 'old', about: 'break-points' },
    ),
  ];
}
