import { describe, expect, it } from 'vitest';
import { mean } from '../../shared/math/mean';
import { median } from '../../shared/math/median';
import { quantileType7 } from '../../shared/math/quantileType7';
import { sampleVariance } from '../../shared/math/sampleVariance';
import type { Result } from '../../shared/result/result';
import { beta } from '../../shared/risk/dependence/beta';
import { trackingError } from '../../shared/risk/dependence/trackingError';
import { drawdownTable } from '../../shared/risk/drawdown/drawdownTable';
import { maximumDrawdown } from '../../shared/risk/drawdown/maximumDrawdown';
import { painIndex } from '../../shared/risk/drawdown/painIndex';
import { ulcerIndex } from '../../shared/risk/drawdown/ulcerIndex';
import { calmarRatio } from '../../shared/risk/ratios/calmarRatio';
import { informationRatio } from '../../shared/risk/ratios/informationRatio';
import { sharpeRatio } from '../../shared/risk/ratios/sharpeRatio';
import { sortinoRatio } from '../../shared/risk/ratios/sortinoRatio';
import { arithmeticAnnualReturn } from '../../shared/risk/series/arithmeticAnnualReturn';
import { geometricAnnualReturn } from '../../shared/risk/series/geometricAnnualReturn';
import { simpleReturns } from '../../shared/risk/series/simpleReturns';
import { portfolioReturns } from '../../shared/risk/var/holdingReturns';
import { annualisedVolatility } from '../../shared/risk/volatility/annualisedVolatility';
import { sampleVolatility } from '../../shared/risk/volatility/sampleVolatility';
import { hasSharedMaterial } from '../support/notRun';
import { readOracleColumns } from '../support/oracle';
import { expectWithin, obtained } from '../support/outcome';
import { columnsOf, ONE_PRINTED_UNIT, present, printedRow, resultOf } from './documentedResults';

const MONTHS = 12;
type Measure = (returns: readonly number[]) => Result<number>;

/** Compares a row of eight managers (or as many as are printed) with a measure of each. */
function expectManagers(printed: readonly number[], count: number, measure: Measure): void {
  expect(printed).toHaveLength(count);
  for (const [index, [, column]] of columnsOf('managers').slice(0, count).entries()) {
    expectWithin(obtained(measure(present(column))), printed[index] ?? Number.NaN, ONE_PRINTED_UNIT);
  }
}

function manager(name: string): readonly number[] {
  return new Map(columnsOf('managers')).get(name) ?? [];
}

/** Months both have, as R pairs them. */
function pairs(first: readonly number[], second: readonly number[]): [number[], number[]] {
  const both = [...first.keys()].filter((month) => !Number.isNaN((first[month] ?? 0) + (second[month] ?? 0)));
  return [both.map((month) => first[month] ?? Number.NaN), both.map((month) => second[month] ?? Number.NaN)];
}

describe.runIf(hasSharedMaterial('PerformanceAnalytics, managers'))('managers against PerformanceAnalytics', () => {
  it('have the same annual returns, geometric and arithmetic', () => {
    const geometric = printedRow('Return.annualized', /1:8\]\)/, 'Annualized Return');
    expectManagers(geometric, 8, (returns) => geometricAnnualReturn(returns, MONTHS));
    const arithmetic = printedRow('Return.annualized', /geometric = FALSE/, 'Annualized Return');
    expectManagers(arithmetic, 8, (returns) => arithmeticAnnualReturn(returns, MONTHS));
  });

  it('have the same volatilities, monthly and annual', () => {
    const monthly = printedRow('table.Variability', /managers/, 'monthly Std Dev');
    expectManagers(monthly, 8, sampleVolatility);
    const annual = printedRow('table.AnnualizedReturns', /managers/, 'Annualized Std Dev');
    expectManagers(annual, 8, (returns) => annualisedVolatility(returns, MONTHS));
  });

  it('have the same deepest drawdowns', () => {
    const lines = resultOf('maxDrawdown', /managers/);
    expect(lines).toHaveLength(11);
    for (const [name, column] of columnsOf('managers')) {
      const line = lines.find((text) => text.startsWith(`${name} `)) ?? '';
      const { drawdown } = obtained(maximumDrawdown(present(column)));
      expectWithin(drawdown, Number(line.split(/\s+/).at(-1)), ONE_PRINTED_UNIT);
    }
  });

  it('have the same pain index and Calmar ratio', () => {
    expectManagers(printedRow('table.DrawdownsRatio', /managers/, 'Pain index'), 8, painIndex);
    const calmar = printedRow('table.DrawdownsRatio', /managers/, 'Calmar ratio');
    expectManagers(calmar, 8, (returns) => calmarRatio(returns, MONTHS));
  });

  it('have the same ulcer index', () => {
    expectManagers(printedRow('table.DrawdownsRatio', /managers/, 'Ulcer index'), 8, ulcerIndex);
  });

  it('have the same Sharpe ratios per month, over a rate and over bills', () => {
    const overRate = printedRow('SharpeRatio', /1:6\], Rf = 0.035/, 'Sharpe Ratio (Rf=0.3%, p=95%):');
    expectManagers(overRate, 6, (returns) =>
      sharpeRatio(
        returns.map((value) => value - 0.035 / MONTHS),
        1,
      ),
    );
    const bills = manager('US 3m TR');
    const overBills = printedRow('SharpeRatio', /1:6\], Rf = managers/, 'Sharpe Ratio (Rf=0.3%, p=95%):');
    expect(overBills).toHaveLength(6);
    for (const [index, [, column]] of columnsOf('managers').slice(0, 6).entries()) {
      const excess = present(column.map((value, month) => value - (bills[month] ?? Number.NaN)));
      expectWithin(obtained(sharpeRatio(excess, 1)), overBills[index] ?? Number.NaN, ONE_PRINTED_UNIT);
    }
  });

  it('have the same Sortino ratios per month', () => {
    const printed = printedRow('SortinoRatio', /1:8/, 'Sortino Ratio (MAR = 0%)');
    expectManagers(printed, 8, (returns) => sortinoRatio(returns, { minimumReturn: 0, periodsPerYear: 1 }));
  });

  it('have the same three betas each on stocks, bonds and bills', () => {
    const lines = resultOf('SFM.beta', /managers\[, 1:3\]/);
    for (const name of ['HAM1', 'HAM2', 'HAM3']) {
      const printed =
        lines
          .find((line) => line.startsWith(name))
          ?.split(/\s+/)
          .slice(1)
          .map(Number) ?? [];
      expect(printed).toHaveLength(3);
      for (const [index, benchmark] of ['SP500 TR', 'US 10Y TR', 'US 3m TR'].entries()) {
        const answer = beta(...pairs(manager(name), manager(benchmark)));
        // Three decimals are printed; a constant rate taken off both sides does not change a beta.
        expectWithin(obtained(answer), printed[index] ?? Number.NaN, 1e-3);
      }
    }
  });

  // Its ratio divides the difference of the compounded annual returns by the tracking error, the engine the mean
  // difference times twelve (D§6.6): HAM1 over the S&P 500 is 0.3604 there and 0.2606 here.
  it('have the information ratio of another definition, and the same once the premium is compounded', () => {
    const [own, index] = pairs(manager('HAM1'), manager('SP500 TR'));
    const error = obtained(trackingError(own, index, MONTHS));
    const premium = obtained(geometricAnnualReturn(own, MONTHS)) - obtained(geometricAnnualReturn(index, MONTHS));
    const [printed] = printedRow('InformationRatio', /"HAM1"/, '[1]');
    expectWithin(premium / error, printed ?? Number.NaN, ONE_PRINTED_UNIT);
    const arithmetic = (mean(own) - mean(index)) * MONTHS;
    expectWithin(obtained(informationRatio(own, index, MONTHS)), arithmetic / error, 1e-12);
    expectWithin(obtained(informationRatio(own, index, MONTHS)), 0.260577, 1e-6);
  });
});

describe.runIf(hasSharedMaterial('PerformanceAnalytics, drawdowns'))('drawdowns against PerformanceAnalytics', () => {
  /** Name of the data set and column of each printed table. */
  const tables = [
    ['edhec', 0, /edhec\[, 1,/],
    ['edhec', 11, /edhec\[, 12,/],
    ['managers', 7, /managers\[, 8,/],
  ] as const;

  // The table counts a fall from its first month below the peak: one month after the engine's peak, and its length
  // includes the month of recovery.
  it.each(tables)('of %s, column %i, are the five deepest with their lengths', (dataSet, at, call) => {
    const rows = resultOf('table.Drawdowns', call).slice(1);
    expect(rows).toHaveLength(5);
    const episodes = obtained(drawdownTable(present(columnsOf(dataSet)[at]?.[1] ?? [])));
    for (const [index, row] of rows.entries()) {
      const [, , , , depth, length, toTrough, recovery] = row.trim().split(/\s+/).map(Number);
      const episode = episodes[index];
      expectWithin(episode?.drawdown ?? Number.NaN, -(depth ?? Number.NaN), ONE_PRINTED_UNIT);
      expect(episode?.fallPeriods).toBe(toTrough);
      expect(episode?.recoveryPeriods).toBe(Number.isNaN(recovery) ? null : recovery);
      // A fall without an end is counted one month beyond the data.
      const open = episode?.recoveryIndex === null ? 1 : 0;
      expect((episode?.periodsUnderPeak ?? Number.NaN) + open).toBe(length);
    }
  });
});

describe.runIf(hasSharedMaterial('PerformanceAnalytics, indexes'))('hedge-fund indexes and prices', () => {
  it('have the same order statistics and moments as table.Stats', () => {
    const heads = ['Minimum', 'Quartile 1', 'Median', 'Arithmetic Mean', 'Quartile 3', 'Maximum', 'Variance'];
    const measures = [
      (row: readonly number[]) => Math.min(...row),
      (row: readonly number[]) => quantileType7(row, 0.25),
      median,
      mean,
      (row: readonly number[]) => quantileType7(row, 0.75),
      (row: readonly number[]) => Math.max(...row),
      sampleVariance,
    ];
    for (const [at, head] of heads.entries()) {
      const printed = printedRow('table.MonthlyReturns', /edhec\[, 1:3\]/, head);
      expect(printed).toHaveLength(3);
      for (const [index, [, returns]] of columnsOf('edhec').slice(0, 3).entries())
        expectWithin(measures[at]?.(returns) ?? Number.NaN, printed[index] ?? Number.NaN, ONE_PRINTED_UNIT);
    }
  });

  it('have the same simple returns from prices, as far as two decimals tell', () => {
    const closes = readOracleColumns('data/oracle/performanceanalytics/prices.csv').get('AdjClose') ?? [];
    const returns = [...obtained(simpleReturns(closes))];
    const printed = resultOf('Return.calculate', /R\.IBM/)
      .filter((line) => /^\d{4}-/.test(line) && !line.endsWith('NA'))
      .map((line) => Number(line.split(/\s+/)[1]));
    expect(printed).toHaveLength(19);
    const shown = [...returns.slice(0, 9), ...returns.slice(-10)];
    for (const [index, value] of printed.entries()) expectWithin(shown[index] ?? Number.NaN, value, 0.01);
  });

  // It lets weights drift within a quarter; the engine holds them (D§0, whose history). They agree in the first month.
  it('make the same portfolio in the first month of each quarter', () => {
    const returns = columnsOf('edhec')
      .slice(0, 5)
      .map(([, column]) => column.slice(0, 12));
    const own = obtained(portfolioReturns({ weights: returns.map(() => 0.2), returns }, 2));
    const printed = resultOf('Return.portfolio', /"quarters"\)/)
      .slice(1)
      .map((line) => Number(line.split(/\s+/)[1]));
    expect(printed).toHaveLength(12);
    for (const month of [0, 3, 6, 9])
      expectWithin(own[month] ?? Number.NaN, printed[month] ?? Number.NaN, ONE_PRINTED_UNIT);
  });
});
