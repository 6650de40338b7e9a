import { describe, expect, it } from 'vitest';
import type { RiskMeasures } from '../../../../shared/report/riskMeasures';
import { reportOf } from '../../../support/portfolioBuilder';
import { closesOf, randomReturns, seriesOf } from '../../../support/priceBuilder';

const DAYS = 200;
/** Rows that move exactly alike leave a repair below what the report tells. */
const SEEN_DIGITS = 6;
const MARKET = randomReturns(61, DAYS, 0.012);
const FIRST = randomReturns(62, DAYS, 0.02);
const SECOND = randomReturns(63, DAYS, 0.02);

function cellsOf({ symbols }: RiskMeasures['correlation'], grid: readonly (readonly (number | null)[])[]) {
  return (one: string, other: string) => grid[symbols.indexOf(one)]?.[symbols.indexOf(other)];
}

describe('correlations in an assumed crisis', () => {
  const report = reportOf({
    pieces: [
      { symbol: 'ZZA', quantity: '10' },
      { symbol: 'ZZB', quantity: '10' },
      { symbol: 'ZZBOND', kind: 'bond', quantity: '10', price: '10', value: '100' },
    ],
    series: [
      seriesOf('ZZA', closesOf(10, FIRST)),
      seriesOf('ZZB', closesOf(10, SECOND)),
      seriesOf('ZZBOND', closesOf(10, MARKET)),
    ],
  });
  const { correlation } = report.risk;
  const measured = cellsOf(correlation, correlation.values);
  const stressed = cellsOf(correlation, correlation.stressed.values);

  it('lift a pair of shares to the floor, and leave what is no share as it was measured', () => {
    expect(correlation.stressed.floor).toBe(0.9);
    expect(correlation.stressed.notes).toEqual([]);
    expect(measured('ZZA', 'ZZB')).toBeLessThan(0.5);
    expect(stressed('ZZA', 'ZZB')).toBeCloseTo(0.9, 12);
    expect(stressed('ZZA', 'ZZBOND')).toBeCloseTo(measured('ZZA', 'ZZBOND') ?? Number.NaN, 12);
    expect(stressed('ZZA', 'ZZA')).toBe(1);
  });

  it('turn against the others where a fund bets on the fall of its index', () => {
    const hedged = reportOf({
      pieces: [
        { symbol: 'ZZA', quantity: '10' },
        { symbol: 'RWM', kind: 'leveraged-etf', quantity: '10' },
        { symbol: 'IWM', kind: 'etf', quantity: '10' },
      ],
      series: [
        seriesOf('ZZA', closesOf(10, FIRST)),
        seriesOf('IWM', closesOf(10, MARKET)),
        seriesOf(
          'RWM',
          closesOf(
            10,
            MARKET.map((value) => -value),
          ),
        ),
      ],
    });
    const grid = hedged.risk.correlation;
    expect(cellsOf(grid, grid.stressed.values)('ZZA', 'RWM')).toBeCloseTo(-0.9, SEEN_DIGITS);
    expect(cellsOf(grid, grid.values)('IWM', 'RWM')).toBeCloseTo(-1, 10);
    expect(cellsOf(grid, grid.stressed.values)('IWM', 'RWM')).toBeCloseTo(-1, SEEN_DIGITS);
  });

  it('stay unknown for a pair of too few days in common', () => {
    const young = seriesOf('ZZY', closesOf(10, FIRST.slice(0, 50)));
    const { risk } = reportOf({
      pieces: [
        { symbol: 'ZZA', quantity: '10', cap: 9e8 },
        { symbol: 'ZZY', quantity: '1', cap: 9e8 },
      ],
      series: [seriesOf('ZZA', closesOf(10, SECOND)), young, seriesOf('IWM', closesOf(10, MARKET))],
    });
    const grid = risk.correlation;
    expect(grid.symbols).toContain('ZZY');
    expect(cellsOf(grid, grid.values)('ZZA', 'ZZY')).toBeNull();
    expect(cellsOf(grid, grid.stressed.values)('ZZA', 'ZZY')).toBeNull();
  });

  it('need no repair worth telling where two funds move exactly alike', () => {
    const { risk } = reportOf({
      pieces: ['IWM', 'VTWO', 'TNA'].map((symbol) => ({ symbol, kind: 'etf', quantity: '10' }) as const),
      series: ['IWM', 'VTWO', 'TNA'].map((symbol) => seriesOf(symbol, closesOf(10, MARKET))),
    });
    expect(risk.correlation.stressed.notes).toEqual([]);
    expect(risk.correlation.stressed.values.flat().every((value) => Math.abs((value ?? 0) - 1) < 1e-6)).toBe(true);
  });

  it('say when the lifted numbers did not fit together', () => {
    // Two shares that move against each other, and a third thing that follows the first and flees the second.
    const noise = (seed: number, size: number) => randomReturns(seed, DAYS, size);
    const follow = (rows: readonly (readonly number[])[]) =>
      FIRST.map((_, day) => rows.reduce((sum, row) => sum + (row[day] ?? 0), 0));
    const against = FIRST.map((value) => -value);
    const { risk } = reportOf({
      pieces: [
        { symbol: 'ZZA', quantity: '10' },
        { symbol: 'ZZB', quantity: '9' },
        { symbol: 'ZZBOND', kind: 'bond', quantity: '10', price: '10', value: '100' },
      ],
      series: [
        seriesOf('ZZA', closesOf(10, FIRST)),
        seriesOf('ZZB', closesOf(10, follow([against, noise(64, 0.004)]))),
        seriesOf('ZZBOND', closesOf(10, follow([FIRST, noise(65, 0.004)]))),
      ],
    });
    expect(risk.correlation.stressed.notes).toEqual([{ code: 'matrix-repaired', clipped: 1 }]);
  });
});
