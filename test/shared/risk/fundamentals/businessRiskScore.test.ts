import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fail, ok, type Result } from '../../../../shared/result/result';
import { businessRiskFlags } from '../../../../shared/risk/fundamentals/businessRiskFlags';
import { businessRiskScore } from '../../../../shared/risk/fundamentals/businessRiskScore';
import type { FlagReading } from '../../../../shared/risk/fundamentals/flagReading';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { companyWith, E_FIGURES, REFERENCE } from './exampleCompany';

const LEAST = REFERENCE.leastFlags;
const UNKNOWN = fail({ code: 'input-missing', input: 'debt' });

function readings(...flags: readonly FlagReading['flag'][]): Result<FlagReading>[] {
  return flags.map((flag) => ok({ flag, value: 1 }));
}

describe('businessRiskScore', () => {
  it('counts red twice and amber once', () => {
    const score = businessRiskScore(readings('red', 'amber', null, null), LEAST);
    expect(obtained(score)).toEqual({ value: 0.375, coverageFraction: 1 });
  });

  it('is 0 without a flag and 1 when all are red', () => {
    expect(obtained(businessRiskScore(readings(null, null, null, null), LEAST)).value).toBe(0);
    expect(obtained(businessRiskScore(readings('red', 'red', 'red', 'red'), LEAST)).value).toBe(1);
  });

  it('divides by the known flags and says how many are', () => {
    const known = readings('red', 'amber', null, null);
    expect(obtained(businessRiskScore([UNKNOWN, ...known], LEAST))).toEqual({ value: 0.375, coverageFraction: 0.8 });
  });

  it('needs four known flags', () => {
    expectProblem(businessRiskScore([...readings('red', 'red', 'red'), UNKNOWN, UNKNOWN], LEAST), {
      code: 'too-few-inputs',
      have: 3,
      need: 4,
    });
    expectProblem(businessRiskScore([], LEAST), { code: 'too-few-inputs', have: 0, need: 4 });
  });

  it('scores the company of acceptance row E2', () => {
    const flags = businessRiskFlags(companyWith(E_FIGURES), REFERENCE).map(({ reading }) => reading);
    // Leverage, coverage, rate shock and floating share are amber, the current ratio of 1.6 is not; six are unknown.
    const { value, coverageFraction } = obtained(businessRiskScore(flags, LEAST));
    expect(value).toBeCloseTo(0.4, 12);
    expect(coverageFraction).toBeCloseTo(5 / 11, 12);
  });

  it('lies between 0 and 1, does not depend on the order and rises when a flag worsens', () => {
    const flag = fc.constantFrom<FlagReading['flag']>(null, 'amber', 'red');
    fc.assert(
      fc.property(fc.array(flag, { minLength: 4, maxLength: 11 }), (flags) => {
        const { value } = obtained(businessRiskScore(readings(...flags), LEAST));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(obtained(businessRiskScore(readings(...flags.toReversed()), LEAST)).value).toBe(value);
        const worse = flags.with(0, 'red');
        expect(obtained(businessRiskScore(readings(...worse), LEAST)).value).toBeGreaterThanOrEqual(value);
      }),
      LAW,
    );
  });
});
