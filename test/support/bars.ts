/** The bars of domain.md §13. Typed arrays cannot be frozen: `expectUntouched` compares them with a copy instead. */
import { expect } from 'vitest';

export interface TestBars {
  readonly open: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly close: Float64Array;
  readonly volume: Float64Array;
}

/** OHLCV: ten daily bars, oldest first. */
export function acceptanceBars(): TestBars {
  return barsOf([
    [20.0, 20.4, 19.3, 20.1, 150_000],
    [20.05, 20.6, 19.95, 20.5, 180_000],
    [20.7, 20.95, 20.2, 20.3, 210_000],
    [20.25, 20.35, 19.6, 19.7, 260_000],
    [19.2, 19.65, 19.05, 19.5, 320_000],
    [19.55, 20.05, 19.45, 19.95, 170_000],
    [20.0, 20.45, 19.9, 20.35, 160_000],
    [20.3, 20.55, 20.0, 20.05, 140_000],
    [20.1, 20.3, 19.55, 19.6, 190_000],
    [19.65, 20.15, 19.5, 20.0, 175_000],
  ]);
}

/** BOUNCE: twelve bars that bounce between bid and ask. */
export function bouncingBars(): TestBars {
  return barsOf([
    [10.02, 10.08, 9.9, 9.92],
    [9.93, 10.04, 9.88, 10.03],
    [10.05, 10.09, 9.91, 9.92],
    [9.9, 10.05, 9.87, 10.04],
    [10.06, 10.1, 9.92, 9.93],
    [9.94, 10.06, 9.89, 10.05],
    [10.03, 10.07, 9.9, 9.91],
    [9.92, 10.05, 9.88, 10.03],
    [10.08, 10.12, 9.93, 9.94],
    [9.95, 10.08, 9.91, 10.07],
    [10.01, 10.07, 9.89, 9.91],
    [9.93, 10.06, 9.9, 10.04],
  ]);
}

/** Columns from rows of open, high, low, close and, where given, volume. */
export function barsOf(rows: readonly (readonly number[])[]): TestBars {
  const column = (at: number): Float64Array => Float64Array.from(rows, (row) => row[at] ?? Number.NaN);
  return { open: column(0), high: column(1), low: column(2), close: column(3), volume: column(4) };
}

/** The same bars many times over, for windows longer than a sample. */
export function repeated(bars: TestBars, times: number): TestBars {
  const repeat = (column: Float64Array): Float64Array =>
    Float64Array.from({ length: column.length * times }, (_, index) => column[index % column.length] ?? Number.NaN);
  return {
    open: repeat(bars.open),
    high: repeat(bars.high),
    low: repeat(bars.low),
    close: repeat(bars.close),
    volume: repeat(bars.volume),
  };
}

/** The bars with one value replaced. */
export function withValue(bars: TestBars, column: keyof TestBars, index: number, value: number): TestBars {
  return { ...bars, [column]: bars[column].map((old, at) => (at === index ? value : old)) };
}

/** Runs a measure and expects its bars to be what they were. */
export function expectUntouched(bars: TestBars, measure: (bars: TestBars) => unknown): void {
  const before = structuredClone(bars);
  measure(bars);
  expect(bars).toEqual(before);
}
