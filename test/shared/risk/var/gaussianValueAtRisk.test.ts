import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaussianExpectedShortfall } from '../../../../shared/risk/var/gaussianExpectedShortfall';
import { gaussianValueAtRisk } from '../../../../shared/risk/var/gaussianValueAtRisk';
import { LAW } from '../../../support/laws';
import { hasSharedMaterial } from '../../../support/notRun';
import { readOracleJson } from '../../../support/oracle';
import { PRINTED_DECIMALS } from '../../../support/samples';

/** Row D1: mean and population deviation of RA, which rows D4 and D23 are computed from. */
const POPULATION = { mean: -0.0007, standardDeviation: Math.sqrt(0.00031741) };
const UNIT = { mean: 0, standardDeviation: 1 };

describe('gaussianValueAtRisk', () => {
  it('gives acceptance row D4 from population moments', () => {
    expect(POPULATION.standardDeviation).toBeCloseTo(0.017816, PRINTED_DECIMALS);
    expect(gaussianValueAtRisk(POPULATION, 0.95)).toBeCloseTo(0.03000472, PRINTED_DECIMALS);
  });

  it('gives acceptance row D23 when the mean is left out and ten days are scaled by the root', () => {
    const daily = gaussianValueAtRisk({ ...POPULATION, mean: 0 }, 0.99);
    expect(daily * Math.sqrt(10)).toBeCloseTo(0.13106447, PRINTED_DECIMALS);
  });

  it('is minus the mean when there is no spread, and negative for a sure gain', () => {
    expect(gaussianValueAtRisk({ mean: 0.01, standardDeviation: 0 }, 0.99)).toBe(-0.01);
  });

  it('refuses moments and confidences that cannot be', () => {
    expect(() => gaussianValueAtRisk(UNIT, 1)).toThrow('normal quantile outside (0, 1)');
    expect(() => gaussianValueAtRisk({ mean: Number.NaN, standardDeviation: 1 }, 0.95)).toThrow(
      'moments are not finite',
    );
    expect(() => gaussianValueAtRisk({ mean: 0, standardDeviation: -1 }, 0.95)).toThrow('negative standard deviation');
    expect(() => gaussianExpectedShortfall({ mean: 0, standardDeviation: -1 }, 0.95)).toThrow(
      'negative standard deviation',
    );
  });
});

describe('gaussianExpectedShortfall', () => {
  it('gives acceptance row D4 from population moments', () => {
    expect(gaussianExpectedShortfall(POPULATION, 0.95)).toBeCloseTo(0.0374493, PRINTED_DECIMALS);
  });

  it('lies beyond the value at risk at every confidence', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.999, noNaN: true }), (confidence) => {
        expect(gaussianExpectedShortfall(UNIT, confidence)).toBeGreaterThan(gaussianValueAtRisk(UNIT, confidence));
      }),
      LAW,
    );
  });
});

describe.runIf(hasSharedMaterial('value at risk factors'))('Gaussian factors against scipy', () => {
  it('agree at every printed confidence', () => {
    const oracle: { factors: Record<string, { normal: { VaR: number; ES: number } }> } = readOracleJson(
      'data/oracle/textbook/var_es_factors.json',
    );
    const rows = Object.entries(oracle.factors);
    expect(rows.length).toBeGreaterThan(2);
    for (const [confidence, { normal }] of rows) {
      expect(gaussianValueAtRisk(UNIT, Number(confidence))).toBeCloseTo(normal.VaR, 9);
      expect(gaussianExpectedShortfall(UNIT, Number(confidence))).toBeCloseTo(normal.ES, 9);
    }
  });
});
