import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trafficLight } from '../../../../shared/risk/backtest/trafficLight';
import { LAW } from '../../../support/laws';
import { hasSharedMaterial } from '../../../support/notRun';
import { readOracleJson } from '../../../support/oracle';
import { expectProblem, obtained } from '../../../support/outcome';

const BASEL = { confidence: 0.99, yellowFrom: 0.95, redFrom: 0.9999 };

function zone(exceedances: number, observations = 250): string {
  return obtained(trafficLight({ observations, exceedances }, BASEL)).zone;
}

describe('trafficLight', () => {
  it('gives the zones of the Basel window', () => {
    expect([0, 4, 5, 9, 10, 250].map((count) => zone(count))).toEqual([
      'green',
      'green',
      'yellow',
      'yellow',
      'red',
      'red',
    ]);
    const light = trafficLight({ observations: 250, exceedances: 5 }, BASEL);
    expect(light).toEqual({ ok: true, value: { zone: 'yellow', cumulativeProbability: expect.closeTo(0.9588168, 7) } });
  });

  // P(X <= x) at 500 periods by Python 3 `math.comb`: 0.9329 at 8, 0.9689 at 9, 0.99979 at 14, 0.99994 at 15.
  it('moves the zones with the window', () => {
    expect([8, 9, 14, 15].map((count) => zone(count, 500))).toEqual(['green', 'yellow', 'yellow', 'red']);
  });

  it('starts a zone exactly at its probability', () => {
    const count = { observations: 1, exceedances: 1 };
    expect(obtained(trafficLight(count, { ...BASEL, redFrom: 1 })).zone).toBe('red');
    const calm = { observations: 1, exceedances: 0 };
    const { cumulativeProbability } = obtained(trafficLight(calm, BASEL));
    expect(obtained(trafficLight(calm, { ...BASEL, yellowFrom: cumulativeProbability })).zone).toBe('yellow');
  });

  it('has no value without observations', () => {
    const problem = { code: 'too-few-observations', have: 0, need: 1 } as const;
    expectProblem(trafficLight({ observations: 0, exceedances: 0 }, BASEL), problem);
  });

  it('refuses counts and rules that cannot be', () => {
    const count = { observations: 250, exceedances: 3 };
    expect(() => trafficLight({ observations: 2, exceedances: 3 }, BASEL)).toThrow('exceedances outside');
    for (const confidence of [0, 1, Number.NaN]) {
      expect(() => trafficLight(count, { ...BASEL, confidence })).toThrow('confidence outside (0, 1)');
    }
    for (const zones of [{ yellowFrom: 0 }, { yellowFrom: 0.9999 }, { redFrom: 1.1 }, { redFrom: Number.NaN }]) {
      expect(() => trafficLight(count, { ...BASEL, ...zones })).toThrow('zones are not in order');
    }
  });

  it('never turns calmer with one more exceedance', () => {
    const rank = ['green', 'yellow', 'red'];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.nat(600), (observations, nat) => {
        const exceedances = nat % observations;
        expect(rank.indexOf(zone(exceedances + 1, observations))).toBeGreaterThanOrEqual(
          rank.indexOf(zone(exceedances, observations)),
        );
      }),
      LAW,
    );
  });
});

describe.runIf(hasSharedMaterial('Basel table'))('the table of the Basel Committee', () => {
  // Its capital multipliers belong to a bank's capital, not to a measure: the engine has none.
  it('has every zone of 250 days at 99 %', () => {
    const { zones } = readOracleJson('data/oracle/textbook/basel_traffic_light.json');
    let seen = 0;
    for (const [name, [from, to]] of Object.entries<[number, number | null]>(zones)) {
      for (let count = from; count <= (to ?? 250); count++, seen++) expect(zone(count)).toBe(name);
    }
    expect(seen).toBe(251);
  });
});
