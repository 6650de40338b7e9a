import { describe, expect, it } from 'vitest';
import { sortedIssues } from '../../../renderer/features/dataSources/issueKinds';
import type { DataIssue } from '../../../shared/report/dataIssue';

function issue(symbol: string, facts: Partial<DataIssue> = {}): DataIssue {
  return {
    issueId: `data-no-prices:${symbol}`,
    area: 'prices',
    weight: 'missing',
    problem: { code: 'data-no-prices', symbol },
    fix: 'add-prices',
    holdingId: null,
    setAside: null,
    ...facts,
  };
}

const ISSUES = [issue('A', { setAside: '' }), issue('B', { weight: 'old' }), issue('C', { weight: 'old' })];

describe('issues by kind', () => {
  it('are counted, what is set aside apart from what it weighs', () => {
    const { chips } = sortedIssues(ISSUES, null);
    expect(chips.map(({ id, count }) => [id, count])).toEqual([
      ['missing', 0],
      ['doubtful', 0],
      ['old', 2],
      ['set-aside', 1],
    ]);
  });

  it('show the first kind that has any until the user chooses', () => {
    expect(sortedIssues(ISSUES, null)).toMatchObject({ shown: 'old', rows: [{ issueId: 'data-no-prices:B' }, {}] });
    expect(sortedIssues(ISSUES, 'set-aside').rows.map(({ issueId }) => issueId)).toEqual(['data-no-prices:A']);
    expect(sortedIssues(ISSUES, 'missing').rows).toEqual([]);
    expect(sortedIssues([], null).shown).toBe('missing');
  });
});
