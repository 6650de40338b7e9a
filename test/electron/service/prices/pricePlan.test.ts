import { describe, expect, it } from 'vitest';
import { importPricesCommand, stillWithoutPrices } from '../../../../electron/service/prices/pricePlan';
import { applyCommand } from '../../../../shared/model/applyCommand';
import type { SeriesProposal } from '../../../../shared/model/proposal';
import { obtained } from '../../../support/outcome';
import { documentOf } from '../../../support/portfolioBuilder';

const DOCUMENT = documentOf({
  pieces: [
    { symbol: 'ZZMC', quantity: '1' },
    { symbol: 'ZZIN', quantity: '1', currency: 'EUR' },
    { symbol: 'ZZMC 5 C', kind: 'option', quantity: '1' },
    { symbol: 'CASH', kind: 'cash', quantity: '1' },
  ],
});

function proposal(facts: Partial<SeriesProposal> = {}): SeriesProposal {
  return {
    key: '0',
    fileName: 'ZZMC.csv',
    symbol: 'ZZMC',
    format: 'Yahoo CSV',
    rows: 12,
    bars: 10,
    firstDate: '2026-11-01',
    firstClose: 4,
    lastDate: '2026-11-19',
    lastClose: 5,
    hasRange: true,
    hasVolume: true,
    adjustment: 'split',
    hasAdjustedClose: false,
    order: 'ascending',
    issues: [],
    applied: [],
    ...facts,
  };
}

describe('what is still without prices', () => {
  it('are held names that take prices of their own, less those that arrive', () => {
    expect(stillWithoutPrices(DOCUMENT, [])).toEqual(['ZZIN', 'ZZMC']);
    expect(stillWithoutPrices(DOCUMENT, ['ZZIN'])).toEqual(['ZZMC']);
  });
});

const summary = (symbol: string, letter: string) => ({
  symbol,
  seriesId: letter.repeat(64),
  bars: 11,
  firstDate: '2026-11-05',
  lastDate: '2026-11-20',
  hasRange: true,
  hasVolume: true,
});

describe('the import of prices', () => {
  it('links every series in one command, in the currency of its instrument, and is undone as a whole', () => {
    const stored = [
      {
        symbol: 'ZZIN',
        summary: summary('ZZIN', 'a'),
        proposal: proposal({ symbol: 'ZZIN', fileName: 'ZZIN.csv', rows: 10 }),
      },
      { symbol: 'ZZMC', summary: summary('ZZMC', 'b'), proposal: proposal({ lastDate: '2026-11-20' }) },
    ];
    const command = importPricesCommand(stored, DOCUMENT, '2026-11-20', 'new-1');
    expect(command.record).toMatchObject({
      asOf: '2026-11-20',
      rowsRead: 22,
      rowsSkipped: 2,
      fileName: 'ZZIN.csv, ZZMC.csv',
    });
    const after = obtained(applyCommand(DOCUMENT, command));
    expect(after.series.map((link) => [link.symbol, link.currency, link.bars])).toEqual([
      ['ZZIN', 'EUR', 11],
      ['ZZMC', 'USD', 11],
    ]);
    expect(after.holdings).toEqual(DOCUMENT.holdings);
  });
});
