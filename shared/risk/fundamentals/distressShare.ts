import type { Result } from '../../result/result';
import type { AltmanZone } from './altmanScore';
import { type CoveredValue, coveredAverage } from './coveredAverage';

/**
 * Distress share: the part of the portfolio in companies whose Altman score lies in the distress zone. Answers "how much
 * of my money is in companies whose accounts look like those of failing ones?".
 *
 * @param holdings - Signed weight (fraction of equity or money) and zone of each, null where the company is not scored,
 *   any order, cash left out; a short counts with its size; weights need not sum to 1; not modified.
 * @returns `value`: fraction of the scored size, 0 to 1; `coverageFraction`: scored part of the size. Example: weights
 *   0.3, 0.1, 0.6 with zones distress, safe, null give 0.75, coverage 0.4. Problems: `no-holdings` when there are none or
 *   all weigh 0; `input-missing` when no company is scored.
 * @throws InvariantError when a weight is not finite.
 *
 * Method: `sum |w| [distress] / sum |w|`, O(n). Source: D§7.2.
 */
export function distressShare(
  holdings: readonly { readonly weight: number; readonly zone: AltmanZone | null }[],
): Result<CoveredValue> {
  const rows = holdings.map(({ weight, zone }) => ({
    weight,
    value: zone === null ? null : Number(zone === 'distress'),
  }));
  return coveredAverage(rows, 'altmanZone');
}
