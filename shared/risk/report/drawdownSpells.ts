import type { DrawdownSpell } from '../../report/riskMeasures';
import { valueOrNull } from '../../result/result';
import { type DrawdownEpisode, drawdownTable } from '../drawdown/drawdownTable';
import type { DatedReturns } from './chartLines';

/** Mean length of a month of the Gregorian calendar in days. */
const DAYS_A_MONTH = 146_097 / 4800;

/**
 * The deepest falls of a row of returns, with their dates.
 *
 * @param row - Returns, the days they stand on, and the calendar with its dates.
 * @param count - How many falls at most.
 * @returns Deepest first; the peak is dated by the close before the first lost return, recovery is null while it is still
 *   open. Months are calendar time from trough to recovery, from peak to the recovery or the last day.
 *
 * Method: `drawdownTable`, O(n log n). Source: D§6.5.
 */
export function drawdownSpells({ returns, dayIndexes, calendar }: DatedReturns, count: number): DrawdownSpell[] {
  const dayOf = (index: number): number => {
    // Before the first return stands the close it starts from.
    const day = index < 0 ? (dayIndexes[0] ?? 0) - 1 : (dayIndexes[index] ?? 0);
    return Math.max(0, day);
  };
  const months = (from: number, to: number): number =>
    ((calendar.days[dayOf(to)] ?? Number.NaN) - (calendar.days[dayOf(from)] ?? Number.NaN)) / DAYS_A_MONTH;
  const spell = ({ drawdown, peakIndex, troughIndex, recoveryIndex }: DrawdownEpisode): DrawdownSpell => ({
    drawdown,
    peak: calendar.isoDates[dayOf(peakIndex)] ?? '',
    trough: calendar.isoDates[dayOf(troughIndex)] ?? '',
    recovery: recoveryIndex === null ? null : (calendar.isoDates[dayOf(recoveryIndex)] ?? null),
    monthsToTrough: months(peakIndex, troughIndex),
    monthsToRecover: recoveryIndex === null ? null : months(troughIndex, recoveryIndex),
    monthsUnderPeak: months(peakIndex, recoveryIndex ?? returns.length - 1),
  });
  return (valueOrNull(drawdownTable(returns)) ?? []).slice(0, count).map(spell);
}
