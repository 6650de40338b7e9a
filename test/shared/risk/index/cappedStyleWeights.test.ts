import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compensatedSum } from '../../../../shared/math/compensatedSum';
import { InvariantError } from '../../../../shared/result/invariant';
import { capAggregateWeight } from '../../../../shared/risk/index/capAggregateWeight';
import { capCompanyWeights } from '../../../../shared/risk/index/capCompanyWeights';
import { cappedStyleWeights } from '../../../../shared/risk/index/cappedStyleWeights';
import { proRataUnderCeiling } from '../../../../shared/risk/index/proRataUnderCeiling';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { PRINTED_DECIMALS } from '../../../support/samples';
import { RECONSTITUTION } from '../reconstitution/shippedReconstitution';

const CAPS = RECONSTITUTION.rules.capping;
const UNCAPPED = Object.freeze([0.26, 0.12, 0.09, 0.07, 0.06, 0.05, 0.04, 0.04, 0.03, ...Array(8).fill(0.03)]);
/** Decimals printed for the weights of D§13 F6. */
const PRINTED_WEIGHTS = 6;

function weightOfLarge(weights: ArrayLike<number>): number {
  return compensatedSum(Array.from(weights).filter((weight) => weight > CAPS.thresholdFraction));
}

describe('proRataUnderCeiling', () => {
  it('gives what the ceiling cuts off to the others, round after round', () => {
    expect([...obtained(proRataUnderCeiling(Object.freeze([6, 3, 1]), 1, 0.5))]).toEqual([0.5, 0.375, 0.125]);
    // The second exceeds the ceiling only after the first was cut.
    const twice = obtained(proRataUnderCeiling([60, 35, 4, 1], 1, 0.4));
    expect([...twice].map((share) => Number(share.toFixed(12)))).toEqual([0.4, 0.4, 0.16, 0.04]);
  });

  it('leaves shares at the ceiling alone and shares out nothing', () => {
    expect([...obtained(proRataUnderCeiling([1, 1], 1, 0.5))]).toEqual([0.5, 0.5]);
    expect([...obtained(proRataUnderCeiling([1, 0], 0, 0.5))]).toEqual([0, 0]);
    expect([...obtained(proRataUnderCeiling([], 0, 0.5))]).toEqual([]);
    expect([...obtained(proRataUnderCeiling([2, 1], 0.8, 0.4))].map((share) => Number(share.toFixed(12)))).toEqual([
      0.4, 0.4,
    ]);
  });

  it('has no solution when all stand at the ceiling and some is left', () => {
    expectProblem(proRataUnderCeiling([3, 1], 1, 0.4), { code: 'no-solution' });
    expectProblem(proRataUnderCeiling([0, 0], 1, 1), { code: 'no-solution' });
    expectProblem(proRataUnderCeiling([1, 0], 1, 0.5), { code: 'no-solution' });
    expectProblem(proRataUnderCeiling([], 1, 0.5), { code: 'no-solution' });
  });

  it('refuses negative numbers, a ceiling of nothing and numbers that are not finite', () => {
    const refused = [
      () => proRataUnderCeiling([-1, 2], 1, 0.5),
      () => proRataUnderCeiling([Number.NaN], 1, 0.5),
      () => proRataUnderCeiling([Number.POSITIVE_INFINITY], 1, 0.5),
      () => proRataUnderCeiling([1], -0.1, 0.5),
      () => proRataUnderCeiling([1], 1, 0),
      () => proRataUnderCeiling([1], Number.POSITIVE_INFINITY, 0.5),
      () => proRataUnderCeiling([1], 1, Number.POSITIVE_INFINITY),
      () => proRataUnderCeiling([1], Number.NaN, 1),
    ];
    for (const call of refused) expect(call).toThrow(InvariantError);
  });
});

describe('capCompanyWeights', () => {
  it('gives acceptance row F6', () => {
    const weights = obtained(capCompanyWeights(UNCAPPED, CAPS.companyFraction));
    for (const [index, printed] of [0.225, 0.125676, 0.094257, 0.073311, 0.062838, 0.052365].entries()) {
      expect(weights[index]).toBeCloseTo(printed, PRINTED_WEIGHTS);
    }
    expect(weightOfLarge(weights)).toBeCloseTo(0.63344595, PRINTED_DECIMALS);
  });

  it('has no solution with too few companies for the cap', () => {
    expectProblem(capCompanyWeights([0.25, 0.25, 0.25, 0.25], 0.225), { code: 'no-solution' });
    expect(capCompanyWeights([0.6, 0.1, 0.1, 0.1, 0.1], 0.225).ok).toBe(true);
  });
});

describe('capAggregateWeight', () => {
  it('scales the large companies to the limit and sets those that cannot stay large to the threshold', () => {
    const before = obtained(capCompanyWeights(UNCAPPED, CAPS.companyFraction));
    const after = obtained(capAggregateWeight(Object.freeze([...before]), CAPS));
    // Six large: the sixth would fall to 3.7 %. Five: twelve others hold 54 % at most. Four: 0.45 / 0.51824324 each.
    for (const [index, share] of [0.225, 0.125675676, 0.094256757, 0.073310811].entries()) {
      expect(after[index]).toBeCloseTo((share * 0.45) / 0.518243244, PRINTED_DECIMALS);
    }
    expect(weightOfLarge(after)).toBeCloseTo(0.45, 12);
    // Thirteen share 0.55: two lowered ones and two of 4.189 % stand at the threshold, nine share the rest.
    expect([...after].slice(4, 8)).toEqual([0.045, 0.045, 0.045, 0.045]);
    for (const weight of [...after].slice(8)) expect(weight).toBeCloseTo((0.55 - 4 * 0.045) / 9, 12);
  });

  it('treats equals as equals and keeps as many large as it can', () => {
    const three = obtained(capAggregateWeight([0.2, 0.2, 0.2, ...Array(20).fill(0.02)], CAPS));
    for (const weight of [...three].slice(0, 3)) expect(weight).toBeCloseTo(0.15, 14);
    for (const weight of [...three].slice(3)) expect(weight).toBeCloseTo(0.0275, 14);
    // 0.05 x 0.45 / 0.5 is the threshold itself: then all of them stop being large together.
    const tied = obtained(capAggregateWeight([0.05, 0.05, 0.3, 0.05, 0.05, ...Array(50).fill(0.01)], CAPS));
    expect([tied[0], tied[1], tied[3], tied[4]]).toEqual([0.045, 0.045, 0.045, 0.045]);
    expect(tied[2]).toBeCloseTo(0.3, 14);
    expect(tied[5]).toBeCloseTo(0.0104, 14);
  });

  it('leaves weights within the limit as they are, the limit itself included', () => {
    const at = [0.2, 0.15, 0.1, ...Array(22).fill(0.025)];
    const after = obtained(capAggregateWeight(at, CAPS));
    for (const [index, weight] of at.entries()) expect(after[index]).toBeCloseTo(weight, 14);
    const threshold = [...Array(10).fill(0.045), ...Array(22).fill(0.025)];
    for (const [index, weight] of obtained(capAggregateWeight(threshold, CAPS)).entries())
      expect(weight).toBeCloseTo(threshold[index] ?? Number.NaN, 14);
  });

  it('has no solution when the small companies cannot take what is freed', () => {
    expectProblem(capAggregateWeight(Array(10).fill(0.1), CAPS), { code: 'no-solution' });
  });

  it('refuses weights that do not sum to one and limits that are no fraction', () => {
    expect(() => capAggregateWeight([0.5, 0.4], CAPS)).toThrow(InvariantError);
    expect(() => capAggregateWeight([0.5, 0.6], CAPS)).toThrow(InvariantError);
    for (const wrong of [0, -0.1, 1.1, Number.NaN]) {
      expect(() => capAggregateWeight([1], { ...CAPS, thresholdFraction: wrong })).toThrow(InvariantError);
      expect(() => capAggregateWeight([1], { ...CAPS, aggregateFraction: wrong })).toThrow(InvariantError);
    }
    expect(obtained(capAggregateWeight([1], { thresholdFraction: 1, aggregateFraction: 1 }))[0]).toBe(1);
  });
});

describe('cappedStyleWeights', () => {
  it('applies both caps', () => {
    const after = obtained(cappedStyleWeights(UNCAPPED, CAPS));
    expect(after[0]).toBeCloseTo(0.19537158, PRINTED_DECIMALS);
    expect(weightOfLarge(after)).toBeCloseTo(0.45, 12);
    const one = obtained(cappedStyleWeights([0.5, ...Array(25).fill(0.02)], CAPS));
    expect(one[0]).toBe(0.225);
    expect(one[1]).toBeCloseTo(0.031, 14);
  });

  it('passes on that the first cap has no solution', () => {
    expectProblem(cappedStyleWeights([0.5, 0.5], CAPS), { code: 'no-solution' });
  });

  it('keeps both limits, the total and the order of size, and is stable', () => {
    const sizes = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 23, maxLength: 60 });
    fc.assert(
      fc.property(sizes, fc.double({ min: 1, max: 40, noNaN: true }), (drawn, factor) => {
        const raw = drawn.map((size, index) => (index < 3 ? size * factor : size));
        const total = compensatedSum(raw);
        const uncapped = raw.map((size) => size / total);
        const capped = obtained(cappedStyleWeights(uncapped, CAPS));
        expect(Math.max(...capped)).toBeLessThanOrEqual(CAPS.companyFraction + 1e-12);
        expect(weightOfLarge(capped)).toBeLessThanOrEqual(CAPS.aggregateFraction + 1e-8);
        expect(compensatedSum(capped)).toBeCloseTo(1, 12);
        for (const [index, weight] of capped.entries()) {
          const [other = 0, before = 0] = [capped[0], uncapped[0]];
          if ((uncapped[index] ?? 0) >= before) expect(weight).toBeGreaterThanOrEqual(other - 1e-12);
        }
        const again = obtained(cappedStyleWeights(capped, CAPS));
        for (const [index, weight] of again.entries()) expect(weight).toBeCloseTo(capped[index] ?? Number.NaN, 9);
      }),
      LAW,
    );
  });
});
