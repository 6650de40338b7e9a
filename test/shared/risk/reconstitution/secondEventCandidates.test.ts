import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { secondEventCandidates } from '../../../../shared/risk/reconstitution/secondEventCandidates';

describe('secondEventCandidates', () => {
  it('gives the days of acceptance row F2', () => {
    expect(secondEventCandidates(2026)).toEqual({ november: '2026-11-13', december: ['2026-12-11', '2026-12-18'] });
  });

  it('gives the days of a year whose months begin otherwise', () => {
    expect(secondEventCandidates(2028)).toEqual({ november: '2028-11-10', december: ['2028-12-08', '2028-12-15'] });
  });

  it('refuses a year without a second event', () => {
    for (const year of [2025, 2201, 2026.5]) expect(() => secondEventCandidates(year)).toThrow(InvariantError);
  });
});
