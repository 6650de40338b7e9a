import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { stockMargin } from '../../../../shared/risk/margin/stockMargin';
import { MARGINS } from './shippedMargins';

const RATES = MARGINS.stock;

describe('stockMargin', () => {
  it('asks half to open and a quarter to keep a long, three tenths to keep a short', () => {
    expect(stockMargin({ valueBase: 10_000, factor: 1 }, RATES)).toEqual({ initial: 5000, maintenance: 2500 });
    expect(stockMargin({ valueBase: -10_000, factor: 1 }, RATES)).toEqual({ initial: 5000, maintenance: 3000 });
    expect(stockMargin({ valueBase: 0, factor: 1 }, RATES)).toEqual({ initial: 0, maintenance: 0 });
  });

  it('asks a multiple of leveraged funds, whichever way they point, and never more than their value', () => {
    for (const sign of [1, -1]) {
      const keep = (factor: number) => stockMargin({ valueBase: 10_000, factor: sign * factor }, RATES).maintenance;
      expect([keep(1), keep(2), keep(3), keep(5)]).toEqual([2500, 5000, 7500, 10_000]);
    }
    expect(stockMargin({ valueBase: 10_000, factor: 3 }, RATES).initial).toBe(7500);
    expect(stockMargin({ valueBase: -10_000, factor: 3 }, RATES).maintenance).toBeCloseTo(9000, 9);
  });

  it('refuses values, factors and rates that cannot be', () => {
    const refused = [
      () => stockMargin({ valueBase: Number.NaN, factor: 1 }, RATES),
      () => stockMargin({ valueBase: 1, factor: 0 }, RATES),
      () => stockMargin({ valueBase: 1, factor: Number.NaN }, RATES),
      () => stockMargin({ valueBase: 1, factor: Number.POSITIVE_INFINITY }, RATES),
      ...(['initialFraction', 'longMaintenanceFraction', 'shortMaintenanceFraction'] as const).flatMap((name) =>
        [0, 1.1, Number.NaN].map((rate) => () => stockMargin({ valueBase: 1, factor: 1 }, { ...RATES, [name]: rate })),
      ),
    ];
    for (const call of refused) expect(call).toThrow(InvariantError);
    const whole = { initialFraction: 1, longMaintenanceFraction: 1, shortMaintenanceFraction: 1 };
    expect(stockMargin({ valueBase: 5, factor: 1 }, whole)).toEqual({ initial: 5, maintenance: 5 });
  });
});
