import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sampleVariance } from '../../../../shared/math/sampleVariance';
import { correlation } from '../../../../shared/risk/dependence/correlation';
import { correlationMatrix } from '../../../../shared/risk/dependence/correlationMatrix';
import { conditionalDrawdownAtRisk } from '../../../../shared/risk/drawdown/conditionalDrawdownAtRisk';
import { ulcerIndex } from '../../../../shared/risk/drawdown/ulcerIndex';
import { simpleReturns } from '../../../../shared/risk/series/simpleReturns';
import { hasSharedMaterial, sharedMaterial } from '../../../support/notRun';
import { readOracleJson } from '../../../support/oracle';
import { expectWithin, obtained } from '../../../support/outcome';

/** Decimals the upstream tests compare. */
const UPSTREAM_DECIMALS = 7;
/** The edge of the tail, about 0.03 from its mean, counts one or two periods of 415 more or less. */
const EDGE_TOLERANCE = 2e-4;

function readReturns(): { apple: Float64Array; amd: Float64Array } {
  const file = readFileSync(sharedMaterial('data/prices/wide/skfolio_sp500_dataset.csv.gz'));
  const lines = gunzipSync(file).toString('utf8').trim().split('\n');
  const [header = [], ...rows] = lines.map((line) => line.split(','));
  const returnsOf = (symbol: string) => obtained(simpleReturns(rows.map((row) => Number(row[header.indexOf(symbol)]))));
  return { apple: returnsOf('AAPL'), amd: returnsOf('AMD') };
}

/** What skfolio's own tests expect of a measure of both stocks. */
function expectedOf(measure: string, options: Readonly<Record<string, boolean>>) {
  const { measures } = readOracleJson('data/oracle/skfolio_measures_expected.json');
  const wanted = Object.entries({ returns: '2d', ...options });
  return measures[measure].find((row: Record<string, unknown>) => wanted.every(([name, value]) => row[name] === value))
    .expected;
}

describe.runIf(hasSharedMaterial('skfolio measures'))('33 years of two stocks against skfolio', () => {
  it('has the same sample variances', () => {
    const { apple, amd } = readReturns();
    const expected = expectedOf('variance', { biased: false });
    expect(sampleVariance(apple)).toBeCloseTo(expected[0], 9);
    expect(sampleVariance(amd)).toBeCloseTo(expected[1], 9);
  });

  it('has the same ulcer indexes once the first day is a peak, as it is there', () => {
    const { apple, amd } = readReturns();
    const expected = expectedOf('ulcer_index', { compounded: true });
    expect(obtained(ulcerIndex(apple.with(0, 0)))).toBeCloseTo(expected[0], UPSTREAM_DECIMALS);
    expect(obtained(ulcerIndex(amd.with(0, 0)))).toBeCloseTo(expected[1], UPSTREAM_DECIMALS);
  });

  it('has about the same conditional drawdowns at risk: skfolio counts a part of the period at the edge of the tail', () => {
    const { apple, amd } = readReturns();
    const expected = expectedOf('cdar', { compounded: true });
    expectWithin(obtained(conditionalDrawdownAtRisk(apple.with(0, 0), 0.95)), expected[0], EDGE_TOLERANCE);
    expectWithin(obtained(conditionalDrawdownAtRisk(amd.with(0, 0), 0.95)), expected[1], EDGE_TOLERANCE);
  });

  it('has the same correlation, alone and in a matrix', () => {
    const { apple, amd } = readReturns();
    const expected = expectedOf('correlation', {});
    expect(obtained(correlation(apple, amd))).toBeCloseTo(expected[0][1], UPSTREAM_DECIMALS);
    expect(correlationMatrix([apple, amd]).correlation[1]?.[0]).toBeCloseTo(expected[1][0], UPSTREAM_DECIMALS);
  });
});
