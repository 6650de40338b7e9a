import { tradingCalendar } from '../series/tradingCalendar';
import { type BenchmarkSeries, lastDay } from './benchmarks';
import { isCash, type Position } from './position';
import type { ReportInput } from './reportInput';

/** Longest look-back of drawdown and rolling figures: ten years of trading days. */
const LONGEST_WINDOW = 2520;

/**
 * The trading days of a report: those of the benchmark whose prices reach furthest, else the days that at least half of
 * the priced holdings have.
 *
 * @param positions - Priced holdings of the selection; read only without a benchmark.
 * @param small - The Russell 2000's prices, or null.
 * @param large - The S&P 500's prices, or null.
 * @param input - What is prepared of the prices.
 * @returns At most the last 2,520 days and the one before them; the same object for the same prices, so that what is laid
 *   on it is found again. Source: D§0, calendar and gaps.
 */
export function reportCalendar(
  positions: readonly Position[],
  small: BenchmarkSeries | null,
  large: BenchmarkSeries | null,
  input: ReportInput,
): Int32Array {
  // A benchmark file that ends years ago must not cut off what the holdings did since.
  const primary = small !== null && large !== null && lastDay(large) > lastDay(small) ? large : (small ?? large);
  if (primary !== null) return input.preparation.calendar([primary.series], [], () => latestDays(primary.series.days));
  const priced = [...new Set(positions.flatMap((row) => (row.series === null || isCash(row) ? [] : [row.series])))];
  const union = () =>
    latestDays(
      tradingCalendar(
        null,
        priced.map((series) => series.days),
      ),
    );
  return priced.length === 0 ? union() : input.preparation.calendar(priced, [], union);
}

function latestDays(days: Int32Array): Int32Array {
  return days.slice(Math.max(0, days.length - LONGEST_WINDOW - 1));
}
