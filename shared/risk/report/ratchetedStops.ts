import type { Stop } from '../../model/portfolio';
import { positionsOf } from './position';
import type { ReportInput } from './reportInput';
import { levelToday, stopSubject } from './stoppable';

/**
 * The recorded stops that the prices have tightened: what is written down when prices are imported, so that later prices
 * can replace these and never loosen a stop.
 *
 * @param input - Document, prices, today; the selection should be every account.
 * @returns The ratcheting stops whose level or high-water mark moved, complete and ready to be recorded; those that
 *   cannot be computed are left as they are. Source: D§0, stops and splits.
 */
export function ratchetedStops(input: ReportInput): Stop[] {
  const positions = new Map(positionsOf(input).map((position) => [position.holding.id, position]));
  return input.document.stops.flatMap((stop) => {
    const position = positions.get(stop.holdingId);
    if (!stop.ratchet || position === undefined) return [];
    const state = levelToday(stopSubject(position), stop.rule, stop, input);
    if (!state.ok) return [];
    const { level, highWaterMark } = state.value;
    return level === stop.level && highWaterMark === stop.highWaterMark ? [] : [{ ...stop, level, highWaterMark }];
  });
}
