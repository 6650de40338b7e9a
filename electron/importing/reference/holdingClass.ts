import type { HoldingClass } from '../../../shared/model/marketRecord';

const CLASSES: readonly (readonly [HoldingClass, RegExp])[] = [
  ['derivative', /\b(?:futures?|forwards?|swaps?|options?|warrants?|rights?|derivatives?)\b/i],
  ['cash', /\b(?:cash|money market|collateral|margins?|currency|treasury bills?|t-bills?|repo)\b/i],
  ['bond', /\b(?:bonds?|fixed income|notes?|debentures?|treasur(?:y|ies)|corporates?)\b/i],
  ['fund', /\b(?:etfs?|funds?|mutual|unit trusts?)\b/i],
  ['equity', /\b(?:equit(?:y|ies)|stocks?|shares?|common|reits?|adrs?|gdrs?|depositary receipts?)\b/i],
];

/**
 * What a line is, by the words of its asset class, else by those of its sector ("Cash and/or Derivatives").
 *
 * @param assetClass - Cell of the asset class; empty where the file has none.
 * @param sector - Cell of the sector.
 * @returns Null where neither says it; `cash` for "Cash and/or Derivatives".
 */
export function holdingClassOf(assetClass: string, sector: string): HoldingClass | null {
  const named = CLASSES.find(([, words]) => words.test(assetClass))?.[0];
  if (named !== undefined) return named;
  if (/\bcash\b/i.test(sector)) return 'cash';
  if (/\bderivatives?\b/i.test(sector)) return 'derivative';
  return assetClass === '' || assetClass === '-' ? null : 'other';
}
