import { compensatedSum } from '../../math/compensatedSum';
import type { ExposureReport } from '../../report/exposureReport';
import { ok } from '../../result/result';
import type { HeldCompany } from './companiesHeld';
import { equityFraction, type Totals } from './totals';

/** Most rows a reader goes through. */
const MOST_ROWS = 20;

/**
 * Overlaps: companies held in more than one way. Answers "do I own the same company through several funds?".
 *
 * @param companies - Companies with each way they are held; not modified.
 * @param totals - Totals of the selection; equity is positive.
 * @returns How many there are, and the largest with their parts; exposures signed, base currency.
 *
 * Method: O(companies). Source: D§2.2.
 */
export function overlaps(
  companies: ReadonlyMap<string, HeldCompany>,
  totals: Totals,
): Pick<ExposureReport, 'overlaps' | 'overlapCount'> {
  const shared: { readonly company: HeldCompany; readonly size: number }[] = [];
  for (const company of companies.values()) {
    const [first] = company.parts;
    if (!company.parts.some(({ fund }) => fund !== first?.fund)) continue;
    // Plain sums rank them; only the rows that are shown are worked out.
    shared.push({ company, size: Math.abs(company.parts.reduce((sum, { exposure }) => sum + exposure, 0)) });
  }
  shared.sort((left, right) => right.size - left.size);
  const rows = shared.slice(0, MOST_ROWS).map(({ company: { symbol, name, parts } }) => {
    const exposure = compensatedSum(parts.map((part) => part.exposure));
    const fraction = equityFraction(ok(exposure), totals);
    return { symbol, name, exposure, fraction: fraction.ok ? fraction.value : 0, parts: byFund(parts) };
  });
  return { overlapCount: shared.length, overlaps: rows };
}

/** One fund in two accounts is one way. */
function byFund(parts: HeldCompany['parts']): ExposureReport['overlaps'][number]['parts'] {
  const sums = new Map<string | null, number>();
  for (const { fund, exposure } of parts) sums.set(fund, (sums.get(fund) ?? 0) + exposure);
  return [...sums].map(([fund, exposure]) => ({ fund, exposure }));
}
