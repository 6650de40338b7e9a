import { epochDay } from '../model/isoDate';
import type { DataIssue } from '../report/dataIssue';
import type { DataScene } from './dataIssues';
import { foundIssue } from './foundIssue';
import { heldInstruments } from './heldInstruments';

/** Index funds change once a quarter; what is older may describe another fund. Policy of the house. */
const OLD_DAYS = 120;
const FUND = { area: 'funds', fix: 'attach-holdings' } as const;

/**
 * Funds that are not looked through, and holdings files that are old.
 *
 * @param scene - Document, tables and day; not modified.
 * @returns Issues in the order of the holdings.
 *
 * Method: an attached file, else the vehicle table; O(holdings).
 */
export function fundIssues({ document, reference, today }: DataScene): DataIssue[] {
  const attached = new Map(
    (document.records ?? []).filter(({ kind }) => kind === 'fund-holdings').map((link) => [link.subject, link]),
  );
  const inTable = new Set(reference.vehicles.vehicles.map(({ symbol }) => symbol));
  return heldInstruments(document).flatMap(({ instrument, holding }): DataIssue[] => {
    const { symbol } = instrument;
    const facts = { ...FUND, about: symbol, holdingId: holding.id };
    const link = attached.get(symbol);
    if (link !== undefined) {
      const isoDate = link.asOf;
      const days = epochDay(today) - epochDay(isoDate);
      return days > OLD_DAYS
        ? [foundIssue({ code: 'data-old-holdings', symbol, isoDate, days }, { ...facts, weight: 'old' })]
        : [];
    }
    const isFund = ['etf', 'leveraged-etf', 'fund'].includes(instrument.kind);
    if (!isFund || inTable.has(symbol)) return [];
    return [foundIssue({ code: 'data-not-looked-through', symbol }, { ...facts, weight: 'missing' })];
  });
}
