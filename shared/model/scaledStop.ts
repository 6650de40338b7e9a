import { decimalToNumber, numberToDecimal } from './decimal';
import type { Stop } from './portfolio';

/** Levels are kept to ten digits: 100 / 3 needs no more, and 30.000000000000004 is nobody's stop. */
const DIGITS = 10;

/**
 * A stop in new units of price, after a split or a part of the company has left.
 *
 * @param stop - The stop as recorded; not modified.
 * @param factor - New price per old price, above 0: 0.25 after a split of 4:1.
 * @returns The same stop with level, entry, high-water mark and typed level times `factor`. Distances in percent and in
 *   ranges stay what they are. Example: a stop at 90 after 3:1 is one at 30.
 *
 * Method: one multiplication per level, rounded to ten significant digits. O(1).
 */
export function scaledStop(stop: Stop, factor: number): Stop {
  const scaled = (level: number | null): number | null => (level === null ? null : rounded(level * factor));
  const { rule } = stop;
  return {
    ...stop,
    rule: rule.method === 'fixed-level' ? { ...rule, level: rounded(rule.level * factor) } : rule,
    entryPrice: scaled(stop.entryPrice),
    level: scaled(stop.level),
    highWaterMark: scaled(stop.highWaterMark),
  };
}

function rounded(level: number): number {
  return decimalToNumber(numberToDecimal(Number(level.toPrecision(DIGITS))));
}
