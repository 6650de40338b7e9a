import { compensatedSum } from '../../math/compensatedSum';
import type { ScoreBorders } from '../../model/fundamentalsReference';
import type { AssumptionNote } from '../../result/problem';
import { fail, ok, type Result } from '../../result/result';
import type { Company, CompanyFigures, CompanyKind } from './companyFigures';
import { knownFigures } from './knownFigures';

/** Zone of a distress score. */
export type AltmanZone = 'distress' | 'grey' | 'safe';

/** A distress score and the zone it falls in. */
export interface AltmanScore {
  /** Weighted sum of ratios; higher is safer. */
  readonly score: number;
  readonly zone: AltmanZone;
}

/** Borders of the zones, and what is taken where a ratio has no end. */
export interface AltmanOptions {
  readonly borders: ScoreBorders;
  /** Taken for equity over liabilities where there are no liabilities. */
  readonly ratioCap: number;
}

/** Coefficients of one published model. */
export interface AltmanModel {
  readonly workingCapital: number;
  readonly retainedEarnings: number;
  readonly ebit: number;
  readonly equity: number;
  /** Which equity is set against the liabilities. */
  readonly equityFigure: 'marketValueOfEquity' | 'bookValueOfEquity';
  /** 0 in the models that leave sales out. */
  readonly sales: number;
}

/** The models were fitted on companies with inventories, sales and debt of their own. */
const NOT_SCORED: readonly CompanyKind[] = ['bank', 'insurer', 'reit', 'shell', 'pre-revenue-biotech'];

/**
 * Altman score by a given model: how near a company's accounts are to those of companies that failed. Answers "does the
 * balance sheet look like one in distress?".
 *
 * @param company - Kind and figures; not modified.
 * @param model - Coefficients; `altmanZ`, `altmanZPrivate` and `altmanZNonManufacturer` hold the published ones.
 * @param options - Borders of the zones and the cap of the equity ratio.
 * @returns Score and zone, no unit, higher is safer; a score on a border is grey. Example: see `altmanZ`. Note:
 *   `ratio-capped` when liabilities are 0 or below. Problems: `company-kind-not-scored` for banks, insurers, real-estate
 *   trusts, shells and biotechnology before revenue; `input-missing` and `input-out-of-range` of `knownFigures`;
 *   `input-out-of-range` for liabilities of 0 or below beside an equity of 0 or below, which contradict each other.
 *
 * Method: `a WC/TA + b RE/TA + c EBIT/TA + d E/TL + e S/TA` with working capital as current assets less current
 * liabilities, O(1). Source: Altman, Journal of Finance 23 (1968); D§7.2.
 */
export function altmanScore(company: Company, model: AltmanModel, options: AltmanOptions): Result<AltmanScore> {
  if (NOT_SCORED.includes(company.kind)) return fail({ code: 'company-kind-not-scored', kind: company.kind });
  const known = knownFigures(company.figures, figuresOf(model));
  if (!known.ok) return known;
  const { totalAssets, totalLiabilities, currentAssets, currentLiabilities, retainedEarnings, ebit } = known.value;
  const equity = known.value[model.equityFigure];
  const debtFree = totalLiabilities <= 0;
  if (debtFree && equity <= 0) {
    return fail({ code: 'input-out-of-range', input: 'totalLiabilities', value: totalLiabilities });
  }
  const score = compensatedSum([
    (model.workingCapital * (currentAssets - currentLiabilities)) / totalAssets,
    (model.retainedEarnings * retainedEarnings) / totalAssets,
    (model.ebit * ebit) / totalAssets,
    model.equity * (debtFree ? options.ratioCap : equity / totalLiabilities),
    model.sales === 0 ? 0 : (model.sales * known.value.sales) / totalAssets,
  ]);
  return ok({ score, zone: zoneOf(score, options.borders) }, debtFree ? [cappedRatio(model, options)] : []);
}

function figuresOf(model: AltmanModel): readonly (keyof CompanyFigures)[] {
  const always = [
    'totalAssets',
    'totalLiabilities',
    'currentAssets',
    'currentLiabilities',
    'retainedEarnings',
  ] as const;
  return [...always, 'ebit', model.equityFigure, ...(model.sales === 0 ? [] : (['sales'] as const))];
}

function zoneOf(score: number, borders: ScoreBorders): AltmanZone {
  if (score < borders.distressBelow) return 'distress';
  return score > borders.safeAbove ? 'safe' : 'grey';
}

function cappedRatio(model: AltmanModel, options: AltmanOptions): AssumptionNote {
  return { code: 'ratio-capped', input: `${model.equityFigure}ToLiabilities`, cap: options.ratioCap };
}
