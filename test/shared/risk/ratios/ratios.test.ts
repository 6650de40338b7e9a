import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calmarRatio } from '../../../../shared/risk/ratios/calmarRatio';
import { informationRatio } from '../../../../shared/risk/ratios/informationRatio';
import { sharpeRatio } from '../../../../shared/risk/ratios/sharpeRatio';
import { sortinoRatio } from '../../../../shared/risk/ratios/sortinoRatio';
import { LAW, returnRows } from '../../../support/laws';
import { hasSharedMaterial } from '../../../support/notRun';
import { readOracleJson } from '../../../support/oracle';
import { expectProblem, obtained } from '../../../support/outcome';
import { ASSET, BENCHMARK, PRINTED_DECIMALS } from '../../../support/samples';

const DAILY = { minimumReturn: 0, periodsPerYear: 1 };
const ORACLE_DECIMALS = 10;

describe('acceptance row D11', () => {
  it('is given by the annual Sharpe ratio, the two Sortino ratios and the Calmar ratio', () => {
    const excess = ASSET.map((value) => value - 0.04 / 252);
    expect(obtained(sharpeRatio(excess, 252))).toBeCloseTo(-0.74577614, PRINTED_DECIMALS);
    expect(obtained(sortinoRatio(ASSET, DAILY))).toBeCloseTo(-0.04851295, PRINTED_DECIMALS);
    const annual = { ...DAILY, periodsPerYear: 252 };
    expect(obtained(sortinoRatio(ASSET, annual))).toBeCloseTo(-0.77011919, PRINTED_DECIMALS);
    expect(obtained(calmarRatio(ASSET, 252))).toBeCloseTo(-4.02207738, PRINTED_DECIMALS);
  });
});

describe('examples worked by hand', () => {
  it('give the ratios of two periods', () => {
    expect(obtained(sharpeRatio(Object.freeze([0.01, 0.03]), 1))).toBeCloseTo(Math.SQRT2, 13);
    expect(obtained(sortinoRatio(Object.freeze([0.03, -0.01]), DAILY))).toBeCloseTo(Math.SQRT2, 13);
    expect(obtained(sortinoRatio([0.04, 0], { ...DAILY, minimumReturn: 0.01 }))).toBeCloseTo(Math.SQRT2, 13);
    expect(obtained(calmarRatio(Object.freeze([0.5, -0.2]), 2))).toBeCloseTo(1, 13);
    expect(obtained(informationRatio([0.02, 0.05], [0.01, 0.02], 1))).toBeCloseTo(Math.SQRT2, 13);
  });
});

describe('a ratio without a divisor', () => {
  it('is unknown, not infinite', () => {
    expectProblem(sharpeRatio([0.01, 0.01], 252), { code: 'zero-variance' });
    expectProblem(sortinoRatio([0.01, 0], DAILY), { code: 'zero-variance' });
    expectProblem(calmarRatio([0.01, 0], 2), { code: 'zero-variance' });
    expectProblem(informationRatio(ASSET, ASSET, 252), { code: 'zero-variance' });
  });

  it('is unknown with too few or bad observations', () => {
    expectProblem(sharpeRatio([0.01], 252), { code: 'too-few-observations', have: 1, need: 2 });
    expectProblem(sortinoRatio([], DAILY), { code: 'too-few-observations', have: 0, need: 1 });
    expectProblem(calmarRatio([], 252), { code: 'too-few-observations', have: 0, need: 1 });
    expectProblem(calmarRatio([0.01, -1.01], 252), { code: 'non-finite-value', index: 1 });
    expectProblem(sharpeRatio([0.01, Number.NaN], 252), { code: 'non-finite-value', index: 1 });
    expectProblem(sortinoRatio([Number.NaN], DAILY), { code: 'non-finite-value', index: 0 });
    expectProblem(informationRatio([0.01], [], 252), { code: 'lengths-differ', first: 1, second: 0 });
    expectProblem(informationRatio([0.01], [0], 252), { code: 'too-few-observations', have: 1, need: 2 });
  });

  it('refuses options that are a bug', () => {
    expect(() => sharpeRatio(ASSET, 0)).toThrow('periods per year not above 0');
    expect(() => sortinoRatio(ASSET, { ...DAILY, periodsPerYear: 0 })).toThrow('Sortino option out of range');
    expect(() => sortinoRatio(ASSET, { ...DAILY, minimumReturn: Number.NaN })).toThrow('Sortino option out of range');
  });
});

it('a Calmar ratio of less than a year says so', () => {
  expect(calmarRatio(ASSET, 252)).toMatchObject({ notes: [{ code: 'not-annualised', have: 20 }] });
});

it('the information ratio is the active return over the tracking error of row D14', () => {
  const active = ASSET.reduce((sum, value, at) => sum + value - (BENCHMARK[at] ?? 0), 0) / 20;
  expect(obtained(informationRatio(ASSET, BENCHMARK, 252))).toBeCloseTo((active * 252) / 0.10695858, 6);
});

it('the Sharpe ratio does not change with leverage and turns with the sign', () => {
  fc.assert(
    fc.property(returnRows(2), (returns) => {
      fc.pre(Math.max(...returns) - Math.min(...returns) > 1e-3);
      const ratio = obtained(sharpeRatio(returns, 252));
      expect(
        obtained(
          sharpeRatio(
            returns.map((value) => 2 * value),
            252,
          ),
        ),
      ).toBeCloseTo(ratio, 9);
      expect(
        obtained(
          sharpeRatio(
            returns.map((value) => -value),
            252,
          ),
        ),
      ).toBeCloseTo(-ratio, 9);
    }),
    LAW,
  );
});

describe.runIf(hasSharedMaterial('PerformanceAnalytics 2.1.0, Bacon sample'))(
  'ratios against a published sample',
  () => {
    it.each(['bacon_monthly', 'tiny_sample_n7'])('%s', (name) => {
      const { fixtures, metrics } = readOracleJson('data/oracle/quantstats_bacon_reference.json');
      const { returns, periods } = fixtures[name];
      expect(obtained(sharpeRatio(returns, periods))).toBeCloseTo(metrics.sharpe_annual[name], ORACLE_DECIMALS);
      const calmar = metrics.return_annual[name] / -metrics.max_drawdown[name];
      expect(obtained(calmarRatio(returns, periods))).toBeCloseTo(calmar, ORACLE_DECIMALS);
    });
  },
);
