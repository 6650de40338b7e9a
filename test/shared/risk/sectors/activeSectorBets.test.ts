import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { activeSectorBets } from '../../../../shared/risk/sectors/activeSectorBets';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';

function weights(row: Readonly<Record<string, number>>, scheme: 'GICS' | 'ICB' = 'GICS') {
  return Object.freeze({ scheme, weights: new Map(Object.entries(row)) });
}

describe('activeSectorBets', () => {
  it('is the weight above the benchmark, for every sector either holds', () => {
    const bets = obtained(
      activeSectorBets(weights({ Energy: 0.25, Materials: 0.1 }), weights({ Energy: 0.125, Utilities: 0.03 })),
    );
    expect([...bets]).toEqual([
      ['Energy', 0.125],
      ['Materials', 0.1],
      ['Utilities', -0.03],
    ]);
  });

  it('compares nothing across classifications', () => {
    const result = activeSectorBets(weights({ Technology: 1 }, 'ICB'), weights({ Energy: 1 }));
    expectProblem(result, { code: 'sector-schemes-differ', first: 'ICB', second: 'GICS' });
  });

  it('has no bets between two empty sides', () => {
    expect(obtained(activeSectorBets(weights({}), weights({}))).size).toBe(0);
  });

  it('refuses a weight that is not a number', () => {
    expect(() => activeSectorBets(weights({ Energy: Number.NaN }), weights({}))).toThrow(InvariantError);
    expect(() => activeSectorBets(weights({}), weights({ Energy: Number.POSITIVE_INFINITY }))).toThrow(InvariantError);
  });

  it('adds up to the weight less the benchmark, and turns when the sides do', () => {
    const side = fc.dictionary(
      fc.constantFrom('Energy', 'Materials', 'Utilities', 'Financials'),
      fc.double({ min: -1, max: 1, noNaN: true }),
    );
    const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);
    fc.assert(
      fc.property(side, side, (held, index) => {
        const bets = obtained(activeSectorBets(weights(held), weights(index)));
        expect(total(bets.values())).toBeCloseTo(total(Object.values(held)) - total(Object.values(index)), 12);
        const turned = obtained(activeSectorBets(weights(index), weights(held)));
        for (const [sector, bet] of bets) expect((turned.get(sector) ?? Number.NaN) + bet).toBe(0);
      }),
      LAW,
    );
  });
});
