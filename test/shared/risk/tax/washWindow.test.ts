import { describe, expect, it } from 'vitest';
import { epochDay } from '../../../../shared/model/isoDate';
import { InvariantError } from '../../../../shared/result/invariant';
import { washWindow } from '../../../../shared/risk/tax/washWindow';

describe('washWindow', () => {
  it('gives acceptance row H3', () => {
    const window = washWindow('2026-11-20', 30);
    expect(window).toEqual({ firstDay: '2026-10-21', lastDay: '2026-12-20', firstSafeRebuy: '2026-12-21' });
    expect(epochDay(window.lastDay) - epochDay(window.firstDay) + 1).toBe(61);
  });

  it('crosses a year and a leap day', () => {
    expect(washWindow('2024-02-10', 30)).toEqual({
      firstDay: '2024-01-11',
      lastDay: '2024-03-11',
      firstSafeRebuy: '2024-03-12',
    });
  });

  it('refuses days that cannot be', () => {
    for (const days of [0, -1, 1.5, Number.NaN]) expect(() => washWindow('2026-11-20', days)).toThrow(/wash days/);
    expect(washWindow('2026-11-20', 1).lastDay).toBe('2026-11-21');
    expect(() => washWindow('2026-11-31', 30)).toThrow(InvariantError);
  });
});
