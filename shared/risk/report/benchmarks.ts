import type { PriceSeries } from '../../model/priceSeries';
import type { Benchmark } from '../../result/problem';
import type { Classification } from './classification';
import { seriesToDate } from './currency';
import type { ReportInput } from './reportInput';

/** Symbols under which a user's benchmark series may stand, best first. Source: product.md §7. */
const SYMBOLS: Record<Benchmark, readonly string[]> = {
  russell2000: ['IWM', '^RUT', 'RUT', 'VTWO'],
  sp500: ['SPY', '^GSPC', 'GSPC', 'SPX', '^SPX', 'VOO', 'IVV'],
};

/** A benchmark's stored prices and the symbol they stand under. */
export interface BenchmarkSeries {
  readonly symbol: string;
  readonly series: PriceSeries;
}

/**
 * The user's series for a benchmark.
 *
 * @param benchmark - Which of the two.
 * @param input - Stored prices and the report's day.
 * @returns The one whose prices reach furthest, the better known where two end on one day; null where none is imported:
 *   benchmark figures are then unknown and say which file to drop.
 */
export function benchmarkSeries(
  benchmark: Benchmark,
  input: Pick<ReportInput, 'seriesOf' | 'today' | 'preparation'>,
): BenchmarkSeries | null {
  const imported = SYMBOLS[benchmark].flatMap((symbol): BenchmarkSeries[] => {
    const series = seriesToDate(symbol, input);
    return series === null ? [] : [{ symbol, series }];
  });
  return imported.reduce<BenchmarkSeries | null>(
    (best, next) => (best === null || lastDay(next) > lastDay(best) ? next : best),
    null,
  );
}

/**
 * The last day of a benchmark's prices.
 *
 * @param benchmark - The stored prices.
 * @returns Days since 1970-01-01; minus infinity without a bar.
 */
export function lastDay({ series }: BenchmarkSeries): number {
  return series.days.at(-1) ?? Number.NEGATIVE_INFINITY;
}

/**
 * Whether a symbol can serve as a benchmark.
 *
 * @param symbol - Upper-case symbol.
 * @returns The benchmark, or null.
 */
export function benchmarkOf(symbol: string): Benchmark | null {
  if (SYMBOLS.russell2000.includes(symbol)) return 'russell2000';
  return SYMBOLS.sp500.includes(symbol) ? 'sp500' : null;
}

/**
 * The benchmark of a holding's size class: small and micro follow the Russell 2000, large the S&P 500.
 *
 * @param classification - What the holding is.
 * @returns The benchmark, or null where size is unknown: an unknown name is not proxied. Source: D§0, calendar and gaps.
 */
export function sizeClassBenchmark(classification: Classification): Benchmark | null {
  if (classification.index !== null) return classification.index.benchmark;
  if (classification.russell === null) return null;
  return (classification.russell.large ?? 0) > 0.5 ? 'sp500' : 'russell2000';
}
