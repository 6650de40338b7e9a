import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlatedHeat } from '../../../../shared/risk/sizing/correlatedHeat';
import { sectorHeat } from '../../../../shared/risk/sizing/sectorHeat';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';

const EQUITY = 250_000;

/** Two positions with one correlation. */
function pair(correlation: number | null): readonly (readonly (number | null)[])[] {
  return Object.freeze([Object.freeze([1, correlation]), Object.freeze([correlation, 1])]);
}

describe('correlatedHeat', () => {
  const heats = Object.freeze([3, 4]);

  it('is the hypotenuse of strangers and the sum of twins', () => {
    expect(correlatedHeat(heats, pair(0))).toEqual({
      ok: true,
      value: { heat: 5, plainHeat: 7, flooredPairs: 0, assumedPairs: 0 },
    });
    expect(obtained(correlatedHeat(heats, pair(1))).heat).toBe(7);
    expect(obtained(correlatedHeat(heats, pair(0.5))).heat).toBeCloseTo(Math.sqrt(37), 14);
  });

  it('takes a hedge for a stranger, and counts it', () => {
    expect(obtained(correlatedHeat(heats, pair(-0.8)))).toEqual({
      heat: 5,
      plainHeat: 7,
      flooredPairs: 1,
      assumedPairs: 0,
    });
  });

  it('takes an unknown pair for twins, and says what share of the pairs that is', () => {
    expect(correlatedHeat(heats, pair(null))).toEqual({
      ok: true,
      value: { heat: 7, plainHeat: 7, flooredPairs: 0, assumedPairs: 1 },
      notes: [{ code: 'assumed-input', input: 'correlation', value: 1, shareFraction: 1 }],
    });
    const three = [
      [1, null, -0.5],
      [null, null, -0.2],
      [-0.5, -0.2, 1],
    ];
    const answer = correlatedHeat([1, 2, 2], three);
    expect(obtained(answer).heat).toBeCloseTo(Math.sqrt(9 + 4), 14);
    expect(answer).toMatchObject({
      value: { flooredPairs: 2, assumedPairs: 1 },
      notes: [{ shareFraction: 1 / 3 }],
    });
  });

  it('does not read the diagonal: a position is always its own twin', () => {
    const blind = [
      [null, 0],
      [0, 0.5],
    ];
    expect(correlatedHeat(heats, blind)).toEqual({
      ok: true,
      value: { heat: 5, plainHeat: 7, flooredPairs: 0, assumedPairs: 0 },
    });
  });

  it('is 0 of nothing, and the heat itself of one position', () => {
    expect(obtained(correlatedHeat([], [])).heat).toBe(0);
    expect(obtained(correlatedHeat([12], [[1]])).heat).toBe(12);
    expect(obtained(correlatedHeat([0, 4], pair(1))).heat).toBe(4);
  });

  it('reads a correlation a hair beyond 1 as 1', () => {
    expect(obtained(correlatedHeat(heats, pair(1 + 1e-12))).heat).toBe(7);
  });

  it('throws for shapes that do not fit and numbers that are none', () => {
    expect(() => correlatedHeat([1, 2], [[1]])).toThrow('fit');
    expect(() => correlatedHeat([1, 2], [[1, 0], [0]])).toThrow('fit');
    expect(() => correlatedHeat([1], pair(0))).toThrow('fit');
    expect(() => correlatedHeat([1], [[1], [1]])).toThrow('fit');
    for (const wrong of [-1, Number.NaN]) expect(() => correlatedHeat([wrong, 1], pair(0))).toThrow('heat');
    for (const wrong of [1.1, -1.1, Number.NaN])
      expect(() => correlatedHeat(heats, pair(wrong))).toThrow('correlation');
  });

  it('lies between the largest single heat and the plain heat, and rises with a correlation', () => {
    const heat = fc.integer({ min: 0, max: 1e6 });
    const level = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(heat, { minLength: 1, maxLength: 8 }), level, level, (risks, one, other) => {
        const at = (correlation: number) =>
          obtained(
            correlatedHeat(
              risks,
              risks.map((_, row) => risks.map((__, column) => (row === column ? 1 : correlation))),
            ),
          );
        const { heat: answer, plainHeat } = at(one);
        expect(answer).toBeLessThanOrEqual(plainHeat);
        expect(answer).toBeGreaterThanOrEqual(Math.max(...risks) * (1 - 1e-12));
        expect(at(Math.max(one, other)).heat).toBeGreaterThanOrEqual(at(Math.min(one, other)).heat * (1 - 1e-12));
      }),
      LAW,
    );
  });
});

describe('sectorHeat', () => {
  const risks = Object.freeze([
    Object.freeze({ sector: 'health-care', heat: 1000 }),
    Object.freeze({ sector: null, heat: 9000 }),
    Object.freeze({ sector: 'energy', heat: 3000 }),
    Object.freeze({ sector: 'energy', heat: 2500 }),
  ]);

  it('adds up each sector against its limit, hottest first and unknown last', () => {
    expect(obtained(sectorHeat(risks, EQUITY, 0.02))).toEqual([
      { sector: 'energy', heat: 5500, heatFraction: 0.022, room: 0, exceeded: true },
      { sector: 'health-care', heat: 1000, heatFraction: 0.004, room: 4000, exceeded: false },
      { sector: null, heat: 9000, heatFraction: 0.036, room: null, exceeded: null },
    ]);
  });

  it('keeps the unknown last wherever it stands in the list', () => {
    const known = risks.filter(({ sector }) => sector !== null);
    const unknown = risks.filter(({ sector }) => sector === null);
    for (const list of [
      [...unknown, ...known],
      [...known, ...unknown],
    ]) {
      expect(obtained(sectorHeat(list, EQUITY, 0.02)).map(({ sector }) => sector)).toEqual([
        'energy',
        'health-care',
        null,
      ]);
    }
  });

  it('is not exceeded at the limit itself, and empty without positions', () => {
    const [row] = obtained(sectorHeat([{ sector: 'energy', heat: 5000 }], EQUITY, 0.02));
    expect(row).toMatchObject({ room: 0, exceeded: false });
    expect(obtained(sectorHeat([], EQUITY, 0.02))).toEqual([]);
  });

  it('is unknown without equity, and throws for numbers that are none', () => {
    expectProblem(sectorHeat(risks, 0, 0.02), { code: 'no-equity', equity: 0 });
    expectProblem(sectorHeat(risks, -5, 0.02), { code: 'no-equity', equity: -5 });
    for (const wrong of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => sectorHeat(risks, EQUITY, wrong)).toThrow('limit');
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => sectorHeat(risks, wrong, 0.02)).toThrow('equity');
    for (const wrong of [-1, Number.NaN])
      expect(() => sectorHeat([{ sector: null, heat: wrong }], EQUITY, 0.02)).toThrow('heat');
    expect(obtained(sectorHeat([{ sector: 'energy', heat: 0 }], EQUITY, 0))[0]?.exceeded).toBe(false);
  });
});
