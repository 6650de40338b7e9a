import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import regime from '../../../../assets/reference/regime.json';
import { regimeReferenceSchema } from '../../../../shared/model/regimeReference';
import { InvariantError } from '../../../../shared/result/invariant';
import { type RegimeReadings, regimeScore } from '../../../../shared/risk/regime/regimeScore';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';

const { indicators, leastIndicators } = regimeReferenceSchema.parse(regime);
const score = (readings: RegimeReadings) => regimeScore(readings, indicators, leastIndicators);
const I2: RegimeReadings = Object.freeze({
  yieldSlope: -0.2,
  creditSpread: 5.5,
  purchasingManagers: 48,
  sahm: 0.35,
  financialConditions: 0.1,
  volatilityIndex: 24,
});

describe('regimeScore', () => {
  it('gives acceptance row I2', () => {
    expect(score(I2)).toEqual({
      ok: true,
      value: {
        score: 7,
        points: {
          yieldSlope: 2,
          creditSpread: 1,
          purchasingManagers: 1,
          sahm: 1,
          financialConditions: 1,
          volatilityIndex: 1,
        },
        missing: [],
      },
    });
  });

  it('scales by what the known indicators could give, and says so', () => {
    const outcome = score({ ...I2, sahm: null, volatilityIndex: null });
    expect(obtained(outcome)).toMatchObject({ score: 7.5, missing: ['sahm', 'volatilityIndex'] });
    expect(outcome).toMatchObject({ notes: [{ code: 'partial-coverage', coverageFraction: 4 / 6 }] });
  });

  it('has no score from too few indicators', () => {
    const { yieldSlope, creditSpread, sahm } = I2 as Record<string, number>;
    expectProblem(score({ yieldSlope: yieldSlope ?? 0, creditSpread: creditSpread ?? 0, sahm: sahm ?? 0 }), {
      code: 'too-few-inputs',
      have: 3,
      need: 4,
    });
    expectProblem(score({}), { code: 'too-few-inputs', have: 0, need: 4 });
  });

  it('takes a reading of zero as known', () => {
    expect(obtained(score({ ...I2, financialConditions: 0 })).score).toBe(6);
  });

  it('refuses to score from nothing or from a reading that is not finite', () => {
    expect(() => regimeScore(I2, indicators, 0)).toThrow(InvariantError);
    expect(obtained(regimeScore({ sahm: 0.4 }, indicators, 1)).score).toBe(6);
    expect(() => score({ ...I2, sahm: Number.NaN })).toThrow(InvariantError);
  });

  it('stays between 0 and 12 whatever is missing', () => {
    const reading = fc.option(fc.double({ min: -50, max: 100, noNaN: true }), { nil: null });
    const readings = fc.record({
      yieldSlope: reading,
      creditSpread: reading,
      purchasingManagers: reading,
      sahm: reading,
      financialConditions: reading,
      volatilityIndex: reading,
    });
    fc.assert(
      fc.property(readings, (values) => {
        const outcome = score(values);
        fc.pre(outcome.ok);
        expect(obtained(outcome).score).toBeGreaterThanOrEqual(0);
        expect(obtained(outcome).score).toBeLessThanOrEqual(12);
      }),
      LAW,
    );
  });
});
