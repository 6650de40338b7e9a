import type { RoleColumns } from '../text/headerText';
import type { PositionRole } from './positionColumns';

const CODE = /(?:^|[\s(])(USD|EUR|GBP|GBX|CAD|CHF|AUD|NZD|JPY|SEK|NOK|DKK|INR|HKD|SGD|ZAR|PLN|BRL)\)?$/;
const PENCE = /\((?:pence|p)\)|\bpence\b/i;
const AMOUNTS: readonly PositionRole[] = ['price', 'marketValue', 'costBasis', 'costPerShare', 'totalGain'];

/**
 * The currency a heading names for its own column, e.g. "Value in EUR" beside instruments in dollars.
 *
 * @returns By role; `GBX` for prices in pence. A role whose heading names none is missing.
 */
export function headingCurrencies(
  header: readonly string[],
  columns: RoleColumns<PositionRole>,
): ReadonlyMap<PositionRole, string> {
  const found = new Map<PositionRole, string>();
  for (const role of AMOUNTS) {
    const text = header[columns.get(role) ?? -1] ?? '';
    const sign = text.includes('£') ? 'GBP' : text.includes('€') ? 'EUR' : undefined;
    const currency = PENCE.test(text) ? 'GBX' : (CODE.exec(text)?.[1] ?? sign);
    if (currency !== undefined) found.set(role, currency);
  }
  return found;
}
