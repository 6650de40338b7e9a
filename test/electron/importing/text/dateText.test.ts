import { describe, expect, it } from 'vitest';
import { decideDateOrder, findDate, readDate } from '../../../../electron/importing/text/dateText';

describe('a date cell', () => {
  it.each([
    ['2026-04-24', 'ymd', '2026-04-24'],
    ['2026/4/2', 'ymd', '2026-04-02'],
    ['20260424', 'ymd', '2026-04-24'],
    ['2026-04-24 00:00:00', 'ymd', '2026-04-24'],
    ['2026-04-24T09:30:00.123Z', 'ymd', '2026-04-24'],
    ['04/02/2026', 'mdy', '2026-04-02'],
    ['04/02/2026', 'dmy', '2026-02-04'],
    ['24.04.2026', 'dmy', '2026-04-24'],
    ['1/3/17', 'mdy', '2017-01-03'],
    ['Apr-24-2026', 'ymd', '2026-04-24'],
    ['Apr 24, 2026', 'ymd', '2026-04-24'],
    ['24-Apr-2026', 'ymd', '2026-04-24'],
    ['09/24/2020 13:42:07', 'mdy', '2020-09-24'],
  ] as const)('reads %s (%s) as %s', (cell, order, expected) => expect(readDate(cell, order)).toBe(expected));

  it.each(['2024-02-30', '13/13/2024', '2023-02-29', '00/10/2024', '', 'n/a', '1850-01-01', 'Foo-24-2026', '123456'])(
    'rejects %j',
    (cell) => expect(readDate(cell, 'mdy')).toBeNull(),
  );

  it('is found inside a title or a footer', () => {
    expect(findDate('as of 06:04 PM ET, 11/15/2020', 'mdy')).toBe('2020-11-15');
    expect(findDate('Date downloaded Apr-24-2026 3:33 p.m ET', 'mdy')).toBe('2026-04-24');
    expect(findDate('no date here', 'mdy')).toBeNull();
  });
});

describe('the order of day and month', () => {
  it.each([
    [['01/02/2026', '01/13/2026'], { status: 'decided', order: 'mdy' }],
    [['01/02/2026', '13/01/2026'], { status: 'decided', order: 'dmy' }],
    [['01.02.2026', '03.04.2026'], { status: 'decided', order: 'dmy' }],
    [['2026-01-02', ''], { status: 'decided', order: 'ymd' }],
    [['01/02/2026', '03/04/2026'], { status: 'ask', samples: ['01/02/2026', '03/04/2026'] }],
    [['13/01/2026', '01/13/2026'], { status: 'ask', samples: ['13/01/2026', '01/13/2026'] }],
  ])('of %j is %j', (cells, expected) => expect(decideDateOrder(cells)).toEqual(expected));
});
