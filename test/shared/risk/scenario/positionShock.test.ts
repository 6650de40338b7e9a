import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import scenarios from '../../../../assets/reference/scenarios.json';
import { scenariosReferenceSchema } from '../../../../shared/model/scenariosReference';
import { InvariantError } from '../../../../shared/result/invariant';
import { positionShock, type ScenarioMoves } from '../../../../shared/risk/scenario/positionShock';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';

const { shocks, substitutes, sectorTilt } = scenariosReferenceSchema.parse(scenarios);
const movesOf = (id: string): ScenarioMoves =>
  Object.freeze({ shocks: shocks.find((row) => row.id === id)?.shocks ?? {}, substitutes, sectorTilt });
const COVID = movesOf('covid');

describe('positionShock', () => {
  it('moves a small company by its beta and half the difference of its sector', () => {
    const shock = obtained(positionShock({ kind: 'small-cap', beta: 1.2, sector: 'XLI' }, COVID));
    expect(shock).toBeCloseTo(1.2 * -0.408 + 0.5 * (-0.42 + 0.339), 12);
    expect(shock).toBeCloseTo(-0.5301, 12);
  });

  it('moves anything else by its beta to its series, and cash not at all', () => {
    expect(obtained(positionShock({ kind: 'series', series: 'sp500', beta: 0.8 }, COVID))).toBeCloseTo(-0.2712, 12);
    expect(positionShock({ kind: 'cash' }, { shocks: {}, substitutes: {}, sectorTilt: 0.5 })).toEqual({
      ok: true,
      value: 0,
    });
  });

  it('carries the notes of substitutes', () => {
    const notes = [{ code: 'shock-substituted', series: 'XLRE', by: 'XLF' }];
    expect(positionShock({ kind: 'series', series: 'XLRE', beta: 1 }, movesOf('gfc'))).toMatchObject({ notes });
    expect(positionShock({ kind: 'small-cap', beta: 1, sector: 'XLRE' }, movesOf('gfc'))).toMatchObject({ notes });
    const replaced = { russell2000: [{ series: 'XLB', weight: 1 }], sp500: [{ series: 'XLB', weight: 1 }] } as const;
    const all = positionShock(
      { kind: 'small-cap', beta: 1, sector: 'XLB' },
      {
        shocks: { XLB: -0.1 },
        substitutes: { russell2000: [...replaced.russell2000], sp500: [...replaced.sp500] },
        sectorTilt,
      },
    );
    expect(all).toMatchObject({ value: -0.1, notes: [{ series: 'russell2000' }, { series: 'sp500' }] });
  });

  it('names the series without a move', () => {
    const without = (...missing: string[]): ScenarioMoves => ({
      ...COVID,
      shocks: Object.fromEntries(Object.entries(COVID.shocks).filter(([series]) => !missing.includes(series))),
    });
    const small = { kind: 'small-cap', beta: 1, sector: 'XLI' } as const;
    expectProblem(positionShock(small, without('russell2000')), { code: 'no-shock', series: 'russell2000' });
    expectProblem(positionShock(small, without('XLI')), { code: 'no-shock', series: 'XLI' });
    expectProblem(positionShock(small, without('sp500')), { code: 'no-shock', series: 'sp500' });
    expectProblem(positionShock({ kind: 'series', series: 'XLB', beta: 1 }, without('XLB')), {
      code: 'no-shock',
      series: 'XLB',
    });
  });

  it('refuses a beta or tilt that is not finite', () => {
    expect(() => positionShock({ kind: 'series', series: 'sp500', beta: Number.NaN }, COVID)).toThrow(InvariantError);
    const tilted = { ...COVID, sectorTilt: Number.NaN };
    expect(() => positionShock({ kind: 'small-cap', beta: 1, sector: 'XLI' }, tilted)).toThrow(InvariantError);
  });

  it('is proportional to beta for a series', () => {
    fc.assert(
      fc.property(fc.double({ min: -3, max: 3, noNaN: true }), (beta) => {
        const shock = obtained(positionShock({ kind: 'series', series: 'russell2000', beta }, COVID));
        expect(shock).toBeCloseTo(beta * -0.408, 12);
      }),
      LAW,
    );
  });
});
