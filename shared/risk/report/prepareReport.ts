import { historyScene, positionHistory } from './history';
import { eachPosition, type Position } from './position';
import { prepareLiquidity } from './positionMarket';
import type { ReportInput } from './reportInput';
import { latestAtr } from './stoppable';
import { prepareStop } from './stopsInForce';

/** How far a preparation has come, in steps of about equal work. */
export interface PreparationProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Prepares a selection step by step: reads each price series, aligns it, and measures what prices alone decide. A report
 * does all of this by itself where it has not been done; this does it in pieces, so that a caller can report progress,
 * let others in between, and stop.
 *
 * @param input - As for the report; `input.preparation` is filled.
 * @returns One progress per step; nothing else. Abandoning it half-way loses nothing that was done.
 *
 * Cost: O(holdings x days) over all steps, once per price series.
 */
export function* prepareReport(input: ReportInput): Generator<PreparationProgress, void> {
  const { holdings } = input.document;
  const total = 2 * holdings.length;
  let done = 0;
  const positions: Position[] = [];
  const stops = new Map(input.document.stops.map((stop) => [stop.holdingId, stop]));
  // Everything that reads whole bars first and holding by holding: the series has just come from the disk.
  for (const position of eachPosition(input)) {
    prepareLiquidity(position, input);
    latestAtr(position, input.reference.defaults.stops.atrPeriod, input);
    prepareStop(position, stops.get(position.holding.id), input);
    positions.push(position);
    yield { done: ++done, total };
  }
  const scene = historyScene(positions, input);
  for (const position of positions) {
    positionHistory(position, scene);
    yield { done: ++done, total };
  }
}
