import { compensatedSum } from '../../math/compensatedSum';
import type { Stop } from '../../model/portfolio';
import { fail, ok, type Result } from '../../result/result';
import type { StopState } from '../stops/stopLevel';
import { assumedLoss, expectedStopMoney, lossToStop } from './openRisk';
import type { Position } from './position';
import type { ReportInput } from './reportInput';
import { isStoppable, levelToday, stopSubject } from './stoppable';

/** What protects one position today, and what it can still lose. */
export interface StopInForce {
  readonly position: Position;
  /** As recorded; null where there is none. */
  readonly stop: Stop | null;
  /** What the rule gives today. */
  readonly today: Result<StopState>;
  /** The rule's level of today, price per share. */
  readonly current: Result<number>;
  /** The level in force, price per share: today's where the stop ratchets, else the one recorded. */
  readonly level: Result<number>;
  /** Base currency, positive; without a level the default loss of the size class. */
  readonly openRisk: Result<number>;
  readonly openRiskAssumed: boolean;
}

/** How much of a selection its stops protect. Money in base currency, positive. */
export interface StopCover {
  /** Positions whose value is known. */
  readonly valued: readonly StopInForce[];
  /** Those of them whose level is known. */
  readonly withStop: readonly StopInForce[];
  /** Sum of absolute values of `valued`. */
  readonly gross: number;
  /** Sum of absolute values of `withStop`. */
  readonly covered: number;
  /** Loss down to the levels. */
  readonly atStops: number;
  /** Default losses of what has no level. */
  readonly assumed: number;
  /** Covered share of gross value, 0 to 1. Problem: `no-holdings` when nothing has a value. */
  readonly coverage: Result<number>;
}

/**
 * The stops in force on the positions that can have one: levels and open risk, without the rest of the stop board.
 *
 * @param positions - Priced holdings.
 * @param input - Stops as recorded, prices, defaults.
 * @returns One entry per exchange-traded position, in order. Source: D§3 heat, D§4.2; D§0 stops and splits.
 */
export function stopsInForce(positions: readonly Position[], input: ReportInput): StopInForce[] {
  const stops = new Map(input.document.stops.map((stop) => [stop.holdingId, stop]));
  return positions
    .filter(isStoppable)
    .map((position) => stopInForce(position, stops.get(position.holding.id) ?? null, input));
}

/**
 * Measures the recorded stop of one position, so that a later report finds it, nights included.
 *
 * @param position - A priced holding.
 * @param stop - As recorded, if there is one.
 * @param input - Prices; `input.preparation` is filled.
 */
export function prepareStop(position: Position, stop: Stop | undefined, input: ReportInput): void {
  if (stop === undefined || !isStoppable(position)) return;
  const { level } = stopInForce(position, stop, input);
  if (level.ok) expectedStopMoney(position, { level: level.value, quantity: Math.abs(position.quantity) }, input);
}

/**
 * Adds up the stops in force.
 *
 * @param stops - From `stopsInForce`; not modified.
 * @returns Values and losses of the positions whose value is known. Source: D§3, portfolio heat.
 */
export function stopCover(stops: readonly StopInForce[]): StopCover {
  const valued = stops.filter(({ position }) => position.value.ok);
  const withStop = valued.filter((entry) => !entry.openRiskAssumed);
  const gross = compensatedSum(valued.map(stoppedValue));
  const covered = compensatedSum(withStop.map(stoppedValue));
  return {
    valued,
    withStop,
    gross,
    covered,
    atStops: compensatedSum(withStop.map(openRiskOf)),
    assumed: compensatedSum(valued.filter((entry) => entry.openRiskAssumed).map(openRiskOf)),
    coverage: gross === 0 ? fail({ code: 'no-holdings' }) : ok(covered / gross),
  };
}

/**
 * The level of a rule's outcome.
 *
 * @param state - What the rule gave.
 * @returns Price per share. Problems: those of the rule; `no-stop` where it gives no level.
 */
export function levelOf(state: Result<StopState>): Result<number> {
  if (!state.ok) return state;
  return state.value.level === null ? fail({ code: 'no-stop' }) : ok(state.value.level, state.notes);
}

/** Absolute value of the position under a stop, base currency; 0 where it is unknown. */
export function stoppedValue({ position }: StopInForce): number {
  return position.value.ok ? Math.abs(position.value.value) : 0;
}

/** Open risk as a term of a sum, base currency; 0 where it is unknown. */
export function openRiskOf({ openRisk }: StopInForce): number {
  return openRisk.ok ? openRisk.value : 0;
}

function stopInForce(position: Position, stop: Stop | null, input: ReportInput): StopInForce {
  const today = stop === null ? fail({ code: 'no-stop' }) : levelToday(stopSubject(position), stop.rule, stop, input);
  const recorded: Result<number> = stop?.level == null ? fail({ code: 'no-stop' }) : ok(stop.level);
  const current = levelOf(today);
  const level = stop?.ratchet === true && current.ok ? current : recorded;
  const lossAtLevel = level.ok ? lossToStop(position, level.value) : level;
  return {
    position,
    stop,
    today,
    current,
    level,
    // A stop whose distance nobody can tell protects no more than none.
    openRisk: lossAtLevel.ok ? lossAtLevel : assumedLoss(position, input),
    openRiskAssumed: !lossAtLevel.ok,
  };
}
