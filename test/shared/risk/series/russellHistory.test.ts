import { describe, expect, it } from 'vitest';
import { epochDay, isoDateOf } from '../../../../shared/model/isoDate';
import { beta } from '../../../../shared/risk/dependence/beta';
import { correlation } from '../../../../shared/risk/dependence/correlation';
import { downsideCorrelation } from '../../../../shared/risk/dependence/downsideCorrelation';
import { pairedObservations } from '../../../../shared/risk/dependence/pairedObservations';
import { maximumDrawdown } from '../../../../shared/risk/drawdown/maximumDrawdown';
import { alignedReturns } from '../../../../shared/risk/series/alignedReturns';
import { tradingCalendar } from '../../../../shared/risk/series/tradingCalendar';
import { annualisedVolatility } from '../../../../shared/risk/volatility/annualisedVolatility';
import { hasCompressedOracles, readOracleColumns, readOracleDays } from '../../../support/oracle';
import { expectWithin, obtained } from '../../../support/outcome';

const RUSSELL = 'data/prices/yahoo_classic/RUT_1987-2021.csv.xz';
const SP500 = 'data/prices/other/GSPC_close_1927.csv.xz';
/** The table prints three decimals of a volatility or correlation and two of a beta, from another copy of the index. */
const VOLATILITY_TOLERANCE = 0.002;
const DEPENDENCE_TOLERANCE = 0.011;

/** Both indexes' daily returns between two days, on the days of the Russell 2000. */
function between(firstDate: string, lastDate: string) {
  const all = tradingCalendar(readOracleDays(RUSSELL), []);
  const calendar = all.filter((day) => day >= epochDay(firstDate) && day <= epochDay(lastDate));
  const returnsOf = (path: string) =>
    alignedReturns(calendar, readOracleDays(path), Float64Array.from(readOracleColumns(path).get('Close') ?? []));
  return { calendar, russell: returnsOf(RUSSELL), sp500: returnsOf(SP500) };
}

describe.runIf(hasCompressedOracles('34 years of the Russell 2000'))('the Russell 2000 from 1987 to 2021', () => {
  it('fell in the financial crisis as far, and took as long, as the domain reference says', () => {
    const { calendar, russell } = between('2007-01-03', '2012-12-31');
    // The first calendar day has no return: index i of the measure is the end of calendar day i + 1.
    const { drawdown, peakIndex, troughIndex, recoveryIndex } = obtained(maximumDrawdown(russell.subarray(1)));
    const dateOf = (index: number | null) => isoDateOf(calendar[(index ?? Number.NaN) + 1] ?? Number.NaN);
    expectWithin(drawdown, 0.599, 0.0005);
    expect([dateOf(peakIndex), dateOf(troughIndex), dateOf(recoveryIndex)]).toEqual([
      '2007-07-13',
      '2009-03-09',
      '2011-04-27',
    ]);
    expect([troughIndex - peakIndex, (recoveryIndex ?? 0) - troughIndex]).toEqual([416, 539]);
  });

  it('fell in the pandemic from 2020-01-16 to 2020-03-18', () => {
    const { calendar, russell } = between('2019-06-03', '2020-12-31');
    const { drawdown, peakIndex, troughIndex } = obtained(maximumDrawdown(russell.subarray(1)));
    expectWithin(drawdown, 0.419, 0.0005);
    expect([peakIndex, troughIndex].map((index) => isoDateOf(calendar[index + 1] ?? Number.NaN))).toEqual([
      '2020-01-16',
      '2020-03-18',
    ]);
  });

  it('moved with the S&P 500 as the table of two decades says', () => {
    const decades = [
      { from: '2000-01-03', to: '2009-12-31', small: 0.268, large: 0.222, rho: 0.888, slope: 1.07, down: 0.82 },
      { from: '2010-01-04', to: '2019-12-31', small: 0.196, large: 0.148, rho: 0.906, slope: 1.2, down: 0.851 },
    ];
    for (const { from, to, small, large, rho, slope, down } of decades) {
      const { russell, sp500 } = between(from, to);
      const { first, second } = pairedObservations(russell, sp500);
      expectWithin(obtained(annualisedVolatility(first)), small, VOLATILITY_TOLERANCE);
      expectWithin(obtained(annualisedVolatility(second)), large, VOLATILITY_TOLERANCE);
      expectWithin(obtained(correlation(first, second)), rho, VOLATILITY_TOLERANCE);
      expectWithin(obtained(beta(first, second)), slope, DEPENDENCE_TOLERANCE);
      expectWithin(obtained(downsideCorrelation(first, second)).value, down, DEPENDENCE_TOLERANCE);
    }
  });
});
