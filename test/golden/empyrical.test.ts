import { describe, expect, it } from 'vitest';
import { maximumDrawdown } from '../../shared/risk/drawdown/maximumDrawdown';
import { sharpeRatio } from '../../shared/risk/ratios/sharpeRatio';
import { geometricAnnualReturn } from '../../shared/risk/series/geometricAnnualReturn';
import { simpleReturns } from '../../shared/risk/series/simpleReturns';
import { hasSharedMaterial } from '../support/notRun';
import { readOracleJson } from '../support/oracle';
import { expectWithin, obtained } from '../support/outcome';

/** What upstream allows. */
const TOLERANCE = 1e-8;
const PERIODS: Readonly<Record<string, number>> = { daily: 252, weekly: 52, monthly: 12, yearly: 1 };

type Argument = number | string | null | readonly (number | null)[] | { readonly series?: string };

/** Rows of a test of upstream whose expected value is a number. */
function rowsOf(test: string): readonly (readonly Argument[])[] {
  const rows: readonly (readonly Argument[])[] = readOracleJson('data/oracle/empyrical_expected.json').tests[test].rows;
  return rows.filter((row) => typeof row.at(-1) === 'number');
}

/** The numbers of an argument, gaps included as NaN. */
function numbersOf(argument: Argument | undefined): number[] {
  const { series } = readOracleJson('data/oracle/empyrical_expected.json');
  const name = (argument as { series?: string } | undefined)?.series;
  const values: readonly (number | null)[] = name === undefined ? argument : series[name];
  return values.map((value) => value ?? Number.NaN);
}

function present(values: readonly number[]): number[] {
  return values.filter((value) => !Number.isNaN(value));
}

// Gaps are left out there and refused here. Volatility and down beta are compared beside their measures in test/shared/risk.
describe.runIf(hasSharedMaterial('empyrical'))('published cases of empyrical', () => {
  it('have the same drawdowns, with the sign turned', () => {
    const rows = rowsOf('test_max_drawdown');
    expect(rows).toHaveLength(5);
    for (const [returns, expected] of rows)
      expectWithin(obtained(maximumDrawdown(present(numbersOf(returns)))).drawdown, 0 - Number(expected), TOLERANCE);
  });

  it('have the same rolling drawdowns of six days, with the sign turned', () => {
    const [, [returns, window, expected] = []] = readOracleJson('data/oracle/empyrical_expected.json').tests
      .test_roll_max_drawdown.rows;
    const values = numbersOf(returns);
    expect(expected).toHaveLength(values.length - window + 1);
    for (const [start, value] of expected.entries()) {
      const { drawdown } = obtained(maximumDrawdown(values.slice(start, start + window)));
      // Four decimals are published.
      expectWithin(drawdown, -value, 5e-5);
    }
  });

  // A gap counts as a period without a return there.
  it.each(['test_annual_ret', 'test_cagr'])('have the same compounded annual returns: %s', (test) => {
    const rows = rowsOf(test);
    expect(rows).toHaveLength(3);
    for (const [returns, period, expected] of rows) {
      const filled = numbersOf(returns).map((value) => (Number.isNaN(value) ? 0 : value));
      const answer = geometricAnnualReturn(filled, PERIODS[String(period)]);
      expectWithin(obtained(answer), Number(expected), TOLERANCE);
    }
  });

  it('have the same Sharpe ratios, over nothing and over another series', () => {
    const rows = rowsOf('test_sharpe_ratio');
    expect(rows).toHaveLength(4);
    for (const [returns, riskFree, expected] of rows) {
      const own = numbersOf(returns);
      const free = riskFree === 0 ? own.map(() => 0) : numbersOf(riskFree);
      const excess = present(own.map((value, day) => value - (free[day] ?? Number.NaN)));
      expectWithin(obtained(sharpeRatio(excess, 252)), Number(expected), TOLERANCE);
    }
  });

  it('have the same ratios of mean excess to its deviation per day', () => {
    const rows = rowsOf('test_excess_sharpe');
    expect(rows).toHaveLength(2);
    for (const [returns, factor, expected] of rows) {
      const own = numbersOf(returns);
      const other = factor === 0 ? own.map(() => 0) : numbersOf(factor);
      const excess = present(own.map((value, day) => value - (other[day] ?? Number.NaN)));
      expectWithin(obtained(sharpeRatio(excess, 1)), Number(expected), TOLERANCE);
    }
  });

  it('have no return where prices stand still', () => {
    const [[prices]] = readOracleJson('data/oracle/empyrical_expected.json').tests.test_simple_returns.rows;
    const returns = obtained(simpleReturns(numbersOf(prices)));
    expect([...returns]).toEqual(Array(numbersOf(prices).length - 1).fill(0));
  });
});
