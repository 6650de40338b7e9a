import { describe, expect, it } from 'vitest';
import { yahooCurrency } from '../../../../electron/importing/positions/yahooCurrency';
import { readBrokerFile } from '../../../../electron/importing/readBrokerFile';
import type { ReadOutcome } from '../../../../electron/importing/readOutcome';
import type { ReadAnswers } from '../../../../shared/model/proposal';
import { textFile } from '../fixtureFile';

const HEADING =
  'Symbol,Current Price,Date,Time,Change,Open,High,Low,Volume,Trade Date,Purchase Price,Quantity,Commission,Comment,Transaction Type';

describe('a Yahoo portfolio export', () => {
  it('holds what the sales left, at today’s quote and the price paid', () => {
    const outcome = read([
      'ZZMC,13,2026/01/05,16:00 EST,0.1,12,13,12,1000,20250303,10,25,3,,BUY',
      'ZZGP.DE,14,2026/01/05,17:35 CET,,,,,,20250901,10,10,,,BUY',
      'ZZGP.DE,14,2026/01/05,17:35 CET,,,,,,20250902,12,3,1,,SELL',
    ]);
    if (outcome.status !== 'read') throw new Error(JSON.stringify(outcome));
    const rows = outcome.file.positions.map(({ symbol, quantity, marketValue, costBasis, currency, line }) => {
      return [symbol, quantity, marketValue, costBasis, currency, line];
    });
    expect(rows).toEqual([
      ['ZZMC', '25', '325', '250', 'USD', 2],
      ['ZZGP.DE', '7', '98', '70', 'EUR', [3, 4]],
    ]);
    expect(outcome.file.positions[1]?.derived).toContain('quantity');
  });

  it('asks for the currency of an exchange that quotes in several', () => {
    const lines = ['ZZGP.L,14,2026/01/05,17:35 GMT,0.1,1,1,1,1,20250901,10,10,,,BUY'];
    expect(read(lines)).toMatchObject({ status: 'questions', questions: [{ id: 'currency' }] });
    const answered = read(lines, { currency: 'GBX' });
    expect(answered.status === 'read' && answered.file.positions[0]?.currency).toBe('GBX');
  });
});

describe('yahooCurrency', () => {
  it.each([
    ['ZZMC', 'USD'],
    ['ZZGP.DE', 'EUR'],
    ['ZZ.TO', 'CAD'],
    ['ZZGP.L', null],
    ['ZZGP.XYZ', null],
  ])('of %s is %s', (symbol, currency) => {
    expect(yahooCurrency(symbol)).toBe(currency);
  });
});

function read(lines: readonly string[], answers: ReadAnswers = {}): ReadOutcome {
  return readBrokerFile(textFile([HEADING, ...lines].join('\n')), answers);
}
