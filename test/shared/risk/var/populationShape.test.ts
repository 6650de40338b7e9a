import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean } from '../../../../shared/math/mean';
import { sampleVariance } from '../../../../shared/math/sampleVariance';
import { populationExcessKurtosis } from '../../../../shared/risk/var/populationExcessKurtosis';
import { populationShape } from '../../../../shared/risk/var/populationShape';
import { populationSkewness } from '../../../../shared/risk/var/populationSkewness';
import { sampleReturnMoments } from '../../../../shared/risk/var/sampleReturnMoments';
import { LAW, returnRows } from '../../../support/laws';
import { hasSharedMaterial } from '../../../support/notRun';
import { readOracleColumns, readOracleJson } from '../../../support/oracle';
import { expectProblem, expectWithin, obtained } from '../../../support/outcome';
import { ASSET, PRINTED_DECIMALS } from '../../../support/samples';

/** The tables print four decimals. */
const HALF_PRINTED_UNIT = 5.001e-5;

describe('populationShape', () => {
  it('gives acceptance row D1', () => {
    expect(obtained(populationSkewness(ASSET))).toBeCloseTo(-0.79142591, PRINTED_DECIMALS);
    expect(obtained(populationExcessKurtosis(ASSET))).toBeCloseTo(0.2038049, PRINTED_DECIMALS);
  });

  it('gives hand-worked shapes', () => {
    // Deviations -3, 1, 1, 1 hundredths: m2 = 3, m3 = -6, m4 = 21.
    const { skewness, excessKurtosis } = obtained(populationShape([-0.03, 0.01, 0.01, 0.01]));
    expect(skewness).toBeCloseTo(-6 / 3 ** 1.5, 13);
    expect(excessKurtosis).toBeCloseTo(21 / 9 - 3, 13);
    expect(obtained(populationShape([-0.02, 0, 0, 0.02]))).toEqual({ skewness: 0, excessKurtosis: -1 });
  });

  it('has the least kurtosis there is for two returns', () => {
    expect(obtained(populationExcessKurtosis([0.01, 0.03]))).toBeCloseTo(-2, 12);
  });

  it('has no value below two returns, with a gap or without any spread', () => {
    expectProblem(populationShape([0.01]), { code: 'too-few-observations', have: 1, need: 2 });
    expectProblem(populationShape([0.01, Number.NaN]), { code: 'non-finite-value', index: 1 });
    expectProblem(populationSkewness([0.1, 0.1, 0.1]), { code: 'zero-variance' });
    expectProblem(populationExcessKurtosis([0, 0]), { code: 'zero-variance' });
  });

  it('neither overflows nor vanishes at the ends of the scale', () => {
    for (const scale of [1e-90, 1e99]) {
      expect(obtained(populationSkewness(ASSET.map((value) => value * scale)))).toBeCloseTo(-0.79142591, 8);
    }
  });

  it('ignores shift, positive scale and order, and mirrors its sign', () => {
    fc.assert(
      fc.property(returnRows(3), (returns) => {
        fc.pre(sampleVariance(returns) > 1e-6);
        const { skewness, excessKurtosis } = obtained(populationShape(returns));
        const moved = obtained(populationShape(returns.map((value) => 3 * value + 0.2).reverse()));
        expectWithin(moved.skewness, skewness, 1e-7 * (1 + Math.abs(skewness)));
        expectWithin(moved.excessKurtosis, excessKurtosis, 1e-7 * (1 + Math.abs(excessKurtosis)));
        expect(obtained(populationSkewness(returns.map((value) => -value)))).toBeCloseTo(-skewness, 12);
        expect(excessKurtosis).toBeGreaterThanOrEqual(skewness ** 2 - 2 - 1e-9);
      }),
      LAW,
    );
  });
});

describe('sampleReturnMoments', () => {
  it('joins the sample spread to the shape', () => {
    const moments = obtained(sampleReturnMoments(Object.freeze([...ASSET])));
    expect(moments.mean).toBe(mean(ASSET));
    expect(moments.standardDeviation).toBe(Math.sqrt(sampleVariance(ASSET)));
    expect(moments.skewness).toBeCloseTo(-0.79142591, PRINTED_DECIMALS);
    expect(moments.excessKurtosis).toBeCloseTo(0.2038049, PRINTED_DECIMALS);
    expectProblem(sampleReturnMoments([0.02, 0.02]), { code: 'zero-variance' });
  });
});

describe.runIf(hasSharedMaterial('PerformanceAnalytics moments'))('shape against PerformanceAnalytics 2.1.0', () => {
  it('agrees on the eight managers of table.Distributions', () => {
    const { functions } = readOracleJson('data/oracle/performanceanalytics_documented_results.json');
    const lines: string[] = functions['table.Distributions'][0].result;
    const printed = (label: string): number[] =>
      blocks(lines).flatMap((block) => {
        const row = block.find((line) => line.startsWith(`${label} `)) ?? '';
        return row.slice(label.length).trim().split(/\s+/).map(Number);
      });
    const managers = readOracleColumns('data/oracle/performanceanalytics/managers.csv');
    const columns = [...managers].filter(([name]) => name !== 'date').slice(0, 8);
    const skewness = printed('Skewness');
    const excessKurtosis = printed('Excess kurtosis');
    expect([skewness.length, excessKurtosis.length]).toEqual([8, 8]);
    for (const [index, [, column]] of columns.entries()) {
      // The table leaves missing months out; the engine refuses them.
      const shape = obtained(populationShape(column.filter((value) => !Number.isNaN(value))));
      expectWithin(shape.skewness, skewness[index] ?? Number.NaN, HALF_PRINTED_UNIT);
      expectWithin(shape.excessKurtosis, excessKurtosis[index] ?? Number.NaN, HALF_PRINTED_UNIT);
    }
  });
});

/** R wraps a wide table: a block starts at each line of column heads, which is indented. */
function blocks(lines: readonly string[]): string[][] {
  const found: string[][] = [];
  for (const line of lines) {
    if (line.startsWith(' ')) found.push([]);
    found.at(-1)?.push(line);
  }
  return found;
}

describe.runIf(hasSharedMaterial('skfolio shape'))('shape against skfolio', () => {
  // skfolio prints the kurtosis itself, three more than the excess, and leaves gaps out.
  it('agrees on the four observations its gap test leaves', () => {
    const { fixtures, measures } = readOracleJson('data/oracle/skfolio_measures_expected.json');
    const values = (fixtures['1d_nan'] as (number | null)[]).filter((value) => value !== null);
    const printed = (measure: string): number =>
      measures[measure].find((row: { returns: string }) => row.returns === '1d_nan').expected;
    expect(obtained(populationSkewness(values))).toBeCloseTo(printed('skew'), 7);
    expect(obtained(populationExcessKurtosis(values)) + 3).toBeCloseTo(printed('kurtosis'), 7);
  });
});
