import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cyclicalitySchema } from '../../../../shared/model/cyclicalityReference';
import { InvariantError } from '../../../../shared/result/invariant';
import { cyclicality } from '../../../../shared/risk/sectors/cyclicality';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';

const SHIPPED = resolve(import.meta.dirname, '../../../../assets/reference/cyclicality.json');
const TABLE = cyclicalitySchema.parse(JSON.parse(readFileSync(SHIPPED, 'utf8')));

function portfolio(weights: Readonly<Record<string, number>>, unclassified: readonly number[] = []) {
  return Object.freeze({ scheme: 'GICS' as const, weights: new Map(Object.entries(weights)), unclassified });
}

describe('cyclicality', () => {
  it('weighs the scores and assumes one half for the rest, with its share', () => {
    const result = cyclicality(portfolio({ Industrials: 0.6, Utilities: 0.3 }, [0.1]), TABLE);
    expect(obtained(result)).toBeCloseTo(0.65, 12);
    expect(result).toMatchObject({ notes: [{ code: 'assumed-input', input: 'cyclicality', value: 0.5 }] });
    const [note] = result.ok ? (result.notes ?? []) : [];
    expect(note?.code === 'assumed-input' ? note.shareFraction : null).toBeCloseTo(0.1, 12);
  });

  it('assumes nothing where every sector has a score', () => {
    const result = cyclicality(portfolio({ Energy: 0.5, 'Health Care': 0.5 }), TABLE);
    expect(result).toEqual({ ok: true, value: 0.5 });
  });

  it('assumes one half for a sector without a score too', () => {
    const result = cyclicality(portfolio({ Energy: 0.5, Shipping: 0.5 }), TABLE);
    expect(obtained(result)).toBe(0.75);
    expect(result).toMatchObject({ notes: [{ value: 0.5, shareFraction: 0.5 }] });
  });

  it('counts a short against, and by its size in the share that is assumed', () => {
    const result = cyclicality(portfolio({ Industrials: 1 }, [0.5, -0.5]), TABLE);
    expect(obtained(result)).toBe(1);
    expect(result).toMatchObject({ notes: [{ shareFraction: 0.5 }] });
    expect(obtained(cyclicality(portfolio({ Industrials: -0.5, Energy: 0.2 }), TABLE))).toBeCloseTo(-0.3, 12);
  });

  it('has no value without weights', () => {
    expectProblem(cyclicality(portfolio({}), TABLE), { code: 'no-holdings' });
    expectProblem(cyclicality(portfolio({ Energy: 0 }, [0]), TABLE), { code: 'no-holdings' });
  });

  it('does not score sectors of another classification', () => {
    const other = { ...portfolio({ Technology: 1 }), scheme: 'ICB' as const };
    expectProblem(cyclicality(other, TABLE), { code: 'sector-schemes-differ', first: 'ICB', second: 'GICS' });
  });

  it('refuses a weight that is not a number', () => {
    expect(() => cyclicality(portfolio({ Energy: Number.NaN }), TABLE)).toThrow(InvariantError);
    expect(() => cyclicality(portfolio({}, [Number.POSITIVE_INFINITY]), TABLE)).toThrow(InvariantError);
  });

  it('lies between 0 and the invested weight for a long portfolio, whatever the order', () => {
    const names = [...Object.keys(TABLE.scores), 'Shipping'];
    const weights = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1, maxLength: names.length });
    fc.assert(
      fc.property(weights, (row) => {
        const entries = row.map((weight, index): [string, number] => [names[index] ?? '', weight]);
        const value = obtained(cyclicality(portfolio(Object.fromEntries(entries)), TABLE));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(row.reduce((sum, weight) => sum + weight, 0) + 1e-12);
        const turned = portfolio(Object.fromEntries(entries.toReversed()));
        expect(obtained(cyclicality(turned, TABLE))).toBeCloseTo(value, 12);
      }),
      LAW,
    );
  });
});
