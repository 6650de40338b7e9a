import { describe, expect, it } from 'vitest';
import scenarios from '../../../../assets/reference/scenarios.json';
import { scenariosReferenceSchema } from '../../../../shared/model/scenariosReference';
import { seriesShock } from '../../../../shared/risk/scenario/seriesShock';
import { expectProblem, obtained } from '../../../support/outcome';

const { shocks, substitutes } = scenariosReferenceSchema.parse(scenarios);
const gfc = Object.freeze(shocks.find(({ id }) => id === 'gfc')?.shocks ?? {});

describe('seriesShock', () => {
  it('reads a recorded move, 0 included, without a note', () => {
    expect(seriesShock('XLF', gfc, substitutes)).toEqual({ ok: true, value: -0.824 });
    expect(seriesShock('sp500', { sp500: 0 }, {})).toEqual({ ok: true, value: 0 });
  });

  it('prefers a recorded move to its substitute', () => {
    expect(seriesShock('XLC', { XLC: -0.1, XLK: -0.5, XLY: -0.6 }, substitutes)).toEqual({ ok: true, value: -0.1 });
  });

  it('puts half technology and half discretionary for communication, and financials for real estate', () => {
    const communication = seriesShock('XLC', gfc, substitutes);
    expect(obtained(communication)).toBeCloseTo((-0.522 - 0.575) / 2, 12);
    expect(communication).toMatchObject({ notes: [{ code: 'shock-substituted', series: 'XLC', by: 'XLK + XLY' }] });
    expect(seriesShock('XLRE', gfc, substitutes)).toEqual({
      ok: true,
      value: -0.824,
      notes: [{ code: 'shock-substituted', series: 'XLRE', by: 'XLF' }],
    });
  });

  it('has no move without a record or with part of a substitute', () => {
    expectProblem(seriesShock('russell2000', {}, substitutes), { code: 'no-shock', series: 'russell2000' });
    expectProblem(seriesShock('XLB', { XLB: null }, substitutes), { code: 'no-shock', series: 'XLB' });
    expectProblem(seriesShock('XLC', { XLK: -0.5 }, substitutes), { code: 'no-shock', series: 'XLC' });
    expectProblem(seriesShock('XLC', { XLK: null, XLY: -0.5 }, substitutes), { code: 'no-shock', series: 'XLC' });
  });
});
