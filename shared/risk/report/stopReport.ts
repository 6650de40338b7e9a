import type { Stop } from '../../model/portfolio';
import type { StopReport, StopRow } from '../../report/stopReport';
import { ok, type Result } from '../../result/result';
import { noiseLabel } from '../stops/noiseMultiple';
import type { StopState } from '../stops/stopLevel';
import type { Position } from './position';
import type { ReportInput } from './reportInput';
import { stopFigures } from './stopFigures';
import { latestAtr, sideOf, stopDistance, stopNoise } from './stoppable';
import { type StopInForce, stopsInForce } from './stopsInForce';
import type { Totals } from './totals';

/**
 * The stop board and its totals.
 *
 * @param positions - Priced holdings.
 * @param totals - Their totals.
 * @param input - Stops as recorded, prices, defaults.
 * @returns One row per exchange-traded position; coverage is a share of their absolute value; losses positive, in base
 *   currency. Source: D§3 heat, D§4.2, D§4.4; D§0 stops and splits.
 */
export function stopReport(positions: readonly Position[], totals: Totals, input: ReportInput): StopReport {
  const stops = stopsInForce(positions, input);
  return { rows: stops.map((stop) => rowOf(stop, input)), ...stopFigures(stops, totals, input) };
}

function rowOf(
  { position, stop, today, current, level, openRisk, openRiskAssumed }: StopInForce,
  input: ReportInput,
): StopRow {
  const side = sideOf(position);
  const atr = latestAtr(position, input.reference.defaults.stops.atrPeriod, input);
  const noise = stopNoise(position.price, level, side, atr);
  const distance = stopDistance(position.price, level, side);
  return {
    holdingId: position.holding.id,
    symbol: position.instrument.symbol,
    accountName: position.account.name,
    side,
    quantity: position.quantity,
    price: position.price,
    rule: stop?.rule ?? null,
    ratchet: stop?.ratchet ?? false,
    level,
    currentLevel: current,
    highWaterMark: today.ok ? ok(today.value.highWaterMark) : today,
    distance,
    atr,
    noiseMultiple: noise,
    noise: noise.ok && noise.value >= 0 ? noiseLabel(noise.value, input.reference.defaults.stops.noise) : null,
    status: statusOf(stop, today, distance),
    openRisk,
    openRiskAssumed,
  };
}

function statusOf(stop: Stop | null, today: Result<StopState>, distance: Result<number>): StopRow['status'] {
  if (stop === null) return 'none';
  if (today.ok && today.value.exitNow) return 'exit-due';
  return distance.ok && distance.value <= 0 ? 'breached' : 'open';
}
