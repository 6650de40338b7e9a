import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { type ScenarioExit, scenarioExitCost } from '../../../../shared/risk/scenario/scenarioExitCost';
import { expectProblem, obtained } from '../../../support/outcome';

function exit(symbol: string, value: number, soldFraction: number, costFraction: number | null): ScenarioExit {
  return Object.freeze({ symbol, value, soldFraction, costFraction });
}

describe('scenarioExitCost', () => {
  it('adds the cost of the part that is closed, shorts as well', () => {
    const exits = [exit('A', 4000, 0.5, 0.02), exit('B', -1000, 1, 0.01)];
    expect(scenarioExitCost(-1000, exits)).toEqual({
      ok: true,
      value: { exitCost: 50, profitAfterCost: -1050, leftOut: [] },
    });
  });

  it('costs nothing when nothing is closed, cost known or not', () => {
    const none = { exitCost: 0, profitAfterCost: -5, leftOut: [] };
    expect(scenarioExitCost(-5, [])).toEqual({ ok: true, value: none });
    expect(scenarioExitCost(-5, [exit('A', 100, 0, null), exit('B', 0, 1, null)])).toEqual({ ok: true, value: none });
    expect(obtained(scenarioExitCost(-5, [exit('A', 100, 1, 0)]))).toEqual(none);
  });

  it('names what has no cost, with the share that has', () => {
    const outcome = scenarioExitCost(0, [exit('A', 3000, 0.5, 0.02), exit('B', 500, 1, null)]);
    expect(obtained(outcome)).toEqual({ exitCost: 30, profitAfterCost: -30, leftOut: ['B'] });
    expect(outcome).toMatchObject({ notes: [{ code: 'partial-coverage', coverageFraction: 0.75 }] });
  });

  it('has no figure when no cost is known', () => {
    expectProblem(scenarioExitCost(0, [exit('B', 500, 1, null)]), { code: 'nothing-modelled' });
  });

  it('refuses numbers out of range', () => {
    expect(() => scenarioExitCost(Number.NaN, [])).toThrow(InvariantError);
    for (const broken of [
      exit('A', Number.NaN, 1, 0.1),
      exit('A', 100, 1.1, 0.1),
      exit('A', 100, -0.1, 0.1),
      exit('A', 100, 1, -0.1),
      exit('A', 100, 1, Number.POSITIVE_INFINITY),
    ]) {
      expect(() => scenarioExitCost(0, [broken])).toThrow(InvariantError);
    }
  });
});
