import { describe, expect, it } from 'vitest';
import { centralMoments } from '../../shared/math/centralMoments';
import { beta } from '../../shared/risk/dependence/beta';
import { rollingBeta } from '../../shared/risk/dependence/rollingBeta';
import { simpleReturns } from '../../shared/risk/series/simpleReturns';
import { atrStop } from '../../shared/risk/stops/atrStop';
import { averageTrueRange } from '../../shared/risk/stops/averageTrueRange';
import { chandelierExit } from '../../shared/risk/stops/chandelierExit';
import { movingAverageStop } from '../../shared/risk/stops/movingAverageStop';
import { ratchetedLevel } from '../../shared/risk/stops/ratchetedLevel';
import { trueRange } from '../../shared/risk/stops/trueRange';
import { hasCompressedOracles, readOracleColumns } from '../support/oracle';
import { expectWithin, obtained } from '../support/outcome';

const FOLDER = 'data/oracle/stock_indicators';
const BARS = 502;
/** The files carry every digit; what is left is the order of operations. */
const TOLERANCE = 1e-9;

function columnOf(file: string, name: string): Float64Array {
  return Float64Array.from(readOracleColumns(`${FOLDER}/${file}`).get(name) ?? []);
}

function barsOf(file = 'default.csv') {
  const [high, low, close] = ['high', 'low', 'close'].map((name) => columnOf(file, name));
  if (high === undefined || low === undefined || close === undefined) throw new Error('no such columns');
  return { high, low, close };
}

/** Compares a row with a column of an indicator on every bar that has one, and expects so many of them. */
function expectColumn(actual: (bar: number) => number, expected: Float64Array, compared: number): void {
  expect(expected).toHaveLength(BARS);
  const bars = [...expected.keys()].filter((bar) => !Number.isNaN(expected[bar] ?? Number.NaN));
  expect(bars).toHaveLength(compared);
  for (const bar of bars) expectWithin(actual(bar), expected[bar] ?? Number.NaN, TOLERANCE);
}

/** Mean and population deviation of the closes of a window that ends at a bar. */
function populationDeviation(closes: Float64Array, bar: number, period: number): number {
  return Math.sqrt(centralMoments(closes.subarray(bar - period + 1, bar + 1)).second);
}

describe.runIf(hasCompressedOracles('Stock Indicators'))('502 bars against Stock Indicators for .NET', () => {
  it('have the same true ranges', () => {
    const ranges = obtained(trueRange(barsOf()));
    expectColumn((bar) => ranges[bar] ?? Number.NaN, columnOf('expected_tr.csv.xz', 'tr'), BARS - 1);
  });

  it('have the same ATR(14) and ATR(21), which its trailing stop shows', () => {
    const short = obtained(averageTrueRange(barsOf(), 14));
    expectColumn((bar) => short[bar] ?? Number.NaN, columnOf('expected_atr.csv.xz', 'atr'), BARS - 14);
    const long = obtained(averageTrueRange(barsOf(), 21));
    expectColumn((bar) => long[bar] ?? Number.NaN, columnOf('expected_atr-stop.csv.xz', 'atr'), BARS - 21);
  });

  // Its stop turns to the other side when a close crosses it; the engine's belongs to a position and never turns.
  it.each([
    ['sellStop', 'long'],
    ['buyStop', 'short'],
  ] as const)('have the same ratcheted ATR stop of three while it does not turn: %s', (name, side) => {
    const { close } = barsOf();
    const expected = columnOf('expected_atr-stop.csv.xz', name);
    const ranges = obtained(averageTrueRange(barsOf(), 21));
    const standing = [...expected.keys()].filter(
      (bar) => bar > 0 && !Number.isNaN((expected[bar] ?? Number.NaN) + (expected[bar - 1] ?? Number.NaN)),
    );
    expect(standing.length).toBeGreaterThan(100);
    for (const bar of standing) {
      const fresh = atrStop(close[bar] ?? Number.NaN, { atr: ranges[bar] ?? Number.NaN, multiple: 3 }, side);
      const level = ratchetedLevel(expected[bar - 1] ?? Number.NaN, fresh, side);
      expectWithin(level ?? Number.NaN, expected[bar] ?? Number.NaN, TOLERANCE);
    }
  });

  it('have the same average of 20 closes as a stop without a buffer', () => {
    const options = { period: 20, bufferFraction: 0, side: 'long' } as const;
    const levels = obtained(movingAverageStop(barsOf().close, options));
    expectColumn((bar) => levels[bar] ?? Number.NaN, columnOf('expected_sma.csv.xz', 'sma'), BARS - 19);
    expectColumn((bar) => levels[bar] ?? Number.NaN, columnOf('expected_bb.csv.xz', 'sma'), BARS - 19);
  });

  it('have the same population deviations, alone and in bands of two', () => {
    const { close } = barsOf();
    const ten = columnOf('expected_stdev.csv.xz', 'stdDev');
    const period = ten.findIndex((value) => !Number.isNaN(value)) + 1;
    expectColumn((bar) => populationDeviation(close, bar, period), ten, BARS - period + 1);
    const middle = columnOf('expected_bb.csv.xz', 'sma');
    const band = (bar: number, sign: number) => (middle[bar] ?? 0) + sign * 2 * populationDeviation(close, bar, 20);
    expectColumn((bar) => band(bar, 1), columnOf('expected_bb.csv.xz', 'upperBand'), BARS - 19);
    expectColumn((bar) => band(bar, -1), columnOf('expected_bb.csv.xz', 'lowerBand'), BARS - 19);
  });

  // Its channel ends the day before; the exit without a distance is the highest high up to today.
  it('have the same channel of 20 days a day later', () => {
    const options = { period: 20, multiple: 0, entryIndex: null } as const;
    const highs = obtained(chandelierExit(barsOf(), { ...options, side: 'long' }));
    const lows = obtained(chandelierExit(barsOf(), { ...options, side: 'short' }));
    const [upper, lower] = ['upperBand', 'lowerBand'].map((name) => columnOf('expected_donchian.csv.xz', name));
    if (upper === undefined || lower === undefined) throw new Error('no such columns');
    // The exit waits one bar longer for its ATR.
    upper[20] = Number.NaN;
    lower[20] = Number.NaN;
    expectColumn((bar) => highs[bar - 1] ?? Number.NaN, upper, BARS - 21);
    expectColumn((bar) => lows[bar - 1] ?? Number.NaN, lower, BARS - 21);
  });

  it('have the same betas of 50 days, at once and rolling', () => {
    const asset = obtained(simpleReturns(barsOf('compare.csv').close));
    const market = obtained(simpleReturns(barsOf().close));
    const expected = columnOf('expected_beta.csv.xz', 'beta');
    const first = expected.findIndex((value) => !Number.isNaN(value));
    expect(first).toBe(50);
    const window = (row: Float64Array, bar: number) => row.subarray(bar - 50, bar);
    expectColumn((bar) => obtained(beta(window(asset, bar), window(market, bar))), expected, BARS - first);
    const rolling = obtained(rollingBeta(asset, market, 50));
    const offset = BARS - rolling.length;
    expectColumn((bar) => rolling[bar - offset] ?? Number.NaN, expected, BARS - first);
  });

  it('have the same change over 14 days from compounded daily returns', () => {
    const returns = obtained(simpleReturns(barsOf().close));
    const expected = columnOf('expected_roc.csv.xz', 'roc');
    const change = (bar: number) =>
      returns.subarray(bar - 14, bar).reduce((growth, value) => growth * (1 + value), 1) - 1;
    expectColumn((bar) => change(bar) * 100, expected, BARS - 14);
  });
});
