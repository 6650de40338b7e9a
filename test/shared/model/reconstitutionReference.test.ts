import { describe, expect, it } from 'vitest';
import { epochDay, weekday } from '../../../shared/model/isoDate';
import { reconstitutionSchema } from '../../../shared/model/reconstitutionReference';
import { juneReconstitution } from '../../../shared/risk/reconstitution/juneReconstitution';
import { secondEventCandidates } from '../../../shared/risk/reconstitution/secondEventCandidates';
import { RECONSTITUTION } from '../risk/reconstitution/shippedReconstitution';

describe('the shipped reconstitution table', () => {
  it('holds the June events that the rule gives', () => {
    for (const year of [2024, 2025, 2026, 2027, 2028]) {
      const { id, label, status: _status, source: _source, ...days } = juneReconstitution(year);
      expect(RECONSTITUTION.events.find((event) => event.id === id)).toMatchObject({ label, ...days });
    }
  });

  it('leaves December 2026 to be confirmed, with both Fridays', () => {
    const december = RECONSTITUTION.events.find((event) => event.id === '2026-december');
    expect(december?.status).toBe('tbc');
    expect(december?.candidates.map((candidate) => candidate.effectiveClose)).toEqual(
      secondEventCandidates(2026).december,
    );
  });

  it('says which June is announced and which follows from the rule', () => {
    const statuses = RECONSTITUTION.events.map(({ id, status }) => [id, status]);
    expect(statuses).toEqual([
      ['2024-june', 'confirmed'],
      ['2025-june', 'confirmed'],
      ['2026-june', 'confirmed'],
      ['2026-december', 'tbc'],
      ['2027-june', 'rule'],
      ['2028-june', 'rule'],
    ]);
  });

  it('keeps every event in order of its days, from a weekday to a weekday', () => {
    for (const { rankDay, preliminaryDay, lockDownDay, candidates } of RECONSTITUTION.events) {
      for (const { effectiveClose, firstOpen } of candidates) {
        const days = [rankDay, preliminaryDay, lockDownDay, effectiveClose, firstOpen].filter((day) => day !== null);
        expect(days).toEqual([...days].sort());
        for (const day of days) expect(weekday(epochDay(day)) % 6).not.toBe(0);
      }
    }
  });

  it('holds the break-points of D§1.3 and marks 2026 an estimate', () => {
    const borders = RECONSTITUTION.breakpoints.map(({ year, border, status }) => [year, border, status]);
    expect(borders).toEqual([
      [2016, 2.9e9, 'published'],
      [2017, 3.4e9, 'published'],
      [2020, 3e9, 'published'],
      [2021, 5.2e9, 'published'],
      [2022, 4.6e9, 'published'],
      [2023, 4.2e9, 'published'],
      [2024, 4.6e9, 'published'],
      [2025, 4.6e9, 'published'],
      [2026, 5.5e9, 'estimate'],
    ]);
    expect(RECONSTITUTION.breakpoints.find(({ year }) => year === 2025)).toMatchObject({
      floor: 119e6,
      upper: 7.4e9,
      lower: 2.4e9,
      unverified: ['upper', 'lower'],
    });
  });

  it('orders the borders of a rank day and takes nothing unverified that is not there', () => {
    for (const { floor, lower, border, upper, unverified, ...row } of RECONSTITUTION.breakpoints) {
      const known = [floor, lower, border, upper].filter((value) => value !== null);
      expect(known).toEqual([...known].sort((left, right) => left - right));
      const values: Record<string, number | null> = { floor, lower, border, upper };
      for (const name of unverified) expect(values[name], `${row.year} ${name}`).not.toBeNull();
    }
  });

  it('holds the rules of D§1.1, D§1.2 and D§1.5', () => {
    expect(RECONSTITUTION.rules).toEqual({
      bandFraction: 0.025,
      ranks: { large: 1000, small: 3000, micro: 4000 },
      minimumPrice: 1,
      minimumCap: 30e6,
      trackingAssets: 0.25e12,
      warningDays: 30,
      capping: { companyFraction: 0.225, thresholdFraction: 0.045, aggregateFraction: 0.45 },
    });
  });

  it('refuses an event without a day, an unknown status and an unknown field', () => {
    const [event] = RECONSTITUTION.events;
    const withEvent = (changed: object) =>
      reconstitutionSchema.safeParse({ ...RECONSTITUTION, events: [{ ...event, ...changed }] }).success;
    expect(withEvent({})).toBe(true);
    expect(withEvent({ candidates: [] })).toBe(false);
    expect(withEvent({ status: 'perhaps' })).toBe(false);
    expect(withEvent({ rankDay: '2024-04-31' })).toBe(false);
    expect(withEvent({ source: '' })).toBe(false);
    expect(withEvent({ surprise: 1 })).toBe(false);
    expect(reconstitutionSchema.safeParse({ ...RECONSTITUTION, source: '' }).success).toBe(false);
  });
});
