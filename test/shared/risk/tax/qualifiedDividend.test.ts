import { describe, expect, it } from 'vitest';
import { epochDay, isoDateOf } from '../../../../shared/model/isoDate';
import { type DividendQuestion, qualifiedDividend } from '../../../../shared/risk/tax/qualifiedDividend';
import { TAX_2026 } from '../../../support/taxLots';

const QUESTION: DividendQuestion = Object.freeze({
  kind: 'common',
  exDate: '2026-09-10',
  acquired: '2026-08-01',
  heldTo: '2026-10-01',
  diminishedDays: Object.freeze([]),
});
const asked = (change: Partial<DividendQuestion>) =>
  qualifiedDividend({ ...QUESTION, ...change }, TAX_2026.qualifiedDividend);

describe('qualifiedDividend', () => {
  it('gives acceptance row H6', () => {
    expect(asked({})).toEqual({ firstDay: '2026-07-12', lastDay: '2026-11-09', daysHeld: 61, qualified: true });
  });

  it('needs more than sixty days', () => {
    expect(asked({ heldTo: '2026-09-30' })).toMatchObject({ daysHeld: 60, qualified: false });
  });

  it('counts inside the window alone', () => {
    expect(asked({ acquired: '2026-01-02', heldTo: '2027-06-01' }).daysHeld).toBe(121);
    expect(asked({ acquired: '2026-07-11', heldTo: '2026-09-10' }).daysHeld).toBe(61);
    expect(asked({ acquired: '2026-07-10', heldTo: '2026-09-10' }).daysHeld).toBe(61);
    expect(asked({ acquired: '2026-07-12', heldTo: '2026-09-10' }).daysHeld).toBe(60);
  });

  it('asks more of a preferred share', () => {
    const held = { kind: 'preferred', exDate: '2026-09-10', acquired: '2026-06-12' } as const;
    expect(asked({ ...held, heldTo: '2026-09-11' })).toEqual({
      firstDay: '2026-06-12',
      lastDay: '2026-12-09',
      daysHeld: 91,
      qualified: true,
    });
    expect(asked({ ...held, heldTo: '2026-09-10' })).toMatchObject({ daysHeld: 90, qualified: false });
  });

  it('does not count days of diminished risk, each day once and inside the holding only', () => {
    const diminished = (...diminishedDays: string[]) => asked({ diminishedDays }).daysHeld;
    expect(diminished('2026-08-02', '2026-10-01')).toBe(59);
    expect(diminished('2026-09-01', '2026-09-01')).toBe(60);
    expect(diminished('2026-08-01', '2026-10-02')).toBe(61);
    expect(asked({ diminishedDays: ['2026-09-01'] }).qualified).toBe(false);
    const all = Array.from({ length: 61 }, (_, at) => isoDateOf(epochDay('2026-08-02') + at));
    expect(diminished(...all)).toBe(0);
  });

  it('is never qualified from a trust or a development company', () => {
    expect(asked({ kind: 'reit' })).toMatchObject({ daysHeld: 61, qualified: false });
    expect(asked({ kind: 'bdc' })).toMatchObject({ daysHeld: 61, qualified: false });
  });

  it('refuses shares that were not held over the ex-date', () => {
    expect(() => asked({ acquired: '2026-09-10' })).toThrow(/over the ex-date/);
    expect(() => asked({ heldTo: '2026-09-09' })).toThrow(/over the ex-date/);
    expect(asked({ acquired: '2026-09-09', heldTo: '2026-09-10' }).daysHeld).toBe(1);
  });
});
