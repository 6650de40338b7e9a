import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { centralMoments } from '../../shared/math/centralMoments';
import { mean } from '../../shared/math/mean';
import { conditionalDrawdownAtRisk } from '../../shared/risk/drawdown/conditionalDrawdownAtRisk';
import { sortinoRatio } from '../../shared/risk/ratios/sortinoRatio';
import { simpleReturns } from '../../shared/risk/series/simpleReturns';
import { populationExcessKurtosis } from '../../shared/risk/var/populationExcessKurtosis';
import { populationSkewness } from '../../shared/risk/var/populationSkewness';
import { hasSharedMaterial, sharedMaterial } from '../support/notRun';
import { readOracleJson } from '../support/oracle';
import { expectWithin, obtained } from '../support/outcome';

/** A unit of the seventh decimal, which the upstream tests compare; some of its numbers are cut there, not rounded. */
const SEVENTH = 1e-7;
const DAYS = 8312;

/** Daily returns of Apple over 33 years. */
function appleReturns(): Float64Array {
  const file = readFileSync(sharedMaterial('data/prices/wide/skfolio_sp500_dataset.csv.gz'));
  const [header = [], ...rows] = gunzipSync(file)
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  return obtained(simpleReturns(rows.map((row) => Number(row[header.indexOf('AAPL')]))));
}

/** What upstream expects of a measure of these returns. */
function expectedOf(measure: string, options: Readonly<Record<string, boolean | number | null>> = {}): number {
  const rows: readonly Readonly<Record<string, unknown>>[] = readOracleJson(
    'data/oracle/skfolio_measures_expected.json',
  ).measures[measure];
  const wanted = Object.entries({ returns: '1d', ...options });
  return Number(rows.find((row) => wanted.every(([name, value]) => row[name] === value))?.['expected']);
}

// Sample variance, ulcer index and correlation are compared in test/shared/risk/series/skfolio.test.ts.
describe.runIf(hasSharedMaterial('skfolio, one stock'))('33 years of one stock against skfolio', () => {
  it('have the same moments with divisor n', () => {
    const returns = appleReturns();
    expect(returns).toHaveLength(DAYS);
    const { second, third } = centralMoments(returns);
    expectWithin(mean(returns), expectedOf('mean'), SEVENTH);
    expectWithin(second, expectedOf('variance', { biased: true }), SEVENTH / 1000);
    expectWithin(third, expectedOf('third_central_moment'), SEVENTH / 1000);
    expectWithin(obtained(populationSkewness(returns)), expectedOf('skew'), SEVENTH);
    expectWithin(obtained(populationExcessKurtosis(returns)) + 3, expectedOf('kurtosis'), SEVENTH);
    expectWithin(-Math.min(...returns), expectedOf('worst_return'), SEVENTH);
  });

  it('have the same squared falls below nothing, which the Sortino ratio divides by', () => {
    const returns = appleReturns();
    const ratio = obtained(sortinoRatio(returns, { minimumReturn: 0, periodsPerYear: 1 }));
    const expected = expectedOf('semi_variance', { min_acceptable_return: 0, biased: true });
    expectWithin((mean(returns) / ratio) ** 2, expected, SEVENTH / 1000);
  });

  // It interpolates within the day at the edge of the tail and the engine does not: 0.78282 there, 0.78272 here.
  it('have a mean of the deepest drawdowns of another definition, nearly the same', () => {
    const own = obtained(conditionalDrawdownAtRisk(appleReturns().with(0, 0), 0.95));
    expectWithin(own, 0.782719, 1e-6);
    expectWithin(own, expectedOf('cdar', { compounded: true }), 2e-4);
  });
});
