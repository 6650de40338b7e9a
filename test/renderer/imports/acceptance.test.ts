import { describe, expect, it } from 'vitest';
import { acceptance, isAccepted, matchOf } from '../../../renderer/features/imports/prices/acceptance';
import type { PricesProposal } from '../../../shared/contract/priceSchemas';

type Series = PricesProposal['series'][number];

function series(key: string, symbol: string, match: Series['match']): Series {
  return {
    fileId: key,
    symbol,
    match,
    replacesBars: null,
    addsBars: null,
    proposal: {
      key,
      symbol,
      fileName: `${symbol}.csv`,
      format: 'OHLC CSV',
      rows: 2,
      bars: 2,
      firstDate: '2026-11-17',
      firstClose: 1,
      lastDate: '2026-11-18',
      lastClose: 2,
      hasRange: true,
      hasVolume: true,
      adjustment: 'unknown',
      hasAdjustedClose: false,
      order: 'ascending',
      issues: [],
      applied: [],
    },
  };
}

function proposal(...list: Series[]): PricesProposal {
  return { proposalId: 'p', series: list, refused: [], questions: [], stillWithout: [] };
}

describe('acceptance', () => {
  it('takes what belongs to something and leaves the rest out', () => {
    const list = proposal(
      series('1', 'AAA', 'holding'),
      series('2', 'IWM', 'benchmark'),
      series('3', 'ZZZ', 'unmatched'),
    );
    expect(acceptance(list, {})).toEqual([
      { key: '1', symbol: 'AAA' },
      { key: '2', symbol: 'IWM' },
    ]);
  });

  it('takes an unmatched series under the symbol the user gives it', () => {
    const list = proposal(series('1', 'DATA', 'unmatched'));
    expect(acceptance(list, { '1': { symbol: ' aaa ' } })).toEqual([{ key: '1', symbol: 'AAA' }]);
  });

  it('takes an unmatched series at the user’s word and drops a matched one', () => {
    const list = proposal(series('1', 'AAA', 'holding'), series('2', 'ZZZ', 'unmatched'));
    expect(acceptance(list, { '1': { accepted: false }, '2': { accepted: true } })).toEqual([
      { key: '2', symbol: 'ZZZ' },
    ]);
  });

  it('never sends one symbol twice: the later file stands', () => {
    const list = proposal(series('1', 'AAA', 'holding'), series('2', 'AAA', 'holding'));
    expect(acceptance(list, {})).toEqual([{ key: '2', symbol: 'AAA' }]);
  });

  it('stores a series under the document’s own way to write its symbol', () => {
    const held = { ...series('1', 'BRK-B', 'holding'), symbol: 'BRK.B' };
    expect(acceptance(proposal(held), {})).toEqual([{ key: '1', symbol: 'BRK.B' }]);
    expect(matchOf(held, {}, new Set(['BRK.B']))).toBe('holding');
  });

  it('does not take a series whose symbol was emptied', () => {
    expect(isAccepted(series('1', 'AAA', 'holding'), { '1': { symbol: ' ' } })).toBe(false);
  });
});

describe('matchOf', () => {
  it('follows the corrected symbol', () => {
    const held = new Set(['AAA']);
    expect(matchOf(series('1', 'DATA', 'unmatched'), { '1': { symbol: 'aaa' } }, held)).toBe('holding');
    expect(matchOf(series('1', 'AAA', 'holding'), { '1': { symbol: 'QQQQ' } }, held)).toBe('unmatched');
    expect(matchOf(series('1', 'AAA', 'holding'), {}, held)).toBe('holding');
  });
});
