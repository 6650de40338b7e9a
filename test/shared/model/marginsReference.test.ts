import { describe, expect, it } from 'vitest';
import { marginsSchema } from '../../../shared/model/marginsReference';
import { MARGINS } from '../risk/margin/shippedMargins';

describe('the shipped margin rates', () => {
  it('are those of D§2.3', () => {
    expect(MARGINS.futures).toMatchObject({ initialFraction: 0.08, maintenanceDivisor: 1.1, rollWarningDays: 8 });
    expect(MARGINS.stock).toMatchObject({
      initialFraction: 0.5,
      longMaintenanceFraction: 0.25,
      shortMaintenanceFraction: 0.3,
    });
  });

  it('are refused with a rate above one, a divisor below one, part of a day or a field nobody knows', () => {
    const withFutures = (changed: object) =>
      marginsSchema.safeParse({ ...MARGINS, futures: { ...MARGINS.futures, ...changed } }).success;
    expect(withFutures({})).toBe(true);
    expect(withFutures({ initialFraction: 1.1 })).toBe(false);
    expect(withFutures({ initialFraction: -0.1 })).toBe(false);
    expect(withFutures({ maintenanceDivisor: 0.9 })).toBe(false);
    expect(withFutures({ rollWarningDays: 7.5 })).toBe(false);
    expect(withFutures({ rollWarningDays: -1 })).toBe(false);
    expect(withFutures({ source: '' })).toBe(false);
    expect(withFutures({ surprise: 1 })).toBe(false);
    const withStock = (changed: object) =>
      marginsSchema.safeParse({ ...MARGINS, stock: { ...MARGINS.stock, ...changed } }).success;
    expect(withStock({ surprise: 1 })).toBe(false);
    expect(withStock({ source: '' })).toBe(false);
    expect(marginsSchema.safeParse({ ...MARGINS, source: '' }).success).toBe(false);
    expect(marginsSchema.safeParse({ ...MARGINS, surprise: 1 }).success).toBe(false);
  });
});
