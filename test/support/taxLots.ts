import tax from '../../assets/reference/tax.json';
import { type TaxYear, taxReferenceSchema } from '../../shared/model/taxReference';
import type { TaxLot } from '../../shared/risk/tax/taxLot';

/** The shipped tax tables. */
export const TAX = taxReferenceSchema.parse(tax);

/** The shipped rules of 2026. */
export const TAX_2026: TaxYear = row2026(TAX.years);

/** A lot of 100 shares at 30 in a taxable account, frozen. */
export function taxLot(change: Partial<TaxLot> = {}): TaxLot {
  return Object.freeze({
    id: 'lot-1',
    symbol: 'ACME',
    accountKind: 'taxable',
    acquired: '2024-03-01',
    quantity: 100,
    basisPerShare: 30,
    washAdjustmentPerShare: 0,
    holdingStartOverride: null,
    ...change,
  });
}

/** The lots of acceptance row H1. */
export const H1_LOTS: readonly TaxLot[] = Object.freeze([
  taxLot({ id: 'a', acquired: '2024-03-01', basisPerShare: 30 }),
  taxLot({ id: 'b', acquired: '2025-08-15', basisPerShare: 48 }),
  taxLot({ id: 'c', acquired: '2026-05-20', basisPerShare: 41 }),
]);

function row2026(years: readonly TaxYear[]): TaxYear {
  const year = years.find((row) => row.year === 2026);
  if (year === undefined) throw new Error('the shipped tables lack 2026');
  return year;
}
