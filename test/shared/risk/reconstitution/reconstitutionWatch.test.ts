import { describe, expect, it } from 'vitest';
import type { Membership } from '../../../../shared/risk/reconstitution/bandedMembership';
import { reconstitutionWatch } from '../../../../shared/risk/reconstitution/reconstitutionWatch';
import { expectProblem, obtained } from '../../../support/outcome';

const BREAKPOINTS = Object.freeze({ border: 4.6e9, floor: 119e6, upper: 7.4e9, lower: 2.4e9 });
const RULES = Object.freeze({ breakpoints: BREAKPOINTS, minimumPrice: 1, minimumCap: 30e6 });

function categoryOf(membership: Membership, marketCap: number, price = 20): string {
  return obtained(reconstitutionWatch(Object.freeze({ membership, marketCap, price }), RULES)).category;
}

describe('reconstitutionWatch', () => {
  it('sorts Russell 2000 members by the borders, each inclusive from below', () => {
    const cases = [
      [7.4e9, 'promotion-likely'],
      [7.4e9 - 1, 'inside-band'],
      [4.6e9, 'inside-band'],
      [4.6e9 - 1, 'stays'],
      [119e6, 'stays'],
      [119e6 - 1, 'deletion-risk'],
    ] as const;
    for (const [marketCap, category] of cases) expect(categoryOf('russell2000', marketCap)).toBe(category);
  });

  it('sorts Russell 1000 members by the borders', () => {
    const cases = [
      [4.6e9, 'stays'],
      [4.6e9 - 1, 'inside-band'],
      [2.4e9, 'inside-band'],
      [2.4e9 - 1, 'demotion-likely'],
      [119e6 - 1, 'deletion-risk'],
    ] as const;
    for (const [marketCap, category] of cases) expect(categoryOf('russell1000', marketCap)).toBe(category);
  });

  it('names the index a company outside could enter', () => {
    for (const outside of ['microcap', 'none'] as const) {
      expect(categoryOf(outside, 4.6e9)).toBe('russell1000-candidate');
      expect(categoryOf(outside, 4.6e9 - 1)).toBe('russell2000-candidate');
      expect(categoryOf(outside, 119e6)).toBe('russell2000-candidate');
      expect(categoryOf(outside, 119e6 - 1)).toBe('none');
    }
  });

  it('puts a barrier before size: a price under one dollar, the least size, the floor', () => {
    const barrierOf = (marketCap: number, price: number) =>
      obtained(reconstitutionWatch({ membership: 'russell2000', marketCap, price }, RULES));
    expect(barrierOf(8e9, 0.99)).toEqual({ category: 'deletion-risk', barrier: 'price' });
    expect(barrierOf(8e9, 1)).toEqual({ category: 'promotion-likely', barrier: null });
    expect(barrierOf(30e6 - 1, 5)).toEqual({ category: 'deletion-risk', barrier: 'minimum-cap' });
    expect(barrierOf(30e6, 5)).toEqual({ category: 'deletion-risk', barrier: 'floor' });
    expect(categoryOf('russell1000', 50e9, 0.5)).toBe('deletion-risk');
    expect(categoryOf('none', 8e9, 0.5)).toBe('none');
  });

  it('has no answer for a company without market value or price', () => {
    const company = { membership: 'russell2000', marketCap: 1e9, price: 20 } as const;
    expectProblem(reconstitutionWatch({ ...company, marketCap: null }, RULES), { code: 'no-market-cap' });
    expectProblem(reconstitutionWatch({ ...company, price: null }, RULES), { code: 'no-price' });
    for (const value of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      for (const input of ['marketCap', 'price'] as const) {
        expectProblem(reconstitutionWatch({ ...company, [input]: value }, RULES), {
          code: 'input-out-of-range',
          input,
          value,
        });
      }
    }
  });

  it('names the break-point it needs and the table lacks, and no other', () => {
    const watch = (membership: Membership, marketCap: number, lacking: 'border' | 'floor' | 'upper' | 'lower') =>
      reconstitutionWatch(
        { membership, marketCap, price: 20 },
        { ...RULES, breakpoints: { ...BREAKPOINTS, [lacking]: null } },
      );
    const missing = (input: string) => ({ code: 'input-missing', input }) as const;
    expectProblem(watch('none', 1e9, 'border'), missing('breakpointBorder'));
    expectProblem(watch('none', 1e9, 'floor'), missing('breakpointFloor'));
    expectProblem(watch('russell2000', 5e9, 'upper'), missing('breakpointUpper'));
    expectProblem(watch('russell1000', 3e9, 'lower'), missing('breakpointLower'));
    expect(watch('russell2000', 1e9, 'upper').ok).toBe(true);
    expect(watch('russell1000', 5e9, 'lower').ok).toBe(true);
    expect(watch('none', 4.6e9, 'floor').ok).toBe(true);
    expect(watch('russell2000', 10e6, 'floor').ok).toBe(true);
  });
});
