import { describe, expect, it } from 'vitest';
import type { SeriesMeasures } from '../../../../shared/report/seriesMeasures';
import { createSeriesMeasures } from '../../../../shared/risk/report/createSeriesMeasures';
import { closesOf, daysBefore, seriesOf, withoutDay } from '../../../support/priceBuilder';
import { ASSET, BENCHMARK } from '../../../support/samples';

/** The samples of domain.md §13 as price files; returns of rebuilt prices agree to about 1e-15. */

const series = seriesOf('ZZA', closesOf(100, ASSET));
const benchmark = seriesOf('IWM', closesOf(100, BENCHMARK));

function printed(measures: SeriesMeasures, name: string): number {
  const row = measures.measures.find((one) => one.measure === name);
  if (row?.value === null || row === undefined) throw new Error(`${name}: ${row?.problem ?? 'missing'}`);
  return row.value;
}

describe('every measure of one file', () => {
  const all = createSeriesMeasures({ series, benchmark, confidence: 0.95 });

  it.each([
    ['mean', -0.0007],
    ['sampleVolatility', 0.01827883],
    ['annualisedVolatility', 0.2901675],
    ['geometricAnnualReturn', -0.19499686],
    ['arithmeticAnnualReturn', -0.1764],
    ['historicalValueAtRisk', 0.03455],
    ['historicalExpectedShortfall', 0.045],
    ['beta', 1.56041832],
    ['correlation', 0.99603862],
    ['trackingError', 0.10695858],
    ['maximumDrawdown', 0.04848163],
    ['ulcerIndex', 0.02567946],
    ['painIndex', 0.02144679],
  ])('prints %s as the domain tables do', (name, wanted) => {
    expect(printed(all, name)).toBeCloseTo(wanted, 7);
  });

  it('says which column and days it read', () => {
    expect(all).toMatchObject({ schema: 1, priceColumn: 'close', bars: 21, lastDate: '2026-11-19', confidence: 0.95 });
    const adjusted = seriesOf('ZZA', closesOf(100, ASSET), { adjusted: closesOf(90, BENCHMARK) });
    const read = createSeriesMeasures({ series: adjusted, benchmark: null, confidence: 0.95 });
    expect(read.priceColumn).toBe('adjustedClose');
    expect(printed(read, 'sampleVolatility')).toBeLessThan(printed(all, 'sampleVolatility'));
  });

  it('pairs only the days both have, and counts them', () => {
    const holed = withoutDay(series, daysBefore(5));
    const paired = createSeriesMeasures({ series: holed, benchmark, confidence: 0.95 });
    expect(paired.measures.find((row) => row.measure === 'beta')?.observations).toBe(18);
  });

  it('gives a code where it has no value, and never a NaN', () => {
    const bare = seriesOf('ZZA', [10], { range: null, volume: null });
    const { measures } = createSeriesMeasures({ series: bare, benchmark, confidence: 0.95 });
    for (const row of measures)
      expect([row.measure, row.value, row.problem]).toEqual([row.measure, null, expect.any(String)]);
  });

  it('throws for a confidence nobody can mean', () => {
    expect(() => createSeriesMeasures({ series, benchmark, confidence: 1 })).toThrow('confidence');
  });
});
