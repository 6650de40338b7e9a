import { describe, expect, it } from 'vitest';
import { type PricesOutcome, readPrices } from '../../../../electron/importing/readPrices';
import { textFile } from '../fixtureFile';

const read = (content: unknown, name = 'ZZF.json'): PricesOutcome =>
  readPrices(textFile(typeof content === 'string' ? content : JSON.stringify(content), name));
const seriesOf = (outcome: PricesOutcome) => (outcome.status === 'read' ? outcome.series : []);

const DAYS = [
  { date: '2026-11-18', open: 10, high: 11, low: 9, close: 10.5, volume: 7 },
  { date: '2026-11-17', open: 10, high: 11, low: 9, close: 10.25, volume: 5 },
];

describe('prices in JSON', () => {
  it('of Alpha Vantage stand under their days, the symbol beside them', () => {
    const bar = (close: string, split: string) => ({
      '1. open': close,
      '4. close': close,
      '5. adjusted close': '50.5',
      '6. volume': '200',
      '8. split coefficient': split,
    });
    const reply = {
      'Meta Data': { '1. Information': 'Daily Time Series', '2. Symbol': 'ZZMC' },
      'Time Series (Daily)': {
        '2026-11-18': bar('51.5', '1.0'),
        '2026-11-17': bar('50.5', '2.0'),
        '2026-11-16': bar('101.5', '1.0'),
      },
    };
    const [series] = seriesOf(read(JSON.stringify(reply, null, 2)));
    expect(series?.proposal).toMatchObject({
      symbol: 'ZZMC',
      format: 'Alpha Vantage adjusted JSON',
      adjustment: 'none',
      order: 'descending',
      issues: [{ id: 'split@2026-11-17', lines: [14] }],
    });
    expect(series?.columns.close).toEqual(Float64Array.of(101.5, 50.5, 51.5));
  });

  it('of several symbols are a series each', () => {
    const outcome = read({ ZZA: DAYS, ZZB: DAYS.slice(0, 1) });
    expect(seriesOf(outcome).map(({ proposal }) => [proposal.symbol, proposal.rows])).toEqual([
      ['ZZA', 2],
      ['ZZB', 1],
    ]);
  });

  it('in a list belong to the symbol beside it, in each record, or in the file’s name', () => {
    const symbols = [
      read({ symbol: 'ZZMC', historical: DAYS }),
      read(DAYS.map((day) => ({ ...day, ticker: 'ZZT' }))),
      read(DAYS),
      read({ data: DAYS }),
    ].map((outcome) => seriesOf(outcome)[0]?.proposal.symbol);
    expect(symbols).toEqual(['ZZMC', 'ZZT', 'ZZF', 'ZZF']);
  });

  it('may be closes by their days', () => {
    const [series] = seriesOf(read({ '2026-11-17': 10.5, '2026-11-18': 10.75 }));
    expect(series?.columns.close).toEqual(Float64Array.of(10.5, 10.75));
  });

  it.each([
    ['a notice instead of prices', { Note: 'Thank you for using our service' }, 'file-unknown-format'],
    ['an empty list', [], 'file-unknown-format'],
    ['a broken end', '{"ZZA": [{"date": "2026-11-18", "close": 1', 'file-cut-short'],
    ['a key of prototypes', '{"__proto__": {"2026-11-18": 5}, "2026-11-17": 4}', 'file-forbidden-key'],
  ])('are refused where the file holds %s', (_, content, code) => {
    expect(read(content)).toMatchObject({ status: 'refused', problem: { code } });
  });
});
