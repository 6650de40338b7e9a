import type { ScenarioSeries } from '../../model/scenariosReference';
import { invariant } from '../../result/invariant';
import { ok, type Result } from '../../result/result';
import { type ShockSubstitutes, type ShockVector, seriesShock } from './seriesShock';

/** How a position follows a scenario. */
export type ShockBasis =
  | { readonly kind: 'cash' }
  /** A multiple of one series: beta to it, or 1 for a fund on it. */
  | { readonly kind: 'series'; readonly series: ScenarioSeries; readonly beta: number }
  /** A small company: its beta to the Russell 2000 and the fund of its sector. */
  | { readonly kind: 'small-cap'; readonly beta: number; readonly sector: ScenarioSeries };

/** A scenario and the choices that go with it. */
export interface ScenarioMoves {
  readonly shocks: ShockVector;
  readonly substitutes: ShockSubstitutes;
  /** Share of the sector's difference from the S&P 500 a small company takes, 0.5 by default of the house. */
  readonly sectorTilt: number;
}

/**
 * Position shock: the price change of a holding in a scenario. Answers "what would this holding do if that happened
 * again?".
 *
 * @param basis - What the holding follows, with its own beta; not modified.
 * @param moves - The scenario; not modified.
 * @returns Price change over the scenario, decimal fraction, negative for a fall, before any floor; cash is 0. Example:
 *   a small industrial with beta 1.2, Russell 2000 -0.408, XLI -0.42, S&P 500 -0.339: -0.5301. Notes:
 *   `shock-substituted`. Problem: `no-shock` for the first series without a move.
 * @throws InvariantError when a beta or the tilt is not finite.
 *
 * Method: `beta * shock`; for a small company `beta * R2000 + lambda * (sector - SPX)`, as sector funds hold large
 * companies, O(1). Source: D§10.2.
 */
export function positionShock(basis: ShockBasis, moves: ScenarioMoves): Result<number> {
  if (basis.kind === 'cash') return ok(0);
  invariant(Number.isFinite(basis.beta) && Number.isFinite(moves.sectorTilt), 'beta or tilt is not finite');
  const shockOf = (series: ScenarioSeries) => seriesShock(series, moves.shocks, moves.substitutes);
  const main = shockOf(basis.kind === 'series' ? basis.series : 'russell2000');
  if (!main.ok) return main;
  const own = basis.beta * main.value;
  if (basis.kind === 'series') return ok(own, main.notes);
  const sector = shockOf(basis.sector);
  if (!sector.ok) return sector;
  const market = shockOf('sp500');
  if (!market.ok) return market;
  const notes = [...(main.notes ?? []), ...(sector.notes ?? []), ...(market.notes ?? [])];
  return ok(own + moves.sectorTilt * (sector.value - market.value), notes);
}
