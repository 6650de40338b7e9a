import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter, epochDay, isoDateOf, weekday } from '../../../../shared/model/isoDate';
import { InvariantError } from '../../../../shared/result/invariant';
import { quarterlyExpiry } from '../../../../shared/risk/margin/quarterlyExpiry';
import { rollWarning } from '../../../../shared/risk/margin/rollWarning';
import { LAW } from '../../../support/laws';
import { MARGINS } from './shippedMargins';

describe('quarterlyExpiry', () => {
  it('is the third Friday of the next quarter month, that day included', () => {
    expect(quarterlyExpiry('2026-11-21')).toBe('2026-12-18');
    expect(quarterlyExpiry('2026-12-18')).toBe('2026-12-18');
    expect(quarterlyExpiry('2026-12-19')).toBe('2027-03-19');
    expect(quarterlyExpiry('2026-07-01')).toBe('2026-09-18');
    expect(quarterlyExpiry('2026-01-01')).toBe('2026-03-20');
  });

  it('comes a day earlier when the third Friday is a holiday', () => {
    expect(quarterlyExpiry('2008-03-01')).toBe('2008-03-20');
    expect(quarterlyExpiry('2026-06-18')).toBe('2026-06-18');
    expect(quarterlyExpiry('2026-06-19')).toBe('2026-09-18');
  });

  it('refuses a day that does not exist and years without holiday rules', () => {
    for (const day of ['2026-02-30', '1997-12-31', '2199-01-01']) {
      expect(() => quarterlyExpiry(day)).toThrow(InvariantError);
    }
  });

  it('is a Thursday or Friday at most 98 days away', () => {
    const days = fc.integer({ min: epochDay('1998-01-01'), max: epochDay('2197-12-31') });
    fc.assert(
      fc.property(days, (day) => {
        const expiry = epochDay(quarterlyExpiry(isoDateOf(day)));
        expect(expiry).toBeGreaterThanOrEqual(day);
        expect(expiry - day).toBeLessThanOrEqual(98);
        expect([4, 5]).toContain(weekday(expiry));
        expect(quarterlyExpiry(isoDateOf(expiry))).toBe(isoDateOf(expiry));
      }),
      LAW,
    );
  });
});

describe('rollWarning', () => {
  const { rollWarningDays } = MARGINS.futures;

  it('is due when fewer than eight days are left', () => {
    expect(rollWarning('2026-12-10', rollWarningDays)).toEqual({ expiry: '2026-12-18', daysToExpiry: 8, due: false });
    expect(rollWarning('2026-12-11', rollWarningDays)).toEqual({ expiry: '2026-12-18', daysToExpiry: 7, due: true });
    expect(rollWarning('2026-12-18', rollWarningDays)).toMatchObject({ daysToExpiry: 0, due: true });
    expect(rollWarning(daysAfter('2026-12-18', 1), rollWarningDays)).toMatchObject({ daysToExpiry: 90, due: false });
    expect(rollWarning('2026-12-18', 0).due).toBe(false);
  });

  it('refuses a window that is no day count', () => {
    for (const days of [-1, 7.5]) expect(() => rollWarning('2026-12-18', days)).toThrow(InvariantError);
  });
});
