import { describe, expect, it } from 'vitest';
import { decideActivityDates, readActivityDate } from '../../../../electron/importing/activity/activityDates';

const dated = (...dates: readonly string[]) => dates.map((date) => ({ date, settled: '' }));

describe('the day of an activity', () => {
  it.each([
    ['04/17/2026 as of 04/15/2026', '2026-04-15'],
    ['20260522', '2026-05-22'],
    ['20260522;093000', '2026-05-22'],
    ['2026-04-02T06:46:35-0700', '2026-04-02'],
    ['03/13/2026 09:31:05 EDT', '2026-03-13'],
    ['01-Apr-2026', '2026-04-01'],
    ['Feb 9, 2026', '2026-02-09'],
    ['3. März 2026', '2026-03-03'],
    ['15 déc. 2025', '2025-12-15'],
    ['2 de enero de 2026', '2026-01-02'],
    ['7-mei-2026', '2026-05-07'],
    ['21 ottobre 2026', '2026-10-21'],
  ])('%s is %s', (cell, day) => {
    expect(readActivityDate(cell, 'mdy', false)).toBe(day);
  });

  it.each(['010.09.2026', 'not-a-date', '31/02/2026', '16/09/26', ''])('%j is none', (cell) => {
    expect(readActivityDate(cell, 'dmy', false)).toBeNull();
  });

  it('has a year of two digits only where the column shows that it stands last', () => {
    expect(decideActivityDates(dated('16/09/26')).twoDigitYears).toBe(false);
    expect(decideActivityDates(dated('07/02/26', '07/22/26'))).toMatchObject({ order: 'mdy', twoDigitYears: true });
  });

  it('is asked where all years have two digits and nothing shows their place', () => {
    expect(decideActivityDates(dated('05/02/26', '06/03/26')).order).toBeNull();
  });

  it('is told by a part above 12', () => {
    expect(decideActivityDates(dated('02/03/2026', '14/03/2026')).order).toBe('dmy');
    expect(decideActivityDates(dated('02/03/2026', '02/14/2026')).order).toBe('mdy');
  });

  it('is told by a settlement that follows within days', () => {
    const rows = [
      { date: '03/02/2026', settled: '04/02/2026' },
      { date: '05/03/2026', settled: '06/03/2026' },
    ];
    expect(decideActivityDates(rows).order).toBe('dmy');
  });

  it('is told by the one reading under which the rows run in one direction of time', () => {
    const rows = dated('12/01/2026', '11/02/2026', '01/03/2026', '02/04/2026', '05/05/2026', '03/06/2026');
    expect(decideActivityDates(rows).order).toBe('dmy');
  });

  it('is asked where nothing tells', () => {
    expect(decideActivityDates(dated('02/03/2026', '05/04/2026'))).toMatchObject({
      order: null,
      samples: ['02/03/2026', '05/04/2026'],
    });
  });

  it('needs no answer where both readings are one day', () => {
    expect(decideActivityDates(dated('12/12/2026', '01/01/2026')).order).not.toBeNull();
  });
});
