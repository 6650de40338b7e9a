import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kupiecTest, likelihoodRatioTest } from '../../../../shared/risk/backtest/kupiecTest';
import { logLikelihood } from '../../../../shared/risk/backtest/logLikelihood';
import { LAW } from '../../../support/laws';
import { hasSharedMaterial } from '../../../support/notRun';
import { readOracleJson } from '../../../support/oracle';
import { expectProblem, obtained } from '../../../support/outcome';
import { PRINTED_DECIMALS } from '../../../support/samples';

const SIGNIFICANCE = 0.05;

describe('logLikelihood', () => {
  it('is the logarithm of the likelihood, with 0 ln 0 = 0', () => {
    expect(logLikelihood(1, 1, 0.5)).toBeCloseTo(-2 * Math.LN2, 15);
    expect(logLikelihood(2, 3, 0.2)).toBeCloseTo(Math.log(0.2 ** 2 * 0.8 ** 3), 13);
    expect(logLikelihood(0, 3, 0)).toBeCloseTo(0, 15);
    expect(logLikelihood(3, 0, 1)).toBe(0);
    expect(logLikelihood(0, 0, Number.NaN)).toBe(0);
  });
});

describe('likelihoodRatioTest', () => {
  it('doubles the gain and reads a residue of rounding as none', () => {
    expect(likelihoodRatioTest(2, 2)).toEqual({ statistic: 4, pValue: expect.closeTo(Math.exp(-2), 12) });
    expect(likelihoodRatioTest(-1e-16, 1)).toEqual({ statistic: 0, pValue: 1 });
  });
});

describe('kupiecTest', () => {
  it('gives acceptance row D21', () => {
    const { statistic, pValue } = obtained(kupiecTest({ observations: 250, exceedances: 6 }, 0.99));
    expect(statistic).toBeCloseTo(3.55535477, PRINTED_DECIMALS);
    expect(pValue).toBeCloseTo(0.05935362, PRINTED_DECIMALS);
  });

  it('has closed forms when nothing or everything was exceeded', () => {
    const none = obtained(kupiecTest({ observations: 250, exceedances: 0 }, 0.99));
    expect(none.statistic).toBeCloseTo(-500 * Math.log(0.99), 12);
    const all = obtained(kupiecTest({ observations: 20, exceedances: 20 }, 0.95));
    expect(all.statistic).toBeCloseTo(-40 * Math.log(0.05), 12);
    expect(all.pValue).toBeLessThan(1e-20);
  });

  it('finds nothing to object to when the share is exactly right', () => {
    const { statistic, pValue } = obtained(kupiecTest({ observations: 100, exceedances: 5 }, 0.95));
    expect(statistic).toBeCloseTo(0, 12);
    expect(pValue).toBeCloseTo(1, 5);
  });

  it('has no value without observations', () => {
    const problem = { code: 'too-few-observations', have: 0, need: 1 } as const;
    expectProblem(kupiecTest({ observations: 0, exceedances: 0 }, 0.99), problem);
  });

  it('refuses counts and confidences that cannot be', () => {
    for (const observations of [-1, 2.5, Number.NaN]) {
      expect(() => kupiecTest({ observations, exceedances: 0 }, 0.99)).toThrow('observations are not a whole number');
    }
    for (const exceedances of [-1, 0.5, 11, Number.NaN]) {
      const count = { observations: 10, exceedances };
      expect(() => kupiecTest(count, 0.99)).toThrow('exceedances outside the observations');
    }
    for (const confidence of [0, 1, Number.NaN]) {
      const count = { observations: 10, exceedances: 1 };
      expect(() => kupiecTest(count, confidence)).toThrow('confidence outside (0, 1)');
    }
  });

  it('is never negative and mirrors when exceeded and quiet change places', () => {
    const counts = fc.integer({ min: 1, max: 1000 }).chain((n) => fc.tuple(fc.constant(n), fc.nat(n)));
    fc.assert(
      fc.property(
        counts,
        fc.double({ min: 0.5, max: 0.999, noNaN: true }),
        ([observations, exceedances], confidence) => {
          const { statistic, pValue } = obtained(kupiecTest({ observations, exceedances }, confidence));
          expect(statistic).toBeGreaterThanOrEqual(0);
          expect(pValue).toBeLessThanOrEqual(1);
          const mirrored = kupiecTest({ observations, exceedances: observations - exceedances }, 1 - confidence);
          expect(obtained(mirrored).statistic).toBeCloseTo(statistic, 8);
        },
      ),
      LAW,
    );
  });
});

describe.runIf(hasSharedMaterial('Kupiec regions'))('the regions of Kupiec', () => {
  const oracle = readOracleJson('data/oracle/textbook/kupiec_regions.json');

  it('has every recomputed likelihood ratio', () => {
    for (const { p, T, N, LR } of oracle.lr_examples_recomputed) {
      const { statistic } = obtained(kupiecTest({ observations: T, exceedances: N }, 1 - p));
      expect(statistic).toBeCloseTo(LR, 9);
    }
  });

  // The published cell "N<7" counts N = 0 in, although its ratio is 5.13: the recomputed region is 1 to 6.
  it('accepts the published numbers of failures and no others', () => {
    let cells = 0;
    for (const [p, row] of Object.entries<Record<string, string>>(oracle.table)) {
      for (const [observations, published] of Object.entries(row)) {
        const [, low = '0', high = '0'] = /^(?:(\d+)<)?N<(\d+)$/.exec(published) ?? [];
        const accepted = acceptedFailures(Number(observations), 1 - Number(p));
        expect([accepted[0], accepted.at(-1)]).toEqual([Number(low) + 1, Number(high) - 1]);
        cells++;
      }
    }
    expect(cells).toBe(9);
  });
});

function acceptedFailures(observations: number, confidence: number): number[] {
  return Array.from({ length: observations + 1 }, (_, exceedances) => exceedances).filter(
    (exceedances) => obtained(kupiecTest({ observations, exceedances }, confidence)).pValue > SIGNIFICANCE,
  );
}
