import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nelderMead, type SimplexSearch } from '../../../shared/math/nelderMead';
import { LAW } from '../../support/laws';
import { expectProblem, expectWithin, obtained } from '../../support/outcome';

const SEARCH: SimplexSearch = Object.freeze({
  start: Object.freeze([0, 0]),
  step: 0.5,
  pointTolerance: 1e-7,
  valueTolerance: 1e-14,
  mostIterations: 400,
});

/** The banana of Rosenbrock: a curved valley with its only minimum, 0, at (1, 1). */
const banana = ([x = 0, y = 0]: readonly number[]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2;

describe('nelderMead', () => {
  it('finds the bottom of a parabola in one dimension', () => {
    const { point, value } = obtained(nelderMead(([x = 0]) => (x - 3) ** 2 + 5, { ...SEARCH, start: [0] }));
    expect(point).toHaveLength(1);
    expectWithin(point[0] ?? 0, 3, 1e-6);
    expectWithin(value, 5, 1e-13);
  });

  it('follows a curved valley', () => {
    const { point } = obtained(nelderMead(banana, { ...SEARCH, start: Object.freeze([-1.2, 1]) }));
    expectWithin(point[0] ?? 0, 1, 1e-6);
    expectWithin(point[1] ?? 0, 1, 1e-6);
  });

  it('needs no more calls on the banana than the usual moves take', () => {
    // fminsearch-type coefficients (1, 2, 1/2, 1/2) take about 85 steps from here; weaker moves take more.
    let calls = 0;
    const counted = (point: readonly number[]) => {
      calls++;
      return banana(point);
    };
    obtained(nelderMead(counted, { ...SEARCH, start: [-1.2, 1] }));
    expect(calls).toBeLessThan(240);
  });

  it('starts at the start and one step along each axis', () => {
    const seen: (readonly number[])[] = [];
    nelderMead(
      (point) => {
        seen.push(point);
        return banana(point);
      },
      { ...SEARCH, start: [2, -1], mostIterations: 1 },
    );
    expect(seen.slice(0, 3)).toEqual([
      [2, -1],
      [2.5, -1],
      [2, -0.5],
    ]);
  });

  it('makes the four moves worked by hand', () => {
    const movesOf = (values: readonly number[]) => {
      const seen: (readonly number[])[] = [];
      nelderMead(
        (point) => {
          seen.push(point);
          return values[seen.length - 1] ?? 9;
        },
        { ...SEARCH, start: [2, 1], step: 1, mostIterations: 1 },
      );
      return seen.slice(3);
    };
    // Corners (2,1), (3,1), (2,2) of values 1, 2, 3: the worst is (2,2) and the middle of the others (2.5, 1).
    const reflected = [3, 0];
    const [expanded, outside, inside] = [
      [3.5, -1],
      [2.75, 0.5],
      [2.25, 1.5],
    ];
    const shrunk = [
      [2.5, 1],
      [2, 1.5],
    ];
    expect(movesOf([1, 2, 3, 1.5])).toEqual([reflected]);
    expect(movesOf([1, 2, 3, 0.5])).toEqual([reflected, expanded]);
    expect(movesOf([1, 2, 3, 2.5, 2.2])).toEqual([reflected, outside]);
    expect(movesOf([1, 2, 3, 3.5, 2.2])).toEqual([reflected, inside]);
    expect(movesOf([1, 2, 3, 3, 2.2])).toEqual([reflected, inside]);
    expect(movesOf([1, 2, 3, 3.5, 3.2])).toEqual([reflected, inside, ...shrunk]);
    expect(movesOf([1, 2, 3, 2.5, 2.7])).toEqual([reflected, outside, ...shrunk]);
  });

  it('keeps the best corner when it shrinks', () => {
    const rough = { ...SEARCH, start: [2, 1], step: 1, pointTolerance: 0.5, valueTolerance: 9 };
    const best = ([x = 0, y = 0]: readonly number[]) => (x === 2 && y === 1 ? 1 : 5);
    expect(obtained(nelderMead(best, rough))).toEqual({ point: [2, 1], value: 1 });
  });

  it('decides ties as Lagarias and others do: what is no better is not taken', () => {
    const callsWith = (values: readonly number[]) => {
      const seen: (readonly number[])[] = [];
      nelderMead(
        (point) => {
          seen.push(point);
          return values[seen.length - 1] ?? 9;
        },
        { ...SEARCH, step: 1, mostIterations: 1 },
      );
      return seen.length;
    };
    expect(callsWith([1, 2, 3, 1])).toBe(4);
    expect(callsWith([1, 2, 3, 2, 1.5])).toBe(5);
    expect(callsWith([1, 2, 3, 3, 2.9])).toBe(5);
    expect(callsWith([1, 2, 3, 2.5, 2.5])).toBe(7);
    expect(callsWith([1, 2, 3, 4, 3])).toBe(7);
  });

  it.each([0.7, 0.5])('keeps the reflection when the expansion, %d, is no better', (expanded) => {
    const places = new Map([
      ['0,0', 1],
      ['1,0', 2],
      ['0,1', 3],
      ['1,-1', 0.5],
      ['1.5,-2', expanded],
    ]);
    const rough = { ...SEARCH, step: 1, pointTolerance: 2, valueTolerance: 1.6 };
    const { point } = obtained(nelderMead(([x = 0, y = 0]) => places.get(`${x},${y}`) ?? 8, rough));
    expect(point).toEqual([1, -1]);
  });

  it('ends when corners are close in place and in value, not in one alone', () => {
    const flat = { ...SEARCH, pointTolerance: 0.5, mostIterations: 1 };
    expect(obtained(nelderMead(() => 7, flat))).toEqual({ point: [0, 0], value: 7 });
    expectProblem(
      nelderMead(() => 7, { ...flat, pointTolerance: 0.49 }),
      { code: 'no-convergence', iterations: 1 },
    );
    const steep = ([x = 0]: readonly number[]) => x;
    expect(obtained(nelderMead(steep, { ...flat, valueTolerance: 0.5 })).value).toBe(0);
    expectProblem(nelderMead(steep, { ...flat, valueTolerance: 0.4 }), { code: 'no-convergence', iterations: 1 });
    const fallen = ([, y = 0]: readonly number[]) => -y;
    expectProblem(nelderMead(fallen, { ...flat, valueTolerance: 0.4 }), { code: 'no-convergence', iterations: 1 });
  });

  it('gives up after as many steps as allowed', () => {
    const endless = { ...SEARCH, mostIterations: 25 };
    expectProblem(
      nelderMead(([x = 0]) => x, endless),
      { code: 'no-convergence', iterations: 25 },
    );
  });

  it('refuses options and values that are a bug', () => {
    for (const change of [{ start: [] }, { step: 0 }, { step: Number.POSITIVE_INFINITY }])
      expect(() => nelderMead(banana, { ...SEARCH, ...change })).toThrow('search without a start or a step');
    for (const change of [{ pointTolerance: 0 }, { valueTolerance: 0 }])
      expect(() => nelderMead(banana, { ...SEARCH, ...change })).toThrow('search without a tolerance');
    for (const mostIterations of [0, 1.5])
      expect(() => nelderMead(banana, { ...SEARCH, mostIterations })).toThrow('limit is not a whole number of steps');
    expect(() => nelderMead(() => Number.NaN, SEARCH)).toThrow('function is not finite');
  });

  it('finds the middle of any bowl', () => {
    const place = fc.double({ min: -5, max: 5, noNaN: true });
    const stretch = fc.double({ min: 0.2, max: 5, noNaN: true });
    fc.assert(
      fc.property(place, place, stretch, (x0, y0, k) => {
        const bowl = ([x = 0, y = 0]: readonly number[]) => (x - x0) ** 2 + k * (y - y0) ** 2;
        const { point } = obtained(nelderMead(bowl, SEARCH));
        expectWithin(point[0] ?? 0, x0, 1e-5);
        expectWithin(point[1] ?? 0, y0, 1e-5);
      }),
      LAW,
    );
  });
});
