import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centralMoments } from '../../../../shared/math/centralMoments';
import { mean } from '../../../../shared/math/mean';
import { sampleVariance } from '../../../../shared/math/sampleVariance';
import { gaussianExpectedShortfall } from '../../../../shared/risk/var/gaussianExpectedShortfall';
import { gaussianValueAtRisk } from '../../../../shared/risk/var/gaussianValueAtRisk';
import { historicalExpectedShortfall } from '../../../../shared/risk/var/historicalExpectedShortfall';
import { historicalValueAtRisk } from '../../../../shared/risk/var/historicalValueAtRisk';
import {
  modifiedExpectedShortfall,
  operationalShortfallOfMoments,
  rawShortfallOfMoments,
} from '../../../../shared/risk/var/modifiedExpectedShortfall';
import { modifiedValueAtRisk, modifiedValueAtRiskOfMoments } from '../../../../shared/risk/var/modifiedValueAtRisk';
import { populationShape } from '../../../../shared/risk/var/populationShape';
import { type ShapedMoments, sampleReturnMoments } from '../../../../shared/risk/var/sampleReturnMoments';
import { LAW, returnRows } from '../../../support/laws';
import { hasSharedMaterial } from '../../../support/notRun';
import { readOracleColumns, readOracleJson } from '../../../support/oracle';
import { expectProblem, expectWithin, obtained } from '../../../support/outcome';
import { ASSET, PRINTED_DECIMALS } from '../../../support/samples';

const INVALID = { code: 'expansion-invalid', fallback: 'historical' } as const;
/** One crash among quiet days: the expansion bends back. */
const CRASH: readonly number[] = Object.freeze([
  ...Array.from({ length: 39 }, (_, day) => ((day % 5) - 2) / 1000),
  -0.2,
]);

/** As PerformanceAnalytics estimates: divisor n throughout. */
function populationMoments(returns: ArrayLike<number>): ShapedMoments {
  const standardDeviation = Math.sqrt(centralMoments(returns).second);
  return { mean: mean(returns), standardDeviation, ...obtained(populationShape(returns)) };
}

describe('modified measures of moments', () => {
  it('give acceptance row D5 from population moments', () => {
    const moments = populationMoments(ASSET);
    expect(modifiedValueAtRiskOfMoments(moments, 0.95)).toBeCloseTo(0.03372988, PRINTED_DECIMALS);
    expect(rawShortfallOfMoments(moments, 0.95)).toBeCloseTo(0.04142155, PRINTED_DECIMALS);
    expect(operationalShortfallOfMoments(moments, 0.95)).toBeCloseTo(0.04142155, PRINTED_DECIMALS);
  });

  it('give acceptance row D6 from population moments', () => {
    expect(modifiedValueAtRiskOfMoments(populationMoments(ASSET), 0.99)).toBeCloseTo(0.04916348, PRINTED_DECIMALS);
  });

  it('are the Gaussian measures when the shape is normal', () => {
    const moments = { mean: 0.001, standardDeviation: 0.01, skewness: 0, excessKurtosis: 0 };
    for (const confidence of [0.9, 0.95, 0.99]) {
      expect(modifiedValueAtRiskOfMoments(moments, confidence)).toBe(gaussianValueAtRisk(moments, confidence));
      const gaussian = gaussianExpectedShortfall(moments, confidence);
      expect(rawShortfallOfMoments(moments, confidence)).toBeCloseTo(gaussian, 15);
      expect(operationalShortfallOfMoments(moments, confidence)).toBeCloseTo(gaussian, 15);
    }
  });

  it('keep the operational shortfall at the value at risk where the raw one falls below it', () => {
    const strained = { mean: 0.001, standardDeviation: 0.01, skewness: 1, excessKurtosis: 3 };
    const valueAtRisk = modifiedValueAtRiskOfMoments(strained, 0.99);
    expect(rawShortfallOfMoments(strained, 0.99)).toBeLessThan(valueAtRisk);
    expect(operationalShortfallOfMoments(strained, 0.99)).toBeCloseTo(valueAtRisk, 15);
  });

  it('refuse moments and confidences that cannot be', () => {
    const moments = populationMoments(ASSET);
    for (const measure of [modifiedValueAtRiskOfMoments, rawShortfallOfMoments, operationalShortfallOfMoments]) {
      expect(() => measure(moments, 1)).toThrow('normal quantile outside (0, 1)');
      expect(() => measure({ ...moments, standardDeviation: -1 }, 0.95)).toThrow('negative standard deviation');
      expect(() => measure({ ...moments, mean: Number.NaN }, 0.95)).toThrow('moments are not finite');
    }
  });
});

describe('modified measures of returns', () => {
  it('give the hand-worked example of their doc comments', () => {
    const returns = Object.freeze([-0.02, 0, 0, 0.02]);
    expect(modifiedValueAtRisk(returns, 0.95)).toEqual({ ok: true, value: expect.closeTo(0.0271899, 8) });
    expect(modifiedExpectedShortfall(returns, 0.95)).toEqual({ ok: true, value: expect.closeTo(0.03102852, 8) });
  });

  it('use sample moments', () => {
    const moments = obtained(sampleReturnMoments(ASSET));
    expect(modifiedValueAtRisk(ASSET, 0.95)).toEqual({ ok: true, value: modifiedValueAtRiskOfMoments(moments, 0.95) });
    const shortfall = operationalShortfallOfMoments(moments, 0.95);
    expect(modifiedExpectedShortfall(ASSET, 0.95)).toEqual({ ok: true, value: shortfall });
  });

  it('say so when the expansion fails and the historical figure stands in', () => {
    expect(modifiedValueAtRisk(CRASH, 0.95)).toEqual({
      ok: true,
      value: obtained(historicalValueAtRisk(CRASH, 0.95)),
      notes: [INVALID],
    });
    expect(modifiedExpectedShortfall(CRASH, 0.95)).toEqual({
      ok: true,
      value: obtained(historicalExpectedShortfall(CRASH, 0.95)),
      notes: [INVALID],
    });
  });

  it('have no shortfall when the fallback has too short a tail', () => {
    const problem = { code: 'too-few-observations', have: 40, need: 100 } as const;
    expectProblem(modifiedExpectedShortfall(CRASH, 0.99), problem);
  });

  it('have no value below two returns, with a gap or without spread', () => {
    for (const measure of [modifiedValueAtRisk, modifiedExpectedShortfall]) {
      expectProblem(measure([0.01], 0.95), { code: 'too-few-observations', have: 1, need: 2 });
      expectProblem(measure([0.01, Number.NaN, 0], 0.95), { code: 'non-finite-value', index: 1 });
      expectProblem(measure([0.01, 0.01], 0.95), { code: 'zero-variance' });
      for (const confidence of [0, 1]) expect(() => measure([], confidence)).toThrow('confidence outside (0, 1)');
    }
  });

  it('move with a shift, scale with the position, ignore order, and shortfall is never the smaller', () => {
    // Sixteen binary digits: shift and scale are exact, so that a tie at the quantile of the fallback stays a tie.
    const rows = returnRows(20).map((returns) => returns.map((value) => Math.round(value * 65_536) / 65_536));
    fc.assert(
      fc.property(rows, fc.double({ min: 0.8, max: 0.95, noNaN: true }), (returns, confidence) => {
        fc.pre(sampleVariance(returns) > 1e-6);
        const valueAtRisk = obtained(modifiedValueAtRisk(returns, confidence));
        const shortfall = obtained(modifiedExpectedShortfall(returns, confidence));
        expect(shortfall).toBeGreaterThanOrEqual(valueAtRisk - 1e-12);
        const moved = returns.map((value) => 2 * value + 0.125).reverse();
        expectWithin(obtained(modifiedValueAtRisk(moved, confidence)), 2 * valueAtRisk - 0.125, 1e-8);
        expectWithin(obtained(modifiedExpectedShortfall(moved, confidence)), 2 * shortfall - 0.125, 1e-8);
      }),
      LAW,
    );
  });
});

describe.runIf(hasSharedMaterial('PerformanceAnalytics results'))(
  'modified measures against PerformanceAnalytics 2.1.0 on hedge-fund indexes',
  () => {
    /** Four decimals are printed, some tables cut the rest instead of rounding. */
    const ONE_PRINTED_UNIT = 1e-4;
    // Read by the tests, not while they are collected: a clone has no such files.
    const documented = () => readOracleJson('data/oracle/performanceanalytics_documented_results.json').functions;

    function expectRow(call: { result: string[] }, label: string, measure: (returns: number[]) => number): void {
      const printed = call.result
        .filter((line) => line.startsWith(label))
        .flatMap((line) => line.slice(label.length).trim().split(/\s+/).map(Number));
      expect(printed).toHaveLength(13);
      const columns = [...readOracleColumns('data/oracle/performanceanalytics/edhec.csv')].slice(1);
      for (const [index, [, returns]] of columns.entries()) {
        expectWithin(measure(returns), printed[index] ?? Number.NaN, ONE_PRINTED_UNIT);
      }
    }

    // Population moments, raw expansion and turned signs, as there; the product uses n - 1 and checks the expansion.
    it('agree on modified value at risk at 95 % and 99 %', () => {
      for (const call of documented().VaR as { call: string; result: string[] }[]) {
        const confidence = /"modified"/.test(call.call) ? 0.95 : 0.99;
        if (/clean|historical|gaussian/.test(call.call)) continue;
        expectRow(call, 'VaR', (returns) => -modifiedValueAtRiskOfMoments(populationMoments(returns), confidence));
      }
    });

    it('agree on modified value at risk and operational shortfall of the downside table', () => {
      const [call] = documented()['table.DownsideRisk'];
      expectRow(call, 'Modified VaR (95%)', (returns) => {
        return -modifiedValueAtRiskOfMoments(populationMoments(returns), 0.95);
      });
      expectRow(call, 'Modified ES (95%)', (returns) => {
        return -operationalShortfallOfMoments(populationMoments(returns), 0.95);
      });
    });
  },
);
