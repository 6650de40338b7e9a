import { describe, expect, it } from 'vitest';
import { openLots } from '../../../../electron/importing/positions/openLots';
import type { PositionDraft } from '../../../../electron/importing/positions/positionDraft';

describe('openLots', () => {
  it('takes sales from the oldest purchase first', () => {
    const { drafts, skipped } = openLots([
      bought({ line: 2, quantity: '10', openDate: '2026-01-05' }),
      bought({ line: 3, quantity: '5', openDate: '2026-02-05' }),
      sold({ line: 4, quantity: '12', openDate: '2026-03-05' }),
    ]);
    expect(skipped).toEqual([]);
    expect(drafts.map(({ quantity, openDate, line }) => [quantity, openDate, line])).toEqual([
      ['3', '2026-02-05', [3, 4]],
    ]);
  });

  it('goes by the day of the trade, not by the place in the file', () => {
    const { drafts } = openLots([
      sold({ line: 2, quantity: '4', openDate: '2026-03-05' }),
      bought({ line: 3, quantity: '5', openDate: '2026-01-05' }),
    ]);
    expect(drafts.map(({ quantity, line }) => [quantity, line])).toEqual([['1', [2, 3]]]);
  });

  it('leaves what was never sold from as the file has it', () => {
    const entry = bought({ line: 2, quantity: '10', openDate: null });
    expect(openLots([entry]).drafts).toEqual([entry.draft]);
  });

  it('reports a sale of more than there is and takes nothing for it', () => {
    const { drafts, skipped } = openLots([
      bought({ line: 2, quantity: '10', openDate: '2026-01-05' }),
      sold({ line: 3, quantity: '10.5', openDate: '2026-01-06' }),
    ]);
    expect(drafts.map(({ quantity }) => quantity)).toEqual(['10']);
    expect(skipped.map(({ line, reason }) => [line, reason])).toEqual([[3, { code: 'row-oversold', symbol: 'ZZMC' }]]);
  });

  it('takes nothing from another symbol', () => {
    const other = bought({ line: 3, quantity: '10', openDate: '2026-01-04' });
    const { drafts } = openLots([
      { ...other, draft: { ...other.draft, symbol: 'ZZSP' } },
      bought({ line: 2, quantity: '10', openDate: '2026-01-05' }),
      sold({ line: 4, quantity: '10', openDate: '2026-01-06' }),
    ]);
    expect(drafts.map(({ symbol, quantity }) => [symbol, quantity])).toEqual([['ZZSP', '10']]);
  });
});

interface Row {
  readonly line: number;
  readonly quantity: string;
  readonly openDate: string | null;
}

function bought(row: Row): { draft: PositionDraft; isSale: boolean } {
  const nothing = { price: null, marketValue: null, costBasis: null, costPerShare: null, totalGain: null };
  const identity = { account: null, symbol: 'ZZMC', symbolFromTitle: false, description: '', kind: 'equity' } as const;
  return { draft: { ...identity, ...nothing, currency: 'USD', ...row }, isSale: false };
}

function sold(row: Row): { draft: PositionDraft; isSale: boolean } {
  return { ...bought(row), isSale: true };
}
