import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { bandedMembership, type Membership } from '../../../../shared/risk/reconstitution/bandedMembership';
import { cumulativeCapShares } from '../../../../shared/risk/reconstitution/cumulativeCapShares';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';

const CAPS = Object.freeze([300, 200, 120, 80, 60, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
const RULES = Object.freeze({ bandFraction: 0.025, ranks: Object.freeze({ large: 5, small: 13, micro: 14 }) });
const SIDES = Object.freeze(['russell1000', 'russell2000', 'microcap', 'none'] as const);

function universe(memberships: Readonly<Record<number, Membership>>) {
  return Object.freeze(
    CAPS.map((marketCap, index) =>
      Object.freeze({ marketCap, membership: memberships[index + 1] ?? ('none' as const) }),
    ),
  );
}

describe('bandedMembership', () => {
  it('gives acceptance row F3', () => {
    const members = universe({ 4: 'russell2000', 5: 'russell2000', 6: 'russell1000', 7: 'russell1000' });
    const after = obtained(bandedMembership(members, RULES));
    expect(after.slice(3, 7)).toEqual(['russell1000', 'russell2000', 'russell1000', 'russell2000']);
    expect(obtained(bandedMembership(universe({}), RULES))[5]).toBe('russell2000');
  });

  it('puts newcomers on the side of their rank and lets the rank alone decide below the Russell 2000', () => {
    const after = obtained(bandedMembership(universe({ 13: 'microcap', 14: 'russell2000', 15: 'russell1000' }), RULES));
    expect(after.slice(0, 6)).toEqual([...Array(5).fill('russell1000'), 'russell2000']);
    expect(after.slice(12)).toEqual(['russell2000', 'microcap', 'none']);
  });

  it('keeps a Russell 1000 member at the edge of the band and moves a Russell 2000 member there', () => {
    const even = (membership: Membership) => Array.from({ length: 8 }, () => ({ marketCap: 1, membership }));
    const rules = { bandFraction: 0.25, ranks: { large: 4, small: 8, micro: 8 } };
    const stayed = obtained(bandedMembership(even('russell1000'), rules));
    expect(stayed.filter((side) => side === 'russell1000')).toHaveLength(6);
    const moved = obtained(bandedMembership(even('russell2000'), rules));
    expect(moved.filter((side) => side === 'russell1000')).toHaveLength(2);
  });

  it('has no border in a universe smaller than the Russell 1000', () => {
    expectProblem(bandedMembership([], RULES), { code: 'too-few-inputs', have: 0, need: 5 });
    expectProblem(bandedMembership(universe({}).slice(0, 4), RULES), { code: 'too-few-inputs', have: 4, need: 5 });
    expect(bandedMembership(universe({}).slice(0, 5), RULES).ok).toBe(true);
  });

  it('refuses companies out of order or without a value, and rules that contradict themselves', () => {
    const company = (marketCap: number) => ({ marketCap, membership: 'none' as const });
    const rules = { bandFraction: 0.025, ranks: { large: 1, small: 2, micro: 3 } };
    const refused = [
      () => bandedMembership([company(1), company(2)], rules),
      () => bandedMembership([company(1), company(0)], rules),
      () => bandedMembership([company(Number.NaN)], rules),
      () => bandedMembership([company(Number.POSITIVE_INFINITY)], rules),
      () => bandedMembership([company(1)], { ...rules, bandFraction: -0.01 }),
      () => bandedMembership([company(1)], { ...rules, ranks: { large: 0, small: 2, micro: 3 } }),
      () => bandedMembership([company(1)], { ...rules, ranks: { large: 3, small: 2, micro: 3 } }),
      () => bandedMembership([company(1)], { ...rules, ranks: { large: 1, small: 4, micro: 3 } }),
    ];
    for (const call of refused) expect(call).toThrow(InvariantError);
    const flat = { bandFraction: 0, ranks: { large: 1, small: 1, micro: 1 } };
    expect(obtained(bandedMembership([company(2), company(2)], flat))).toEqual(['russell1000', 'none']);
  });

  it('is stable: a second time with the same values changes nothing, and inside the band nobody moves', () => {
    const company = fc.record({
      marketCap: fc.double({ min: 0.01, max: 1000, noNaN: true }),
      membership: fc.constantFrom(...SIDES),
    });
    fc.assert(
      fc.property(
        fc.array(company, { minLength: 8, maxLength: 30 }),
        fc.double({ min: 0, max: 0.2, noNaN: true }),
        (drawn, bandFraction) => {
          const companies = [...drawn].sort((left, right) => right.marketCap - left.marketCap);
          const rules = { bandFraction, ranks: { large: 5, small: 40, micro: 50 } };
          const once = obtained(bandedMembership(companies, rules));
          const again = companies.map((one, index) => ({ ...one, membership: once[index] ?? ('none' as const) }));
          expect(obtained(bandedMembership(again, rules))).toEqual(once);
          const shares = cumulativeCapShares(companies.map(({ marketCap }) => marketCap));
          const border = shares[4] ?? 0;
          for (const [index, one] of companies.entries()) {
            const inside = Math.abs((shares[index] ?? 0) - border) < bandFraction - 1e-12;
            if (inside && one.membership.startsWith('russell')) expect(once[index]).toBe(one.membership);
          }
        },
      ),
      LAW,
    );
  });
});
