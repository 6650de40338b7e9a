import { invariant } from '../../result/invariant';

/**
 * Altman EM score: the score of a company that does not manufacture, moved so that 0 stands for a bond in default.
 * Answers "where does the company stand on the scale of bond ratings?".
 *
 * @param nonManufacturerScore - Of `altmanZNonManufacturer`, no unit.
 * @param constant - Added to it; 3.25 in the published model (`altman.emergingMarketConstant` of the reference).
 * @returns Score, no unit, higher is safer. Example: 1.8218 and 3.25 give 5.0718.
 * @throws InvariantError when a number is not finite.
 *
 * Method: `Z'' + constant`, O(1). Source: Altman, Hartzell and Peck, Emerging Markets Corporate Bonds (1995); D§7.2.
 */
export function altmanEmergingMarketScore(nonManufacturerScore: number, constant: number): number {
  const score = nonManufacturerScore + constant;
  invariant(Number.isFinite(score), 'score is not finite');
  return score;
}
