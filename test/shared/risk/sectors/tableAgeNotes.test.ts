import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { tableAgeNotes } from '../../../../shared/risk/sectors/tableAgeNotes';

describe('tableAgeNotes', () => {
  it('warns of a table older than 200 days', () => {
    const note = { code: 'table-outdated', isoDate: '2025-12-31', days: 324 };
    expect(tableAgeNotes('2025-12-31', '2026-11-20', 200)).toEqual([note]);
  });

  it('does not warn on the last day, and does on the next', () => {
    expect(tableAgeNotes('2026-01-01', '2026-07-20', 200)).toEqual([]);
    expect(tableAgeNotes('2026-01-01', '2026-07-21', 200)).toMatchObject([{ days: 201 }]);
  });

  it('does not warn of a table that is newer than the report', () => {
    expect(tableAgeNotes('2026-11-20', '2025-01-01', 200)).toEqual([]);
  });

  it('refuses a day that does not exist', () => {
    expect(() => tableAgeNotes('2026-02-30', '2026-11-20', 200)).toThrow(InvariantError);
  });
});
