import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { futureNotional } from '../../../../shared/risk/exposure/futureNotional';
import { futuresMargin } from '../../../../shared/risk/margin/futuresMargin';
import { expectProblem, obtained } from '../../../support/outcome';
import { MARGINS } from './shippedMargins';

const RATES = MARGINS.futures;
const ONE_RTY = Object.freeze({ notional: futureNotional(1, 50, 3020), contracts: 1, initialPerContract: null });

describe('futuresMargin', () => {
  it('assumes a share of the notional of acceptance row F5 and says so', () => {
    const result = futuresMargin(ONE_RTY, RATES);
    expect(obtained(result).initial).toBeCloseTo(12_080, 8);
    expect(obtained(result).maintenance).toBeCloseTo(10_981.818181818182, 8);
    expect(result).toMatchObject({ notes: [{ code: 'assumed-margin', fraction: 0.08 }] });
  });

  it('asks the same of a short', () => {
    const short = { notional: futureNotional(-2, 5, 3020), contracts: -2, initialPerContract: null };
    expect(obtained(futuresMargin(short, RATES)).initial).toBeCloseTo(2416, 8);
  });

  it("takes the broker's own figure per contract, without a note", () => {
    const entered = futuresMargin({ ...ONE_RTY, contracts: -3, initialPerContract: 7150 }, RATES);
    expect(entered).toEqual({ ok: true, value: { initial: 21_450, maintenance: 21_450 / 1.1 } });
  });

  it('has no answer from an entered margin that cannot be', () => {
    for (const value of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expectProblem(futuresMargin({ ...ONE_RTY, initialPerContract: value }, RATES), {
        code: 'input-out-of-range',
        input: 'initialPerContract',
        value,
      });
    }
  });

  it('refuses positions that are not finite and rates outside their range', () => {
    const refused = [
      () => futuresMargin({ ...ONE_RTY, notional: Number.NaN }, RATES),
      () => futuresMargin({ ...ONE_RTY, contracts: Number.NaN }, RATES),
      () => futuresMargin(ONE_RTY, { ...RATES, initialFraction: 0 }),
      () => futuresMargin(ONE_RTY, { ...RATES, initialFraction: 1.01 }),
      () => futuresMargin(ONE_RTY, { ...RATES, maintenanceDivisor: 0.99 }),
      () => futuresMargin(ONE_RTY, { ...RATES, maintenanceDivisor: Number.POSITIVE_INFINITY }),
    ];
    for (const call of refused) expect(call).toThrow(InvariantError);
    expect(obtained(futuresMargin(ONE_RTY, { initialFraction: 1, maintenanceDivisor: 1 }))).toEqual({
      initial: 151_000,
      maintenance: 151_000,
    });
  });
});
