import { compensatedSum } from '../../math/compensatedSum';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';

/** One position's open risk and where it belongs. */
export interface SectorRisk {
  /** Sector or cluster; null when unknown. */
  readonly sector: string | null;
  /** Loss at the stop, base currency, 0 or more. */
  readonly heat: number;
}

/** Open risk of one sector. */
export interface SectorHeatRow {
  /** Null for the positions of unknown sector, which are no cluster. */
  readonly sector: string | null;
  /** Loss if every stop of the sector fires, base currency, 0 or more. */
  readonly heat: number;
  /** The same as a fraction of equity. */
  readonly heatFraction: number;
  /** What the limit still has room for, base currency, 0 or more; null for the unknown sector, which has no limit. */
  readonly room: number | null;
  /** Whether the limit is passed; null for the unknown sector. */
  readonly exceeded: boolean | null;
}

/**
 * Sector heat: the open risk of each sector against its limit. Answers "would one bad day for one industry hurt more than
 * I allow?".
 *
 * @param risks - Open risk and sector of each position, any order; not modified.
 * @param equity - Net liquidation value, base currency.
 * @param limitFraction - Most a sector may lose, fraction of equity, 0 or more; 0.02 by default of the house.
 * @returns One row per sector, hottest first, the unknown sector last. Example: 3000 and 2500 in one sector of an equity
 *   of 250000 are 0.022, exceeded at 0.02, room 0. Problem: `no-equity` when equity is 0 or below.
 * @throws InvariantError when a number is not finite, or a heat or the limit negative.
 *
 * Method: sums by sector, O(positions). Source: D§3 (heat cap).
 */
export function sectorHeat(
  risks: readonly SectorRisk[],
  equity: number,
  limitFraction: number,
): Result<readonly SectorHeatRow[]> {
  invariant(Number.isFinite(equity), 'equity is not a number');
  invariant(limitFraction >= 0 && Number.isFinite(limitFraction), 'limit is negative or not finite');
  invariant(
    risks.every(({ heat }) => heat >= 0),
    'heat is negative or not a number',
  );
  if (equity <= 0) return fail({ code: 'no-equity', equity });
  const sectors = [...new Set(risks.map(({ sector }) => sector))];
  const rows = sectors.map((sector) => {
    const heat = compensatedSum(risks.filter((risk) => risk.sector === sector).map((risk) => risk.heat));
    const limit = limitFraction * equity;
    const known = sector !== null;
    return {
      sector,
      heat,
      heatFraction: heat / equity,
      room: known ? Math.max(0, limit - heat) : null,
      exceeded: known ? heat > limit : null,
    };
  });
  return ok(rows.sort((one, other) => unknownLast(one, other) || other.heat - one.heat));
}

function unknownLast(one: SectorHeatRow, other: SectorHeatRow): number {
  return Number(one.sector === null) - Number(other.sector === null);
}
