import type { InstrumentKind } from '../../../shared/model/portfolio';
import type { PositionRow } from '../../../shared/model/proposal';
import type { ReferenceData } from '../../../shared/model/reference';

/** What a row of a file says of the thing it names. */
export type NamedRow = Pick<PositionRow, 'symbol' | 'currency' | 'description' | 'kind' | 'multiplier' | 'pricePer'>;

/**
 * The kind an imported row gets in the document: the vehicle table first, then what the file says.
 *
 * @param row - The row as read.
 * @param reference - Dated tables.
 * @returns `unknown` where the file does not say; the wizard asks.
 */
export function instrumentKindOf(row: NamedRow, reference: ReferenceData): InstrumentKind {
  const vehicle = reference.vehicles.vehicles.find((candidate) => candidate.symbol === row.symbol);
  if (vehicle !== undefined) return vehicle.factor === 1 ? 'etf' : 'leveraged-etf';
  switch (row.kind) {
    case 'equity':
      if (/\bADR\b|\bADS\b/.test(row.description)) return 'adr';
      return /\bREIT\b/.test(row.description) ? 'reit' : 'stock';
    case 'etf':
    case 'fund':
    case 'bond':
    case 'option':
    case 'cash':
    case 'crypto':
      return row.kind;
    case 'cash-equivalent':
      return 'money-market';
    case 'future':
      return 'index-future';
    case 'other':
      return 'unknown';
  }
}
