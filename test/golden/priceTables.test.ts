import { describe, expect, it } from 'vitest';
import { geometricAnnualReturn } from '../../shared/risk/series/geometricAnnualReturn';
import { simpleReturns } from '../../shared/risk/series/simpleReturns';
import { movingAverageStop } from '../../shared/risk/stops/movingAverageStop';
import { hasSharedMaterial } from '../support/notRun';
import { hasCompressedOracles, readOracleColumns, readOracleJson } from '../support/oracle';
import { expectWithin, obtained } from '../support/outcome';

describe.runIf(hasSharedMaterial('Portfolio Performance'))('72 closes against Portfolio Performance', () => {
  it.each([5, 20])('have the same average of %i closes as a stop without a buffer', (period) => {
    const columns = readOracleColumns('data/oracle/portfolio_performance/Indicator_GOOG.csv');
    const closes = Float64Array.from(columns.get('Close') ?? []);
    const expected = columns.get(`SMA(${period})`) ?? [];
    expect(expected).toHaveLength(closes.length);
    const levels = obtained(movingAverageStop(closes, { period, bufferFraction: 0, side: 'long' }));
    const bars = [...expected.keys()].filter((bar) => !Number.isNaN(expected[bar] ?? Number.NaN));
    expect(bars).toHaveLength(closes.length - period + 1);
    for (const bar of bars) expectWithin(levels[bar] ?? Number.NaN, expected[bar] ?? Number.NaN, 1e-6);
  });
});

describe.runIf(hasCompressedOracles('PyPortfolioOpt'))('28 years of twenty stocks against PyPortfolioOpt', () => {
  it('have the same compounded annual returns', () => {
    const { tests } = readOracleJson('data/oracle/pypfopt/expected_returns.json');
    // Six decimals are compared upstream; some are cut.
    const [expected] = tests.test_mean_historical_returns;
    const columns = [...readOracleColumns('data/prices/wide/pypfopt_stock_prices.csv.xz')].slice(1);
    expect(columns).toHaveLength(20);
    for (const [index, [, closes]] of columns.entries()) {
      const returns = obtained(simpleReturns(closes.filter((close) => !Number.isNaN(close))));
      expectWithin(obtained(geometricAnnualReturn(returns, 252)), expected[index], 1e-6);
    }
  });
});
