import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochDay, weekday } from '../../../../shared/model/isoDate';
import { InvariantError } from '../../../../shared/result/invariant';
import { juneReconstitution } from '../../../../shared/risk/reconstitution/juneReconstitution';
import { LAW } from '../../../support/laws';

describe('juneReconstitution', () => {
  it('gives the effective days of acceptance row F1', () => {
    const days = [2024, 2025, 2026, 2027, 2028].map((year) => juneReconstitution(year).candidates[0]?.effectiveClose);
    expect(days).toEqual(['2024-06-28', '2025-06-27', '2026-06-26', '2027-06-25', '2028-06-23']);
  });

  it('gives the rank days of acceptance row F2', () => {
    const days = [2023, 2024, 2025, 2026, 2027].map((year) => juneReconstitution(year).rankDay);
    expect(days).toEqual(['2023-04-28', '2024-04-30', '2025-04-30', '2026-04-30', '2027-04-30']);
  });

  it('gives every step of the published schedules of 2024 and 2025', () => {
    expect(juneReconstitution(2024)).toEqual({
      id: '2024-june',
      label: 'June 2024',
      rankDay: '2024-04-30',
      preliminaryDay: '2024-05-24',
      lockDownDay: '2024-06-10',
      candidates: [{ effectiveClose: '2024-06-28', firstOpen: '2024-07-01' }],
      status: 'rule',
      source: 'Fourth Friday of June, last business day of April',
    });
    expect(juneReconstitution(2025)).toMatchObject({
      preliminaryDay: '2025-05-23',
      lockDownDay: '2025-06-09',
      candidates: [{ effectiveClose: '2025-06-27', firstOpen: '2025-06-30' }],
    });
  });

  it('refuses a year before the rule', () => {
    expect(juneReconstitution(2023).candidates[0]?.effectiveClose).toBe('2023-06-23');
    for (const year of [2022, 2200, 2026.5]) expect(() => juneReconstitution(year)).toThrow(InvariantError);
  });

  it('runs from a ranking in late April to a Friday from 22 to 28 June', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2023, max: 2199 }), (year) => {
        const { rankDay, candidates } = juneReconstitution(year);
        const close = candidates[0]?.effectiveClose ?? '';
        expect(rankDay >= `${year}-04-28` && rankDay <= `${year}-04-30`).toBe(true);
        expect(close >= `${year}-06-22` && close <= `${year}-06-28`).toBe(true);
        expect(weekday(epochDay(close))).toBe(5);
      }),
      LAW,
    );
  });
});
