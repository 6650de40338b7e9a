import { type Sector, sectorSchema } from '../../../shared/model/portfolio';
import { SUB_INDUSTRIES } from './subIndustries';

/** Other spellings of the eleven sectors; sectors of other schemes hold other companies and have no entry. */
const SPELLINGS: Readonly<Record<string, Sector>> = {
  communication: 'Communication Services',
  communications: 'Communication Services',
  financial: 'Financials',
  healthcare: 'Health Care',
  industrial: 'Industrials',
  'information tech': 'Information Technology',
  utility: 'Utilities',
};

const BY_NAME: ReadonlyMap<string, Sector> = new Map([
  ...sectorSchema.options.map((sector) => [sector.toLowerCase(), sector] as const),
  ...Object.entries(SPELLINGS),
]);

/**
 * The sector of the GICS scheme a text names, by its own name or that of one of its industries.
 *
 * @returns Null for a name of another scheme, e.g. "Capital Goods" of Nasdaq's own list as a sector.
 */
export function sectorOf(text: string): Sector | null {
  const name = text.trim().toLowerCase();
  return BY_NAME.get(name) ?? SUB_INDUSTRIES.get(name) ?? null;
}
