import { describe, expect, it } from 'vitest';
import { detectFileKind } from '../../../../electron/importing/detectFileKind';
import { readReferenceFile } from '../../../../electron/importing/reference/readReferenceFile';
import type { ReferenceContent, ReferenceFile } from '../../../../electron/importing/reference/referenceFile';
import { fixtureFile, textFile } from '../fixtureFile';

function read(name: string): ReferenceFile {
  const outcome = readReferenceFile(fixtureFile(`reference/${name}`));
  if (outcome.status !== 'read') throw new Error(JSON.stringify(outcome));
  return outcome.file;
}

type TableOf<K extends ReferenceContent['kind']> = Extract<ReferenceContent, { readonly kind: K }>['table'];

function table<K extends ReferenceContent['kind']>(file: ReferenceFile, kind: K): TableOf<K> {
  const [first] = file.contents;
  if (first?.content.kind !== kind) throw new Error(`read as ${first?.content.kind}`);
  return first.content.table as TableOf<K>;
}

describe('a fund’s list of holdings', () => {
  it('under a preamble: day, weights in percent, cash, futures, share classes, a private share, a footer', () => {
    const file = read('issuerWithPreamble.csv');
    const { holdings } = table(file, 'fund-holdings');
    expect(file).toMatchObject({ asOf: '2026-11-17', rows: 7, skippedCount: 1 });
    expect(file.contents[0]?.subject).toEqual({ symbol: null, title: 'Example Small Companies ETF' });
    expect(holdings.map(({ symbol }) => symbol)).toEqual(['ZZMC', 'ZZMCB', 'YYBK', 'XXTV', null, 'XCASH', 'RTYZ6']);
    expect(holdings.reduce((sum, { weightFraction }) => sum + weightFraction, 0)).toBeCloseTo(1, 12);
    expect(holdings.map(({ assetClass }) => assetClass)).toEqual([
      ...['equity', 'equity', 'equity', 'equity', 'equity', 'cash', 'derivative'],
    ]);
    expect(holdings[3]).toMatchObject({ sector: 'Communication Services', marketValue: 2_300_000, shares: 230_000 });
    expect(file.skipped[0]).toMatchObject({ reason: { code: 'row-not-data' } });
  });

  it('with weights that carry their own percent sign, and money signs', () => {
    const file = read('percentOfFund.csv');
    const { holdings } = table(file, 'fund-holdings');
    expect(file.asOf).toBe('2026-10-31');
    expect(file.contents[0]?.subject).toEqual({ symbol: null, title: null });
    expect(holdings.map(({ weightFraction }) => weightFraction)).toEqual([0.0725, 0.0275, 0]);
    expect(holdings[0]).toMatchObject({ cusip: '000000001', marketValue: 7_250_000, location: 'US' });
  });

  it('with weights that only their sum tells to be percent', () => {
    const file = read('sharesHeld.csv');
    const { holdings } = table(file, 'fund-holdings');
    expect(file.asOf).toBe('2026-11-17');
    expect(file.contents[0]?.subject).toEqual({ symbol: 'ZZL', title: 'Example Large Companies Trust' });
    expect(holdings.map(({ weightFraction }) => weightFraction)).toEqual([0.615, 0.3825, 0.0025]);
    expect(holdings[2]).toMatchObject({ symbol: null, name: 'US DOLLAR' });
  });

  it('with a column for the fund and one for the day, of which the newest counts', () => {
    const file = read('fundTickerColumn.csv');
    expect(file.contents[0]?.subject.symbol).toBe('ZZQ');
    expect(file).toMatchObject({ asOf: '2026-11-17', rows: 2, skippedCount: 1 });
    expect(table(file, 'fund-holdings').holdings.map(({ weightFraction }) => weightFraction)).toEqual([0.8, 0.2]);
  });

  it('is refused where nothing says whether the weights are percent', () => {
    const outcome = readReferenceFile(fixtureFile('reference/sharesUnclear.csv'));
    expect(outcome).toMatchObject({ status: 'refused', problem: { code: 'weights-unclear' } });
  });

  it('passes over a weight that no line can have, and refuses a list longer than any fund’s', () => {
    const absurd = readReferenceFile(textFile('Ticker,Name,Weight (%)\nZZMC,Example,99.5\nYYBK,Bank,250000.5\n'));
    expect(absurd).toMatchObject({ file: { rows: 1, skipped: [{ line: 3, reason: { code: 'row-bad-number' } }] } });
    const lines = Array.from({ length: 20_001 }, (_, at) => `Z${at},Example ${at},0.005`);
    const long = readReferenceFile(textFile(`Ticker,Name,Weight (%)\n${lines.join('\n')}\n`));
    expect(long).toMatchObject({ status: 'refused', problem: { code: 'file-too-many-rows', limit: 20_000 } });
  });

  it('asks about a day that can be read two ways', () => {
    const text = 'Fund Holdings as of,03/04/2026\nTicker,Name,Weight (%)\nZZMC,Example,99.5\nYYBK,Bank,0.5\n';
    const asked = readReferenceFile(textFile(text));
    expect(asked).toMatchObject({ status: 'questions', questions: [{ id: 'date-order', samples: ['03/04/2026'] }] });
    const answered = readReferenceFile(textFile(text), { settings: { dateOrder: 'dmy' } });
    expect(answered).toMatchObject({ file: { asOf: '2026-04-03' } });
  });
});

describe('a list of companies', () => {
  it('of a stock screener: sizes, other sectors kept as words, no size for 0, a repeated symbol listed', () => {
    const file = read('stockScreener.csv');
    const { companies } = table(file, 'company-facts');
    expect(file).toMatchObject({ asOf: null, rows: 5, skippedCount: 1 });
    expect(companies.map(({ symbol, marketCap }) => [symbol, marketCap])).toEqual([
      ['ZZMC', 3.2e9],
      ['ZZMC/B', 3.2e9],
      ['YYBK', 12.5e9],
      ['XXTV', 0.24e9],
      ['WWSH', null],
    ]);
    expect(companies[0]).toMatchObject({ sector: null, statedSector: 'Capital Goods', listedYear: 1998 });
    expect(companies[2]).toMatchObject({ sector: 'Financials', listedYear: null });
    expect(file.skipped[0]?.reason).toEqual({ code: 'symbol-repeated', symbol: 'YYBK' });
  });

  it('in millions, with decimal commas, a sub-industry for a sector, and no size in another currency', () => {
    const file = read('capsInMillions.csv');
    const { companies } = table(file, 'company-facts');
    expect(companies.map(({ symbol, marketCap, sector }) => [symbol, marketCap, sector])).toEqual([
      ['ZZMC', 3_200.5e6, 'Industrials'],
      ['YYBK', 12.5e9, 'Financials'],
    ]);
    expect(file.skipped[0]?.reason).toEqual({ code: 'row-bad-currency', text: 'EUR' });
  });

  it('without amounts is the members of an index', () => {
    const { members } = table(read('members.csv'), 'index-members');
    expect(members.map(({ symbol, sector, weightFraction }) => [symbol, sector, weightFraction])).toEqual([
      ['ZZMC', 'Industrials', null],
      ['YYBK', 'Financials', null],
    ]);
  });
});

it('reads accounts by the names of their items, in the unit of the heading', () => {
  const file = read('accounts.csv');
  const { companies } = table(file, 'fundamentals');
  expect(file).toMatchObject({ asOf: '2026-09-30', rows: 2, skippedCount: 1 });
  const facts = companies[0]?.facts.map(({ item, value }) => [item, value]);
  expect(facts).toEqual([
    ['ebitda', 310e6],
    ['netIncome', -12.5e6],
    ['cash', 100e6],
    ['debt', 900.5e6],
    ['shareCount', 80e6],
  ]);
  expect(companies[1]?.facts.map(({ item }) => item)).toEqual(['netIncome', 'cash', 'shareCount']);
});

describe('an economic series', () => {
  it('leaves out days with a point, and knows what a well-known series is measured in', () => {
    const file = read('yieldWithPoints.csv');
    expect(table(file, 'macro-series')).toMatchObject({ seriesName: 'DGS10', unit: 'percent', frequency: 'daily' });
    expect(table(file, 'macro-series').observations.map(({ value }) => value)).toEqual([4.1, 4.12, 4.08]);
    expect(file.asOf).toBe('2026-11-12');
  });

  it('takes its name from the file where its heading says only “value”', () => {
    expect(table(read('UNRATE.csv'), 'macro-series')).toMatchObject({ seriesName: 'UNRATE', frequency: 'monthly' });
  });

  it('has no unit where nobody knows it', () => {
    expect(table(read('ownIndicator.csv'), 'macro-series')).toMatchObject({ seriesName: 'MYSERIES', unit: null });
  });
});

it('reads factor returns as fractions, a missing code as none, and leaves the table of years aside', () => {
  const file = read('factorsMonthly.CSV');
  expect(table(file, 'factor-series')).toEqual({
    factors: ['Mkt-RF', 'SMB', 'HML', 'RF'],
    frequency: 'monthly',
    observations: [
      { isoDate: '2026-08-31', values: [0.0125, -0.005, 0.001, 0.0035] },
      { isoDate: '2026-09-30', values: [-0.02, 0.01, null, 0.0035] },
    ],
  });
  expect(file.skipped.map(({ reason }) => reason.code)).toContain('row-other-table');
});

it.each([
  ['reference/issuerWithPreamble.csv', 'fund-holdings'],
  ['reference/percentOfFund.csv', 'fund-holdings'],
  ['reference/stockScreener.csv', 'company-facts'],
  ['reference/members.csv', 'index-members'],
  ['reference/accounts.csv', 'fundamentals'],
  ['reference/yieldWithPoints.csv', 'macro'],
  ['reference/factorsMonthly.CSV', 'factors'],
  ['schwabAllAccounts.csv', 'broker'],
  ['fidelityPositions.csv', 'broker'],
  ['schwabTransactions.csv', 'broker'],
  ['europeanHoldings.csv', 'broker'],
  ['yahooClassic.csv', 'prices'],
  ['stooqDaily.txt', 'prices'],
])('tells that %s is %s', (name, kind) => {
  expect(detectFileKind(fixtureFile(name)).kind).toBe(kind);
});

it.each([
  ['OFXHEADER:100\nDATA:OFXSGML\n\n<OFX><SIGNONMSGSRSV1>', 'broker'],
  ['{"Meta Data": {}, "Time Series (Daily)": {"2026-11-17": {"4. close": "10"}}}', 'prices'],
  ['Date,EURUSD\n2026-11-16,1.0512\n2026-11-17,1.0533\n', 'fx'],
  ['a remark\nand another\n', 'unknown'],
])('tells a file by its content alone: %s', (text, kind) => {
  expect(detectFileKind(textFile(text)).kind).toBe(kind);
});
