import type { Result } from '../../result/result';
import { type AltmanModel, type AltmanOptions, type AltmanScore, altmanScore } from './altmanScore';
import type { Company } from './companyFigures';

const MODEL: AltmanModel = {
  workingCapital: 1.2,
  retainedEarnings: 1.4,
  ebit: 3.3,
  equity: 0.6,
  equityFigure: 'marketValueOfEquity',
  sales: 1,
};

/**
 * Altman Z: the distress score of a listed manufacturer. Answers "does the balance sheet look like one of a listed
 * company about to fail?".
 *
 * @param company - Kind and figures, one currency; not modified.
 * @param options - Borders of the zones (`altman.public` of the reference) and the cap of the equity ratio.
 * @returns Score and zone, no unit, higher is safer. Example: assets 500, working capital 60, retained earnings -40,
 *   EBIT 35, market value 420, liabilities 280, sales 410 give 1.983, grey. Note and problems as `altmanScore`:
 *   `ratio-capped` without liabilities; `company-kind-not-scored`, `input-missing`, `input-out-of-range`.
 *
 * Method: `1.2 WC/TA + 1.4 RE/TA + 3.3 EBIT/TA + 0.6 MVE/TL + S/TA`, O(1). Source: Altman, Journal of Finance 23 (1968),
 * 589-609; D§7.2.
 */
export function altmanZ(company: Company, options: AltmanOptions): Result<AltmanScore> {
  return altmanScore(company, MODEL, options);
}
