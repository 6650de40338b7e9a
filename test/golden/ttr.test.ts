import { describe, expect, it } from 'vitest';
import { centralMoments } from '../../shared/math/centralMoments';
import { logReturns } from '../../shared/risk/series/logReturns';
import { simpleReturns } from '../../shared/risk/series/simpleReturns';
import { movingAverageStop } from '../../shared/risk/stops/movingAverageStop';
import { trueRange } from '../../shared/risk/stops/trueRange';
import { hasCompressedOracles, readOracleColumns } from '../support/oracle';
import { expectWithin, obtained } from '../support/outcome';

/** Only these rows of the input feed the expected outputs. */
const ROWS = 250;
/** The files carry 15 digits. */
const TOLERANCE = 1e-12;
const NO_BUFFER = { bufferFraction: 0, side: 'long' } as const;

function input(name: string): Float64Array {
  return Float64Array.from(readOracleColumns('data/oracle/ttr/ttrc.csv.xz').get(name) ?? []).subarray(0, ROWS);
}

/** Compares a row with a column from its first value on, which must be at the bar given. */
function expectColumn(actual: ArrayLike<number>, [file, name]: readonly [string, string], first: number): void {
  const expected = readOracleColumns(`data/oracle/ttr/expected_${file}.csv.xz`).get(name) ?? [];
  expect(expected).toHaveLength(ROWS);
  expect(expected.findIndex((value) => !Number.isNaN(value))).toBe(first);
  for (let bar = first; bar < ROWS; bar++)
    expectWithin(actual[bar] ?? Number.NaN, expected[bar] ?? Number.NaN, TOLERANCE);
}

// ATR(14) itself is compared in test/shared/risk/stops/averageTrueRange.test.ts.
describe.runIf(hasCompressedOracles('R TTR'))('250 bars against R TTR', () => {
  it('have the same true ranges', () => {
    const ranges = obtained(trueRange({ high: input('High'), low: input('Low'), close: input('Close') }));
    expectColumn(ranges, ['trend', 'allATR.tr'], 1);
  });

  it('have the same average of ten closes as a stop without a buffer', () => {
    const levels = obtained(movingAverageStop(input('Close'), { ...NO_BUFFER, period: 10 }));
    expectColumn(levels, ['moving-averages', 'allSMA'], 9);
  });

  it('have the same simple and logarithmic returns', () => {
    const closes = input('Close');
    expectColumn([Number.NaN, ...obtained(simpleReturns(closes))], ['misc', 'allROCd'], 1);
    expectColumn([Number.NaN, ...obtained(logReturns(closes))], ['misc', 'allROCc'], 1);
  });

  it('have the same bands of two population deviations about twenty typical prices', () => {
    const [high, low, close] = [input('High'), input('Low'), input('Close')];
    const typical = high.map((value, bar) => (value + (low[bar] ?? 0) + (close[bar] ?? 0)) / 3);
    const middle = obtained(movingAverageStop(typical, { ...NO_BUFFER, period: 20 }));
    const deviations = typical.map((_, bar) =>
      bar < 19 ? Number.NaN : Math.sqrt(centralMoments(typical.subarray(bar - 19, bar + 1)).second),
    );
    expectColumn(middle, ['overlays', 'allBBands.mavg'], 19);
    const band = (sign: number) => middle.map((value, bar) => value + sign * 2 * (deviations[bar] ?? Number.NaN));
    expectColumn(band(1), ['overlays', 'allBBands.up'], 19);
    expectColumn(band(-1), ['overlays', 'allBBands.dn'], 19);
  });
});
