import { describe, expect, it } from 'vitest';
import { specificLots } from '../../../../shared/risk/tax/specificLots';
import { expectProblem, obtained } from '../../../support/outcome';
import { H1_LOTS } from '../../../support/taxLots';

describe('specificLots', () => {
  it('takes what is named, in the order it is named', () => {
    const parts = obtained(
      specificLots(
        H1_LOTS,
        Object.freeze([
          { lotId: 'c', quantity: 100 },
          { lotId: 'a', quantity: 30 },
        ]),
      ),
    );
    expect(parts.map(({ lot, quantity }) => [lot.id, quantity])).toEqual([
      ['c', 100],
      ['a', 30],
    ]);
  });

  it('has no value when a lot holds less than is chosen', () => {
    expectProblem(specificLots(H1_LOTS, [{ lotId: 'a', quantity: 101 }]), {
      code: 'not-enough-shares',
      have: 100,
      need: 101,
    });
  });

  it('refuses a lot that is not held, one named twice, and a choice without shares', () => {
    expect(() => specificLots(H1_LOTS, [{ lotId: 'z', quantity: 1 }])).toThrow(/not held/);
    const twice = { lotId: 'a', quantity: 10 };
    expect(() => specificLots(H1_LOTS, [twice, twice])).toThrow(/twice/);
    for (const bad of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => specificLots(H1_LOTS, [{ lotId: 'a', quantity: bad }])).toThrow(/without shares/);
    }
  });
});
