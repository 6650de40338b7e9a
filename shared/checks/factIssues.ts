import { epochDay } from '../model/isoDate';
import type { InstrumentKind } from '../model/portfolio';
import type { DataIssue } from '../report/dataIssue';
import type { DataScene } from './dataIssues';
import { foundIssue } from './foundIssue';
import { type HeldInstrument, heldInstruments } from './heldInstruments';

/** Companies are ranked once or twice a year; an older market value may be of another class. Policy of the house. */
const OLD_DAYS = 200;
const COMPANIES: readonly InstrumentKind[] = ['stock', 'adr', 'reit', 'bdc'];
const FACT = { area: 'facts', fix: 'import-facts' } as const;

/**
 * What is not known of held companies: kind, market value, sector.
 *
 * @param scene - Document, tables and day; not modified.
 * @returns Issues in the order of the holdings.
 *
 * Method: the facts on each instrument, O(holdings).
 */
export function factIssues({ document, today }: DataScene): DataIssue[] {
  return heldInstruments(document).flatMap((each) => issuesOf(each, today));
}

function issuesOf({ instrument, holding }: HeldInstrument, today: string): DataIssue[] {
  const { symbol, kind, marketCap, sector } = instrument;
  const facts = { ...FACT, about: symbol, holdingId: holding.id };
  if (kind === 'unknown')
    return [foundIssue({ code: 'data-unknown-kind', symbol }, { ...facts, weight: 'missing', fix: 'edit-holding' })];
  if (!COMPANIES.includes(kind)) return [];
  const found: DataIssue[] = [];
  // A file that says 0 does not know.
  if (marketCap === null || marketCap.value <= 0)
    found.push(foundIssue({ code: 'data-no-market-cap', symbol }, { ...facts, weight: 'missing' }));
  else if (marketCap.asOf !== null) {
    const isoDate = marketCap.asOf;
    const days = epochDay(today) - epochDay(isoDate);
    if (days > OLD_DAYS)
      found.push(foundIssue({ code: 'data-old-market-cap', symbol, isoDate, days }, { ...facts, weight: 'old' }));
  }
  if (sector === null) found.push(foundIssue({ code: 'data-no-sector', symbol }, { ...facts, weight: 'missing' }));
  return found;
}
