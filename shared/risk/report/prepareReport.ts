import { historyScene, positionHistory } from './history';
import { prepareLiquidity } from './liquidityReport';
import { positionsOf } from './position';
import type { ReportInput } from './reportInput';
import { latestAtr } from './stoppable';
import { stopsInForce } from './stopsInForce';

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
  const { holdings, instruments } = input.document;
  const total = instruments.length + holdings.length;
  let done = 0;
  for (const { symbol } of instruments) {
    input.seriesOf(symbol);
    yield { done: ++done, total };
  }
  const positions = positionsOf(input);
  const scene = historyScene(positions, input);
  for (const position of positions) {
    positionHistory(position, scene);
    prepareLiquidity(position, input);
    latestAtr(position, input.reference.defaults.stops.atrPeriod, input);
    stopsInForce([position], input);
    yield { done: ++done, total };
  }
}
