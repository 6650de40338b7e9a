import { describe, expect, it } from 'vitest';
import hedging from '../../../../assets/reference/hedging.json';
import scenarios from '../../../../assets/reference/scenarios.json';
import { scenariosReferenceSchema } from '../../../../shared/model/scenariosReference';
import { InvariantError } from '../../../../shared/result/invariant';
import { hedgeTailPayoff } from '../../../../shared/risk/hedge/hedgeTailPayoff';
import { obtained } from '../../../support/outcome';

const { shocks, substitutes } = scenariosReferenceSchema.parse(scenarios);
const SHORT = Object.freeze({ value: -60_400, factor: 1, series: 'russell2000', kind: 'future' } as const);

describe('hedgeTailPayoff', () => {
  it('pays the hedge of acceptance row I3', () => {
    const [payoff] = hedgeTailPayoff(SHORT, [{ russell2000: -0.4187 }], {});
    expect(payoff?.ok && payoff.value).toBeCloseTo(25_289.48, 8);
  });

  it('answers each of the shipped tail scenarios in order', () => {
    const vectors = hedging.tailScenarios.map((id) => shocks.find((row) => row.id === id)?.shocks ?? {});
    const payoffs = hedgeTailPayoff({ ...SHORT, value: -100 }, vectors, substitutes).map(obtained);
    expect(payoffs.map((payoff) => Math.round(payoff * 1e6) / 1e6)).toEqual([59.4, 40.8, 22.8]);
  });

  it('floors a fund held long, not a future and not a short', () => {
    const fall = [{ russell2000: -0.5 }];
    const pay = (change: object) =>
      hedgeTailPayoff({ ...SHORT, value: 100, factor: 3, ...change }, fall, {}).map(obtained);
    expect(pay({ kind: 'paid' })).toEqual([-100]);
    expect(pay({ kind: 'paid', factor: -1 })).toEqual([50]);
    expect(pay({})).toEqual([-150]);
    expect(pay({ kind: 'paid', value: -100 })).toEqual([150]);
  });

  it('passes on a missing move and a substitute', () => {
    const [missing, replaced] = hedgeTailPayoff({ ...SHORT, series: 'XLRE' }, [{}, { XLF: -0.2 }], substitutes);
    expect(missing).toEqual({ ok: false, problem: { code: 'no-shock', series: 'XLRE' } });
    expect(replaced).toMatchObject({ notes: [{ code: 'shock-substituted', series: 'XLRE', by: 'XLF' }] });
  });

  it('refuses a value or factor that is not finite', () => {
    expect(() => hedgeTailPayoff({ ...SHORT, value: Number.NaN }, [], {})).toThrow(InvariantError);
    expect(() => hedgeTailPayoff({ ...SHORT, factor: Number.NaN }, [], {})).toThrow(InvariantError);
  });
});
