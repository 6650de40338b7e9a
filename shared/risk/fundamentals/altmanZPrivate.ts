import type { Result } from '../../result/result';
import { type AltmanModel, type AltmanOptions, type AltmanScore, altmanScore } from './altmanScore';
import type { Company } from './companyFigures';

const MODEL: AltmanModel = {
  workingCapital: 0.717,
  retainedEarnings: 0.847,
  ebit: 3.107,
  equity: 0.42,
  equityFigure: 'bookValueOfEquity',
  sales: 0.998,
};

/**
 * Altman Z': the distress score of a manufacturer without a market price. Answers "does the balance sheet look like one
 * of an unlisted company about to fail?".
 *
 * @param company - Kind and figures, one currency; not modified.
 * @param options - Borders of the zones (`altman.private` of the reference) and the cap of the equity ratio.
 * @returns Score and zone, no unit, higher is safer. Example: assets 500, working capital 60, retained earnings -40,
 *   EBIT 35, book value 220, liabilities 280, sales 410 give 1.38413, grey. Note and problems as `altmanScore`:
 *   `ratio-capped` without liabilities; `company-kind-not-scored`, `input-missing`, `input-out-of-range`.
 *
 * Method: `0.717 WC/TA + 0.847 RE/TA + 3.107 EBIT/TA + 0.42 BVE/TL + 0.998 S/TA`, O(1). Source: Altman, Corporate
 * Financial Distress (1983); D§7.2.
 */
export function altmanZPrivate(company: Company, options: AltmanOptions): Result<AltmanScore> {
  return altmanScore(company, MODEL, options);
}
