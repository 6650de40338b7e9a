import { describe, expect, it } from 'vitest';
import { matchSymbol } from '../../../../electron/service/prices/matchSymbol';
import { documentOf } from '../../../support/portfolioBuilder';

const DOCUMENT = documentOf({
  pieces: [
    { symbol: 'ZZMC', quantity: '1' },
    { symbol: 'ZZK.B', quantity: '1' },
    { symbol: '/ZZX', kind: 'index-future', quantity: '1' },
    { symbol: 'ZZIN', quantity: '1', currency: 'EUR' },
    { symbol: 'ZZMC 5 C', kind: 'option', quantity: '1' },
  ],
});

describe('what a series is for', () => {
  it.each([
    ['ZZMC', 'holding', 'ZZMC'],
    ['ZZK.B', 'holding', 'ZZK.B'],
    ['ZZK-B', 'holding', 'ZZK.B'],
    ['ZZK/B', 'holding', 'ZZK.B'],
    ['ZZK B', 'holding', 'ZZK.B'],
    ['ZZX=F', 'holding', '/ZZX'],
    ['ZZX', 'unmatched', 'ZZX'],
    ['ZZKB', 'unmatched', 'ZZKB'],
    ['^RUT', 'benchmark', '^RUT'],
    ['RUT', 'benchmark', 'RUT'],
    ['$SPX', 'benchmark', 'SPX'],
    ['SP500', 'benchmark', '^GSPC'],
    ['SPY', 'benchmark', 'SPY'],
    ['SPY=F', 'unmatched', 'SPY=F'],
    ['EURUSD=X', 'fx', 'EURUSD=X'],
    ['USDEUR', 'fx', 'USDEUR'],
    ['EUR/USD', 'fx', 'EURUSD=X'],
    ['EUR USD', 'fx', 'EURUSD=X'],
    ['GBPUSD=X', 'unmatched', 'GBPUSD=X'],
    ['USDUSD', 'unmatched', 'USDUSD'],
    ['ZZQQ', 'unmatched', 'ZZQQ'],
  ] as const)('%s is matched as %s, under %s', (written, match, symbol) => {
    expect(matchSymbol(written, DOCUMENT)).toEqual({ match, symbol });
  });

  it('pence match a series of pounds', () => {
    const document = documentOf({ pieces: [{ symbol: 'ZZLN', quantity: '1', currency: 'GBX' }] });
    expect(matchSymbol('GBPUSD=X', document)).toEqual({ match: 'fx', symbol: 'GBPUSD=X' });
  });
});
