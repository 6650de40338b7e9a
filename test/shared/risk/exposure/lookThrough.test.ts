import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compensatedSum } from '../../../../shared/math/compensatedSum';
import { type ClassedPosition, classExposure } from '../../../../shared/risk/exposure/classExposure';
import { type Constituents, lookThrough } from '../../../../shared/risk/exposure/lookThrough';
import { LAW } from '../../../support/laws';
import { obtained } from '../../../support/outcome';

function stock(name: string, factor = 1): Constituents {
  return { kind: 'classes', factor, classes: { [name]: 1 } };
}

function fund(holdings: Readonly<Record<string, number>>): Constituents {
  return {
    kind: 'fund',
    holdings: Object.entries(holdings).map(([symbol, weightFraction]) => ({ symbol, weightFraction })),
  };
}

const KNOWN: Readonly<Record<string, Constituents>> = Object.freeze({
  SMALL: stock('small'),
  LARGE: stock('large'),
  TRIPLE: stock('small', 3),
  BLANK: { kind: 'classes', factor: 1, classes: null },
  PAIR: fund({ SMALL: 0.6, LARGE: 0.3 }),
  WHOLE: fund({ SMALL: 0.7, LARGE: 0.2, SHORT: 0.1 }),
  SHORT: fund({ LARGE: 1 }),
  TWO: fund({ PAIR: 0.5, SMALL: 0.5 }),
  THREE: fund({ TWO: 1 }),
  FOUR: fund({ THREE: 0.4, LARGE: 0.6 }),
  SELF: fund({ SELF: 0.5, SMALL: 0.5 }),
  RING: fund({ BACK: 0.25, SMALL: 0.75 }),
  BACK: fund({ RING: 1 }),
  OVER: fund({ SMALL: 0.9, LARGE: 0.3 }),
  LEVERED: fund({ TRIPLE: 0.5, LARGE: 0.5 }),
  EMPTY: fund({}),
  ROUNDED: fund({ SMALL: 0.5, LARGE: 0.5 + 5e-10 }),
});
const OPTIONS = Object.freeze({ constituentsOf: (symbol: string) => KNOWN[symbol] ?? null, maximumDepth: 3 });

function positionsOf(symbol: string, valueBase = 100): readonly ClassedPosition[] {
  return obtained(lookThrough(Object.freeze({ symbol, valueBase }), OPTIONS));
}

function notesOf(symbol: string): unknown {
  const result = lookThrough({ symbol, valueBase: 100 }, OPTIONS);
  return result.ok ? result.notes : result.problem;
}

function exposureOf(symbol: string) {
  return classExposure(positionsOf(symbol));
}

describe('lookThrough', () => {
  it('opens a fund and leaves what its list does not say unknown', () => {
    expect(positionsOf('PAIR')).toEqual([
      { valueBase: 60, factor: 1, classes: { small: 1 } },
      { valueBase: 30, factor: 1, classes: { large: 1 } },
      { valueBase: expect.closeTo(10, 12), factor: 1, classes: null },
    ]);
    expect(notesOf('PAIR')).toBeUndefined();
  });

  it('keeps a direct holding with its factor and its sign', () => {
    expect(positionsOf('TRIPLE', -50)).toEqual([{ valueBase: -50, factor: 3, classes: { small: 1 } }]);
    expect(positionsOf('BLANK')).toEqual([{ valueBase: 100, factor: 1, classes: null }]);
  });

  it('carries the factor of a leveraged fund held by a fund', () => {
    expect(exposureOf('LEVERED').exposures).toEqual({ small: 150, large: 50 });
  });

  it('opens a fund in a fund in a fund', () => {
    const { exposures, unknown } = exposureOf('THREE');
    expect(exposures['small']).toBeCloseTo(80, 12);
    expect(exposures['large']).toBeCloseTo(15, 12);
    expect(unknown).toBeCloseTo(5, 12);
    expect(notesOf('THREE')).toBeUndefined();
  });

  it('stops below the depth and says so, once', () => {
    const { exposures, unknown } = exposureOf('FOUR');
    // The fourth level is PAIR: half of THREE's 40; the stock beside it is a constituent, not a level.
    expect(unknown).toBeCloseTo(20, 12);
    expect(exposures['large']).toBeCloseTo(60, 12);
    expect(exposures['small']).toBeCloseTo(20, 12);
    expect(notesOf('FOUR')).toEqual([{ code: 'nesting-too-deep', limit: 3 }]);
    const shallow = lookThrough({ symbol: 'TWO', valueBase: 100 }, { ...OPTIONS, maximumDepth: 1 });
    expect(classExposure(obtained(shallow))).toEqual({ exposures: { small: 50 }, unknown: 50 });
  });

  it('breaks off at a fund that holds itself, directly or through another', () => {
    expect(exposureOf('SELF')).toEqual({ exposures: { small: 50 }, unknown: 50 });
    expect(exposureOf('RING')).toEqual({ exposures: { small: 75 }, unknown: 25 });
    for (const symbol of ['SELF', 'RING']) expect(notesOf(symbol)).toEqual([{ code: 'nesting-too-deep', limit: 3 }]);
    expect(positionsOf('SELF')).toHaveLength(2);
  });

  it('opens a fund that is held twice on different paths', () => {
    const twice = (symbol: string) =>
      symbol === 'TOP' ? fund({ PAIR: 0.5, TWO: 0.5 }) : OPTIONS.constituentsOf(symbol);
    const result = lookThrough({ symbol: 'TOP', valueBase: 100 }, { ...OPTIONS, constituentsOf: twice });
    expect(classExposure(obtained(result)).unknown).toBeCloseTo(7.5, 12);
    expect(result).not.toHaveProperty('notes');
  });

  it('shows a symbol nobody knows as unknown, never as cash', () => {
    expect(positionsOf('NOBODY')).toEqual([{ valueBase: 100, factor: 1, classes: null }]);
    expect(notesOf('NOBODY')).toEqual([{ code: 'not-looked-through' }]);
    expect(exposureOf('EMPTY')).toEqual({ exposures: {}, unknown: 100 });
  });

  it('reports weights above one and keeps the total', () => {
    const positions = positionsOf('OVER');
    expect(positions[2]?.valueBase).toBeCloseTo(-20, 12);
    expect(notesOf('OVER')).toEqual([
      { code: 'input-out-of-range', input: 'fundWeights', value: expect.closeTo(1.2, 12) },
    ]);
  });

  it('takes a remainder of rounding size for none', () => {
    expect(positionsOf('ROUNDED')).toHaveLength(2);
    expect(positionsOf('WHOLE')).toHaveLength(3);
    expect(notesOf('ROUNDED')).toBeUndefined();
  });

  it('refuses numbers that are not finite and a depth that is none', () => {
    expect(() => positionsOf('SMALL', Number.NaN)).toThrow('value of a holding is not finite');
    for (const maximumDepth of [0, 1.5, -1]) {
      expect(() => lookThrough({ symbol: 'PAIR', valueBase: 1 }, { ...OPTIONS, maximumDepth })).toThrow(
        'depth is not a whole number of 1 or more',
      );
    }
    const broken = (one: Constituents) => () =>
      lookThrough({ symbol: 'X', valueBase: 1 }, { constituentsOf: () => one, maximumDepth: 1 });
    expect(broken(stock('small', Number.NaN))).toThrow('factor is not finite');
    expect(broken(fund({ Y: Number.NaN }))).toThrow('value of a holding is not finite');
  });

  it('conserves the value of the holding, whatever the funds look like', () => {
    const symbols = fc.constantFrom('A', 'B', 'C', 'D', 'SMALL', 'TRIPLE', 'NOBODY');
    const aFund = fc.array(fc.tuple(symbols, fc.double({ min: -0.5, max: 0.9, noNaN: true })), { maxLength: 4 });
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        fc.tuple(aFund, aFund, aFund, aFund),
        value,
        fc.integer({ min: 1, max: 5 }),
        (funds, valueBase, maximumDepth) => {
          const constituentsOf = (symbol: string): Constituents | null => {
            const holdings = funds['ABCD'.indexOf(symbol)];
            if (holdings === undefined) return KNOWN[symbol] ?? null;
            return {
              kind: 'fund',
              holdings: holdings.map(([name, weightFraction]) => ({ symbol: name, weightFraction })),
            };
          };
          const positions = obtained(lookThrough({ symbol: 'A', valueBase }, { constituentsOf, maximumDepth }));
          const total = compensatedSum(positions.map((position) => position.valueBase));
          expect(Math.abs(total - valueBase)).toBeLessThan(1e-8 * Math.max(1, Math.abs(valueBase)) * 10);
        },
      ),
      LAW,
    );
  });
});
