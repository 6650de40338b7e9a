import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InspectJson } from '../../../electron/importing/inspectJson';
import type { SeriesJson } from '../../../electron/importing/pricesJson';
import { riskReportSchema } from '../../../shared/report/riskReport';
import type { SeriesMeasures } from '../../../shared/report/seriesMeasures';
import { type BuiltEntries, builtEntries } from '../../support/builtEntries';
import { hasSharedMaterial, sharedMaterial } from '../../support/notRun';
import { type ExpectedImport, importDifferences } from '../importing/expectedImport';
import { unpacked } from '../importing/unpacked';

/** The built command line as a script meets it: words in, JSON and an exit code out. */

const fixture = (name: string): string => resolve(import.meta.dirname, '../../fixtures/imports', name);
const hasMaterial = hasSharedMaterial('command line over real files');
let built: BuiltEntries;

beforeAll(async () => {
  built = await builtEntries(['cli', 'engineWorker', 'importWorker']);
}, 120_000);

afterAll(() => built.remove());

function ballast(...words: readonly string[]): SpawnSyncReturns<string> {
  const env = { ...process.env, BALLAST_HOME: built.home };
  return spawnSync(process.execPath, [built.fileOf('cli'), ...words], { encoding: 'utf8', env, maxBuffer: 1 << 26 });
}

/** What a command prints with `--json`, after it has ended well. */
function json<T>(...words: readonly string[]): T {
  const run = ballast(...words, '--json');
  expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(run.stdout);
}

function written(name: string, content: string): string {
  const path = join(built.home, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** Closes of a hundred days, rising and falling. */
const CLOSES = Array.from({ length: 100 }, (_, day) => 50 + 5 * Math.sin(day / 4));
const priceCsv = (closes: readonly number[]): string =>
  [
    'Date,Close',
    ...closes.map(
      (close, day) => `${new Date(Date.UTC(2026, 0, 5 + day)).toISOString().slice(0, 10)},${close.toFixed(4)}`,
    ),
  ].join('\n');

describe('wrong words', () => {
  it.each([
    [[]],
    [['inspect']],
    [['inspect', 'a', 'b']],
    [['inspect', 'a', '--colour']],
    [['import', 'a']],
    [['measure']],
    [['measure', '--prices', 'a', '--confidence', '1']],
    [['teleport', 'a']],
    [['safety-folder', 'a', '--none']],
    [['safety-folder', 'a', 'b']],
    [['bundle']],
    [['bundle', 'export', 'a']],
    [['bundle', 'export', 'a', 'b', 'c']],
    [['bundle', 'open', 'a']],
    [['bundle', 'open', 'a', 'b', '--into', 'c']],
    [['bundle', 'burn', 'a', 'b']],
  ])('%j print the usage and end with 1', (words) => {
    const run = ballast(...words);
    expect(run).toMatchObject({ status: 1, stdout: '' });
    expect(run.stderr).toContain('Usage:');
  });
});

describe('ballast inspect', () => {
  it('prints what a broker file holds, with the field names scripts rely on', () => {
    const read = json<InspectJson>('inspect', fixture('schwabAllAccounts.csv'));
    expect(Object.keys(read)).toEqual(
      expect.arrayContaining([
        'format',
        'kind',
        'asOf',
        'positions',
        'trades',
        'cashOnlyLines',
        'skipped',
        'totals',
        'warnings',
      ]),
    );
    expect(read.positions).toHaveLength(6);
    expect(read).toMatchObject({ asOf: '2026-10-30', trades: [], cashOnlyLines: [] });
  });

  it('speaks plainly without --json', () => {
    const run = ballast('inspect', fixture('schwabAllAccounts.csv'));
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('as of 2026-10-30: 6 positions.');
  });

  it.each([
    ['a file without rows', fixture('schwabHeaderOnly.csv')],
    ['a folder', dirname(fixture('x'))],
    ['nothing at all', fixture('does-not-exist.csv')],
  ])('refuses %s with a sentence and 2', (_, path) => {
    const run = ballast('inspect', path, '--json');
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toMatch(/^[A-Z].*\.\n$/);
  });

  it('asks rather than guess, and ends with 3', () => {
    const path = written(
      'ambiguous.csv',
      'Symbol;Quantity;Price;Value\nZZA;1,234;2,000;2,468\nZZB;3,456;1,000;3,456\n',
    );
    const run = ballast('inspect', path, '--json');
    expect(run.status).toBe(3);
    expect(JSON.parse(run.stdout).questions.length).toBeGreaterThan(0);
  });
});

describe('ballast import', () => {
  it('makes a portfolio, brings it up to date, and refuses without touching a byte', () => {
    const portfolio = join(built.home, 'own', 'Mine.ballast');
    mkdirSync(dirname(portfolio), { recursive: true });
    expect(json('import', fixture('schwabAllAccounts.csv'), '--into', portfolio)).toMatchObject({
      portfolio: 'Mine.ballast',
      created: true,
      positions: 6,
      accounts: ['Example_Brokerage ...101', 'Example_IRA ...202'],
    });
    expect(json('import', fixture('schwabAllAccounts.csv'), '--into', portfolio)).toMatchObject({
      created: false,
      positions: 6,
    });
    const before = readFileSync(portfolio);
    for (const refused of ['yahooClassic.csv', 'schwabHeaderOnly.csv', 'does-not-exist.csv']) {
      expect(ballast('import', fixture(refused), '--into', portfolio).status).toBe(2);
    }
    expect(readFileSync(portfolio).equals(before)).toBe(true);

    const report = json('report', portfolio);
    expect(riskReportSchema.parse(report)).toMatchObject({ schema: 1, portfolioName: 'Mine', sample: false });
    expect(riskReportSchema.parse(report).totals.equity.value).toBeCloseTo(10_000.5, 9);
    expect(ballast('report', portfolio).stdout).toContain('All accounts');
    expect(readFileSync(portfolio).equals(before)).toBe(true);
  });

  it('leaves nothing behind when the file brings nothing', () => {
    const portfolio = join(built.home, 'Nothing.ballast');
    expect(ballast('import', fixture('yahooClassic.csv'), '--into', portfolio).status).toBe(2);
    expect(existsSync(portfolio)).toBe(false);
  });

  it('puts transactions on record, once, and holds what they leave where they are the whole history', () => {
    const portfolio = join(built.home, 'Traded.ballast');
    const words = [fixture('schwabTransactions.csv'), '--into', portfolio, '--account', 'Brokerage'];
    expect(json('import', ...words)).toMatchObject({
      created: true,
      positions: 0,
      trades: 1,
      duplicates: 0,
      accounts: ['Brokerage'],
    });
    expect(ballast('report', portfolio).stdout).toContain('All accounts');
    const again = ballast('import', ...words);
    expect(again.status).toBe(2);
    expect(again.stderr).toMatch(/^[A-Z].*\.\n$/);
    const whole = join(built.home, 'Whole.ballast');
    const files = [fixture('schwabTransactions.csv'), fixture('schwabAllAccounts.csv')];
    const both = json('import', ...files, '--into', whole, '--account', 'Traded', '--whole-history');
    expect(both).toMatchObject({ trades: 1, positions: 6, holdingsWithLots: 1, notBuilt: [] });
    expect(ballast('import', ...files).status).toBe(1);
  });

  it('reads an unknown layout by a shared template', () => {
    const path = written('own.csv', 'Where;What;How many;Each\nBrokerage;ZZA;5;1.25\n');
    const column = (heading: string, field: string) => ({ heading, field });
    const template = {
      templateId: 't1',
      name: 'My own sheet',
      columns: [
        column('What', 'symbol'),
        column('Each', 'price'),
        column('Where', 'account'),
        column('How many', 'quantity'),
      ],
      settings: { decimalMark: '.' },
      currency: 'USD',
      savedOn: '2026-11-20',
    };
    const shared = written(
      'template.json',
      JSON.stringify({ format: 'ballast-import-template', version: 1, template }),
    );
    expect(json('inspect', path, '--template', shared)).toMatchObject({
      positions: [{ account: 'Brokerage', symbol: 'ZZA', quantity: 5, price: 1.25, currency: 'USD' }],
    });
    expect(ballast('inspect', path, '--template', path).status).toBe(2);
  });

  it('does not take a file that is no portfolio for one', () => {
    const other = written('Notes.ballast', 'my own notes');
    expect(ballast('import', fixture('schwabAllAccounts.csv'), '--into', other).status).toBe(2);
    expect(readFileSync(other, 'utf8')).toBe('my own notes');
    expect(ballast('report', other).status).toBe(2);
  });
});

describe('ballast prices', () => {
  it('prints a series per file of a folder, and names the file it could not read', () => {
    const folder = dirname(written('prices/ZZA.csv', priceCsv(CLOSES)));
    written('prices/ZZB.csv', priceCsv(CLOSES.slice(0, 10)));
    written('prices/broken.csv', '<html></html>');
    const run = ballast('prices', folder, '--json');
    expect(run.status).toBe(0);
    const series: SeriesJson[] = JSON.parse(run.stdout);
    expect(
      series.map(({ symbol, rows, firstDate, firstClose, issues }) => [
        symbol,
        rows,
        firstDate,
        firstClose,
        Array.isArray(issues),
      ]),
    ).toEqual([
      ['ZZA', 100, '2026-01-05', 50, true],
      ['ZZB', 10, '2026-01-05', 50, true],
    ]);
    expect(run.stderr).toMatch(/^broken\.csv: /);
  });

  it('refuses a folder without one', () => {
    mkdirSync(join(built.home, 'hollow'), { recursive: true });
    expect(ballast('prices', join(built.home, 'hollow')).status).toBe(2);
    expect(ballast('prices', fixture('schwabAllAccounts.csv'), '--json').status).toBe(2);
  });
});

describe('ballast measure', () => {
  it('prints every measure by code name with unit, sign and count, and a reason for those it has none of', () => {
    const prices = written('one/ZZA.csv', priceCsv(CLOSES));
    const benchmark = written('one/IWM.csv', priceCsv(CLOSES.map((close, day) => close + (day % 3))));
    const read = json<SeriesMeasures>('measure', '--prices', prices, '--benchmark', benchmark, '--confidence', '0.9');
    expect(read).toMatchObject({ schema: 1, symbol: 'ZZA', benchmark: 'IWM', bars: 100, confidence: 0.9 });
    const byName = new Map(read.measures.map((row) => [row.measure, row]));
    for (const name of ['annualisedVolatility', 'historicalValueAtRisk', 'maximumDrawdown', 'beta', 'trackingError'])
      expect(byName.get(name)?.value, name).toEqual(expect.any(Number));
    expect(byName.get('averageDailyVolume')).toMatchObject({ value: null, problem: 'no-volume' });
    for (const row of read.measures) {
      expect((row.value === null) !== (row.problem === null), row.measure).toBe(true);
      expect([row.unit, row.sign].every((words) => words.length > 3)).toBe(true);
    }
  });
});

const brokers = hasMaterial ? readdirSync(sharedMaterial('data/brokers')) : [];
const OWNED = brokers.filter((name) => /^(?:schwab_(?:positions|lots)|fidelity_positions)/.test(name));

describe.runIf(hasMaterial)('real broker files through the command line', () => {
  it.each(OWNED)('are read exactly: %s', (name) => {
    const expected: ExpectedImport = JSON.parse(readFileSync(sharedMaterial(`data/expected/${name}.json`), 'utf8'));
    const run = ballast('inspect', sharedMaterial(`data/brokers/${name}`), '--json');
    if (expected.mustReject === true) expect(run.status).toBe(2);
    else expect(importDifferences(expected, JSON.parse(run.stdout))).toEqual([]);
  });
});

interface ExpectedPrices {
  readonly dataRows: number;
  readonly firstDate: string;
  readonly firstClose: number;
  readonly lastDate: string;
  readonly lastClose: number;
}

describe.runIf(hasMaterial)('real price folders through the command line', () => {
  const files: Record<string, ExpectedPrices> = hasMaterial
    ? JSON.parse(readFileSync(sharedMaterial('data/expected/_prices.json'), 'utf8')).files
    : {};
  const folders = [...new Set(Object.keys(files).map((path) => dirname(path)))].filter((name) =>
    /^(?:yahoo_classic|stooq|yf_)/.test(name),
  );

  it.each(folders)('give the rows, dates and closes of %s', (folder) => {
    const wanted = Object.entries(files).filter(([path]) => dirname(path) === folder);
    for (const [path] of wanted) {
      const name = basename(path).replace(/\.(?:xz|gz)$/, '');
      const target = join(built.home, 'real', folder, name);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, unpacked(sharedMaterial(`data/prices/${path}`)));
    }
    const run = ballast('prices', join(built.home, 'real', folder), '--json');
    const series: (SeriesJson & { file: string })[] = JSON.parse(run.stdout);
    expect(series).toHaveLength(wanted.length);
    for (const [path, want] of wanted) {
      const { dataRows: rows, firstDate, firstClose, lastDate, lastClose } = want;
      const found = series.find(({ file }) => file === basename(path).replace(/\.(?:xz|gz)$/, ''));
      expect(found, path).toMatchObject({ rows, firstDate, firstClose, lastDate, lastClose });
    }
  });
});

describe('the folder for safety copies', () => {
  it('is chosen, shown and ended, and refused where it is no folder', () => {
    const folder = dirname(written('stick/a.txt', ''));
    expect(json('safety-folder')).toEqual({ folder: null });
    expect(json('safety-folder', folder)).toEqual({ folder });
    expect(ballast('safety-folder').stdout).toContain(`goes to ${folder}.`);
    const refused = ballast('safety-folder', join(folder, 'a.txt'));
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toContain('cannot take safety copies');
    expect(json('safety-folder')).toEqual({ folder });
    expect(json('safety-folder', '--none')).toEqual({ folder: null });
  });
});

describe('bundle export and open', () => {
  it('carry a portfolio to another place, never over a file, and refuse what is no bundle', () => {
    const folder = join(built.home, 'bundles');
    const portfolio = join(folder, 'one.ballast');
    mkdirSync(folder, { recursive: true });
    json('import', fixture('schwabPriced.csv'), '--into', portfolio);
    const bundle = join(folder, 'one.ballast-bundle');
    expect(json('bundle', 'export', portfolio, bundle)).toMatchObject({ series: 0, missing: [] });
    const copy = join(folder, 'copy.ballast');
    const opened = ballast('bundle', 'open', bundle, '--into', copy);
    expect(opened).toMatchObject({ status: 0, stderr: '' });
    expect(opened.stdout).toMatch(/^copy\.ballast: \d+ holdings, 0 price series\.\n$/);
    const totals = [portfolio, copy].map((path) => riskReportSchema.parse(json('report', path)).totals);
    expect(totals[1]).toEqual(totals[0]);
    const before = readFileSync(copy);
    expect(ballast('bundle', 'open', bundle, '--into', copy).status).toBe(2);
    expect(readFileSync(copy)).toEqual(before);
    expect(ballast('bundle', 'export', portfolio, bundle).status).toBe(2);
    const refused = ballast('bundle', 'open', portfolio, '--into', join(folder, 'other.ballast'));
    expect(refused.stderr).toContain('not a Ballast bundle');
    expect(existsSync(join(folder, 'other.ballast'))).toBe(false);
  });
});
