import { describe, expect, it } from 'vitest';
import { toPricesJson } from '../../../electron/importing/pricesJson';
import { type ImportedSeries, type PricesOutcome, readPrices } from '../../../electron/importing/readPrices';
import { seriesProposalSchema } from '../../../shared/model/proposal';
import { fixtureFile, textFile } from './fixtureFile';

const read = (text: string, name?: string): PricesOutcome => readPrices(textFile(text, name));

function seriesOf(outcome: PricesOutcome): readonly ImportedSeries[] {
  if (outcome.status !== 'read') throw new Error(JSON.stringify(outcome));
  for (const { proposal } of outcome.series) seriesProposalSchema.parse(proposal);
  return outcome.series;
}

const issuesOf = (outcome: PricesOutcome) =>
  Object.fromEntries(seriesOf(outcome)[0]?.proposal.issues.map(({ code, lines }) => [code, lines]) ?? []);

/** Closes on the weekdays from Monday 2026-01-05 on, with a heading. */
function closes(...values: readonly (number | string)[]): string {
  const days = values.map((value, index) => {
    const day = 5 + index + 2 * Math.floor(index / 5);
    return `2026-01-${String(day).padStart(2, '0')},${value}`;
  });
  return `Date,Close\n${days.join('\n')}\n`;
}

describe('a Yahoo price file', () => {
  const outcome = readPrices(fixtureFile('yahooClassic.csv'));

  it('counts every dated row and leaves out rows without a close and second rows of a day', () => {
    expect(seriesOf(outcome)[0]?.proposal).toMatchObject({
      symbol: 'YAHOOCLASSIC',
      rows: 6,
      bars: 4,
      firstDate: '2026-10-26',
      firstClose: 10.4,
      lastDate: '2026-10-30',
      lastClose: 5.4,
      adjustment: 'split',
    });
    expect(seriesOf(outcome)[0]?.columns.close).toEqual(Float64Array.of(10.4, 10.7, 10.8, 5.4));
    expect(seriesOf(outcome)[0]?.columns.adjustedClose).toEqual(Float64Array.of(10.3, 10.6, 10.7, 5.4));
  });

  it('lists what is odd about it with its lines, and the split a jump looks like', () => {
    expect(issuesOf(outcome)).toEqual({ 'missing-close': [4], 'duplicate-date': [6], jump: [7] });
    const jump = seriesOf(outcome)[0]?.proposal.issues.find(({ code }) => code === 'jump');
    expect(jump?.problem).toMatchObject({ code: 'row-jump', changeFraction: -0.5, splitRatio: '2:1' });
  });

  it('is printed by the command line without its columns', () => {
    expect(toPricesJson(seriesOf(outcome).map(({ proposal }) => proposal))).toMatchObject([
      { symbol: 'YAHOOCLASSIC', rows: 6, firstClose: 10.4, issues: [{ code: 'missing-close', lines: [4] }, {}, {}] },
    ]);
  });
});

describe('a price file', () => {
  it('of Stooq names its ticker, without the market', () => {
    const [series] = seriesOf(readPrices(fixtureFile('stooqDaily.txt')));
    expect(series?.proposal).toMatchObject({ symbol: 'ZZMC', format: 'Stooq CSV', firstDate: '2026-10-26' });
    expect(series?.columns.volume).toEqual(Float64Array.of(120000, 98000));
  });

  it('of Nasdaq has money signs and its newest row first', () => {
    const text =
      'Date,Close/Last,Volume,Open,High,Low\n01/14/2026,$10.50,1200,$10,$11,$9\n01/13/2026,$10.00,900,$10,$11,$9\n';
    const [series] = seriesOf(read(text, 'ZZA.csv'));
    expect(series?.proposal).toMatchObject({ symbol: 'ZZA', format: 'Nasdaq CSV', firstClose: 10, lastClose: 10.5 });
    expect(issuesOf(read(text))).toEqual({});
  });

  it('of yfinance with several tickers is several series', () => {
    const text =
      'Price,Close,Close,Volume,Volume\nTicker,ZZA,ZZB,ZZA,ZZB\nDate,,,,\n2026-01-05,10,20,1,2\n2026-01-06,11,21,3,4\n';
    const [first, second] = seriesOf(read(text));
    expect([first?.columns.close, second?.columns.close]).toEqual([Float64Array.of(10, 11), Float64Array.of(20, 21)]);
    expect(second?.columns.volume).toEqual(Float64Array.of(2, 4));
  });

  it('with one column for each symbol starts each series at its first close', () => {
    const text = 'Date,ZZA,ZZB\n2026-01-05,10.5,\n2026-01-06,11.5,20.5\n2026-01-07,12.5,21.5\n';
    const [first, second] = seriesOf(read(text));
    expect([first?.proposal.rows, second?.proposal.rows]).toEqual([3, 2]);
    expect(second?.proposal).toMatchObject({ symbol: 'ZZB', firstDate: '2026-01-06', issues: [{ code: 'no-volume' }] });
  });

  it('with one row for each symbol and day is several series', () => {
    const text = 'date,close,Name\n2026-01-05,10.5,ZZA\n2026-01-05,20.5,ZZB\n2026-01-06,10.6,ZZA\n';
    expect(seriesOf(read(text)).map(({ proposal }) => [proposal.symbol, proposal.rows])).toEqual([
      ['ZZA', 2],
      ['ZZB', 1],
    ]);
  });

  it('without headings is read where its shape leaves no doubt', () => {
    const text = '2026-01-05,10,12,9,11,1000\n2026-01-06,11,13,10,12,1100\n';
    expect(seriesOf(read(text))[0]?.columns).toMatchObject({
      high: Float64Array.of(12, 13),
      close: Float64Array.of(11, 12),
      volume: Float64Array.of(1000, 1100),
    });
    expect(read('2026-01-05,10,8,9,11,1000\n2026-01-06,11,7,10,12,1100\n').status).toBe('refused');
  });

  it('with an adjusted close only is adjusted for dividends', () => {
    const [series] = seriesOf(read('Date,Adj Close\n2026-01-05,10.25\n2026-01-06,10.5\n'));
    expect(series?.proposal).toMatchObject({ adjustment: 'split-and-dividend', lastClose: 10.5 });
  });

  it('with the split of each day holds raw prices', () => {
    const text = 'timestamp,close,adjusted_close,volume,split_coefficient\n2026-01-05,10.25,5.1,100,1.0\n';
    expect(seriesOf(read(text))[0]?.proposal.adjustment).toBe('none');
  });

  it('asks for the order of its dates where every one is ambiguous', () => {
    const text = 'Date,Close\n01/02/2026,10.5\n02/02/2026,10.6\n';
    expect(read(text)).toMatchObject({ status: 'questions', questions: [{ id: 'date-order' }] });
    const answered = readPrices(textFile(text), { settings: { dateOrder: 'dmy' } });
    expect(seriesOf(answered)[0]?.proposal.lastDate).toBe('2026-02-02');
  });

  it.each([
    ['holdings', 'Symbol,Quantity,Price,Date\nZZA,10,5.5,2026-01-05\n', 'file-positions'],
    ['transactions', 'Date,Action,Symbol,Quantity,Price\n2026-01-05,Buy,ZZA,10,5.5\n', 'file-activity'],
    ['a heading only', 'Date,Open,High,Low,Close,Volume\n', 'file-no-rows'],
    ['no dates', 'A,B\n1.5,2.5\n', 'file-unknown-format'],
    ['no positive close', 'Date,Close\n2026-01-05,0\n2026-01-06,-1.5\n', 'file-no-prices'],
  ])('is refused where it holds %s', (_, text, code) => {
    expect(read(text)).toMatchObject({ status: 'refused', problem: { code } });
  });
});

it('a series without any close is refused with its days, and no number that is none', () => {
  const outcome = read('Date,Open,Close\n2026-01-05,1.5,\n2026-01-06,1.5,\n');
  const [unusable] = outcome.status === 'refused' ? (outcome.unusable ?? []) : [];
  expect(seriesProposalSchema.parse(unusable)).toMatchObject({ rows: 2, bars: 0, firstClose: null, lastClose: null });
});

describe('the issues of a series', () => {
  const ohlc = (...bars: readonly string[]) => `Date,Open,High,Low,Close,Volume\n${bars.join('\n')}\n`;

  it.each([
    ['a high below the low', ohlc('2026-01-05,10,9,11,10,5'), 'high-below-low'],
    ['a close outside the range', ohlc('2026-01-05,10,11,9,12,5'), 'close-outside-range'],
    ['a low of zero', ohlc('2026-01-05,10,11,0,10,5'), 'zero-price'],
  ])('name %s, and the series goes without that range', (_, text, code) => {
    expect(issuesOf(read(text))).toEqual({ [code]: [2] });
    expect(seriesOf(read(text))[0]?.columns.low).toEqual(Float64Array.of(Number.NaN));
  });

  it('forgive the last digits of an adjusted range, so that every bar is consistent', () => {
    const [series] = seriesOf(read(ohlc('2026-01-05,10,10.9999999,9,11,5')));
    expect(series?.proposal.issues).toEqual([]);
    expect(series?.columns.high).toEqual(Float64Array.of(11));
  });

  it('name rows without a date, with an impossible one, and rows that are no data', () => {
    const text = `${closes(10.5, 10.6, 10.7, 10.8)},10.7\n2026-02-30,10.8\n{ "error": 401 }\n`;
    expect(issuesOf(read(text))).toMatchObject({ 'missing-date': [6], 'bad-date': [7], 'not-data': [8] });
  });

  it('name a weekend', () => {
    expect(issuesOf(read('Date,Close\n2026-01-09,10.5\n2026-01-10,10.6\n'))).toMatchObject({ 'weekend-date': [3] });
  });

  it('name a gap of four weekdays but not a long weekend', () => {
    expect(issuesOf(read('Date,Close\n2026-01-05,10.5\n2026-01-06,10.5\n2026-01-13,10.6\n'))).toMatchObject({
      gap: [4],
    });
    expect(issuesOf(read('Date,Close\n2026-01-05,10.5\n2026-01-06,10.5\n2026-01-12,10.6\n'))).not.toHaveProperty('gap');
  });

  it('tell a jump from a break of scale', () => {
    expect(issuesOf(read(closes(10.5, 15.5)))).toMatchObject({ jump: [3] });
    expect(issuesOf(read(closes(10.5, 1050.5)))).toMatchObject({ 'scale-break': [3] });
    expect(issuesOf(read(closes(10.5, 14.5)))).toEqual({ 'no-volume': [2] });
  });

  it('name rows against the order of the file', () => {
    const text = 'Date,Close\n2026-01-05,10.5\n2026-01-07,10.5\n2026-01-06,10.6\n2026-01-08,10.7\n';
    expect(issuesOf(read(text))).toMatchObject({ 'out-of-order': [4] });
    expect(seriesOf(read(text))[0]?.columns.close).toEqual(Float64Array.of(10.5, 10.6, 10.5, 10.7));
  });

  it('name a series that is not daily instead of its gaps', () => {
    const text = 'Date,Close\n2026-01-01,10.5\n2026-02-01,10.6\n2026-03-01,10.7\n';
    expect(Object.keys(issuesOf(read(text)))).toEqual(['not-daily', 'weekend-date', 'no-volume']);
  });

  it('take a volume of 0 on every row for unknown, on one row for a day without a trade', () => {
    expect(seriesOf(read(ohlc('2026-01-05,10,11,9,10,0')))[0]?.proposal.hasVolume).toBe(false);
    const [series] = seriesOf(read(ohlc('2026-01-05,10,11,9,10,0', '2026-01-06,10,11,9,10,7')));
    expect(series?.columns.volume).toEqual(Float64Array.of(0, 7));
  });
});

describe('the symbol of a file', () => {
  it.each([
    ['SPY_2020H1.csv', 'SPY'],
    ['qqq.us_2008crash.txt', 'QQQ'],
    ['RUT_1987-2021.csv', 'RUT'],
    ['BRK-B.csv', 'BRK-B'],
    ['^GSPC.csv', '^GSPC'],
    ['ZZA Historical Data.csv', 'ZZA'],
    ['\u0410.csv', 'UNKNOWN'],
  ])('%s is %s where the content names none', (name, symbol) => {
    expect(seriesOf(read(closes(10.5), name))[0]?.proposal.symbol).toBe(symbol);
  });
});
