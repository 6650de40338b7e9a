import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochDay, isoDateOf } from '../../../../shared/model/isoDate';
import { InvariantError } from '../../../../shared/result/invariant';
import { firstLongTermDay, holdingTerm } from '../../../../shared/risk/tax/holdingTerm';
import { LAW } from '../../../support/laws';

const bought = (acquired: string, holdingStartOverride: string | null = null) => ({ acquired, holdingStartOverride });

describe('firstLongTermDay', () => {
  it('is the day after the same day of the next year', () => {
    expect(firstLongTermDay(bought('2025-11-20'))).toBe('2026-11-21');
    expect(firstLongTermDay(bought('2025-12-31'))).toBe('2027-01-01');
    expect(firstLongTermDay(bought('2024-12-30'))).toBe('2025-12-31');
  });

  it('reads 29 February as 1 March', () => {
    expect(firstLongTermDay(bought('2024-02-29'))).toBe('2025-03-01');
    expect(firstLongTermDay(bought('2024-02-28'))).toBe('2025-03-01');
  });

  it('counts a full February of a leap year', () => {
    expect(firstLongTermDay(bought('2023-02-28'))).toBe('2024-03-01');
    expect(firstLongTermDay(bought('2023-02-27'))).toBe('2024-02-28');
  });

  it('starts from the tacked day after a wash sale', () => {
    expect(firstLongTermDay(bought('2026-06-01', '2025-06-01'))).toBe('2026-06-02');
  });

  it('lies 366 or 367 days after the purchase', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (day) => {
        const days = epochDay(firstLongTermDay(bought(isoDateOf(day)))) - day;
        expect([366, 367]).toContain(days);
      }),
      LAW,
    );
  });
});

describe('holdingTerm', () => {
  it('is long-term only after more than one year', () => {
    expect(holdingTerm(bought('2025-11-20'), '2026-11-20')).toBe('short');
    expect(holdingTerm(bought('2025-11-20'), '2026-11-21')).toBe('long');
    expect(holdingTerm(bought('2026-06-01', '2025-06-01'), '2026-06-02')).toBe('long');
  });

  it('refuses a day that does not exist', () => {
    expect(() => holdingTerm(bought('2025-02-30'), '2026-11-20')).toThrow(InvariantError);
    expect(() => holdingTerm(bought('2025-02-28'), '2026-11-31')).toThrow(InvariantError);
  });
});
