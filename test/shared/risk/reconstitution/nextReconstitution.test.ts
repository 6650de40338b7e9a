import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { nextReconstitution } from '../../../../shared/risk/reconstitution/nextReconstitution';
import { reconstitutionWarning } from '../../../../shared/risk/reconstitution/reconstitutionWarning';
import { expectProblem, obtained } from '../../../support/outcome';
import { RECONSTITUTION } from './shippedReconstitution';

const EVENTS = Object.freeze([...RECONSTITUTION.events].reverse());

function nextId(today: string): string {
  return obtained(nextReconstitution(EVENTS, today)).event.id;
}

describe('nextReconstitution', () => {
  it('finds December 2026 with both of its Fridays open', () => {
    const next = obtained(nextReconstitution(EVENTS, '2026-11-21'));
    expect(next.event.id).toBe('2026-december');
    expect(next.effectiveCloses).toEqual(['2026-12-11', '2026-12-18']);
    expect(next.daysLeft).toBe(20);
  });

  it('drops a candidate once it has passed and keeps it on its own day', () => {
    expect(obtained(nextReconstitution(EVENTS, '2026-12-11'))).toMatchObject({ daysLeft: 0 });
    expect(obtained(nextReconstitution(EVENTS, '2026-12-12')).effectiveCloses).toEqual(['2026-12-18']);
    expect(nextId('2026-12-18')).toBe('2026-december');
    expect(nextId('2026-12-19')).toBe('2027-june');
  });

  it('takes the earliest event whatever the order of the calendar', () => {
    expect(nextId('2024-01-01')).toBe('2024-june');
    expect(obtained(nextReconstitution(RECONSTITUTION.events, '2026-06-27')).event.id).toBe('2026-december');
    const [event] = RECONSTITUTION.events;
    const late = { effectiveClose: '2030-06-28', firstOpen: '2030-07-01' };
    const early = { effectiveClose: '2030-06-21', firstOpen: '2030-06-24' };
    const open = event === undefined ? [] : [{ ...event, candidates: [late, early] }];
    expect(obtained(nextReconstitution(open, '2030-06-01'))).toMatchObject({
      effectiveCloses: ['2030-06-21', '2030-06-28'],
      daysLeft: 20,
    });
  });

  it('says when the calendar ends before the day', () => {
    expectProblem(nextReconstitution(EVENTS, '2028-06-24'), { code: 'calendar-not-covered', isoDate: '2028-06-24' });
    expectProblem(nextReconstitution([], '2026-01-01'), { code: 'calendar-not-covered', isoDate: '2026-01-01' });
    expect(() => nextReconstitution([], '2026-02-30')).toThrow(InvariantError);
  });
});

describe('reconstitutionWarning', () => {
  it('begins thirty calendar days before the earliest open close', () => {
    const { warningDays } = RECONSTITUTION.rules;
    expect(obtained(reconstitutionWarning(EVENTS, '2026-11-10', warningDays))).toBeNull();
    expect(obtained(reconstitutionWarning(EVENTS, '2026-11-11', warningDays))).toMatchObject({ daysLeft: 30 });
    expect(obtained(reconstitutionWarning(EVENTS, '2026-12-11', 0))).toMatchObject({ daysLeft: 0 });
  });

  it('passes the end of the calendar on and refuses a window that is no day count', () => {
    expectProblem(reconstitutionWarning(EVENTS, '2029-01-01', 30), {
      code: 'calendar-not-covered',
      isoDate: '2029-01-01',
    });
    for (const days of [-1, 1.5])
      expect(() => reconstitutionWarning(EVENTS, '2026-11-10', days)).toThrow(InvariantError);
  });
});
