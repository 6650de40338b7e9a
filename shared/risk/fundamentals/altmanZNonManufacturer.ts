import type { Result } from '../../result/result';
import { type AltmanModel, type AltmanOptions, type AltmanScore, altmanScore } from './altmanScore';
import type { Company } from './companyFigures';

const MODEL: AltmanModel = {
  workingCapital: 6.56,
  retainedEarnings: 3.26,
  ebit: 6.72,
  equity: 1.05,
  equityFigure: 'bookValueOfEquity',
  sales: 0,
};

/**
 * Altman Z'': the distress score of a company that does not manufacture; sales are left out because their share of
 * assets depends on the trade. Answers "does the balance sheet of a service company look like one about to fail?".
 *
 * @param company - Kind and figures, one currency; not modified.
 * @param options - Borders of the zones (`altman.nonManufacturer` of the reference) and the cap of the equity ratio.
 * @returns Score and zone, no unit, higher is safer. Example: assets 500, working capital 60, retained earnings -40,
 *   EBIT 35, book value 220, liabilities 280 give 1.8218, grey. Note and problems as `altmanScore`: `ratio-capped`
 *   without liabilities; `company-kind-not-scored`, `input-missing`, `input-out-of-range`.
 *
 * Method: `6.56 WC/TA + 3.26 RE/TA + 6.72 EBIT/TA + 1.05 BVE/TL`, O(1). Source: Altman, Hartzell and Peck, Emerging
 * Markets Corporate Bonds (1995); D§7.2.
 */
export function altmanZNonManufacturer(company: Company, options: AltmanOptions): Result<AltmanScore> {
  return altmanScore(company, MODEL, options);
}
