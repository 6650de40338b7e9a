import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from '../support/e2e/ballastTest';
import { importFixture } from '../support/e2e/importFixture';
import { savedPortfolio } from '../support/e2e/savedPortfolio';
import { chooseFiles, expectSaved, importFile } from '../support/e2e/steps';
import { hasSharedMaterial, sharedMaterial } from '../support/notRun';

/** Task 3 with three real files each: in through the screen as their expected results say, and back. */

interface Expected {
  readonly distinctDates: number;
  readonly firstDate: string;
  readonly lastDate: string;
  readonly rowsWithoutClose: readonly number[];
}

const TASKS = [
  ['of one source', ['alphavantage/IWM_daily.csv', 'alphavantage/SPY_daily.csv', 'alphavantage/XLF_daily.csv']],
  [
    'of three sources',
    ['stooq/qqq.us_2008crash.txt', 'yahoo_classic/KO_old_column_order.csv', 'yf_dividend_adjusted/SPY_2020H1.csv'],
  ],
  [
    'with much that is odd',
    [
      'poisoned/AAPL_shifted_dates.csv',
      'poisoned/ZTS_no_header_yahoo_401_inside.csv',
      'yahoo_classic/RUT_2019-2020_volume_scale.csv',
    ],
  ],
] as const;

const present = hasSharedMaterial('task 3 with real files') ? TASKS : [];

for (const [name, paths] of present) {
  test(`takes three price files ${name} in, and back`, async ({ ballast: { page, home } }) => {
    const all = JSON.parse(readFileSync(sharedMaterial('data/expected/_prices.json'), 'utf8')) as {
      readonly files: Readonly<Record<string, Expected>>;
    };
    await importFile(page, importFixture('schwabPriced.csv'));
    const before = savedPortfolio(home);
    await page.getByRole('button', { name: 'Add prices' }).click();
    const wizard = page.getByRole('dialog', { name: 'Add prices' });
    const files = paths.map((path) => sharedMaterial(`data/prices/${path}`));
    await chooseFiles(wizard.getByRole('button', { name: 'Choose files' }), files);
    const series = wizard.getByRole('table', { name: 'Price series' });
    await expect(series.getByRole('rowheader')).toHaveCount(3);
    for (const box of await series.getByRole('checkbox').all()) await box.check();
    await wizard.getByRole('button', { name: 'Accept 3 series' }).click();
    await expect(wizard).toBeHidden();
    await expectSaved(page);
    const links = savedPortfolio(home).series;
    for (const path of paths) {
      const want = all.files[path];
      const link = links.find(({ source }) => source === basename(path));
      const bars = (want?.distinctDates ?? 0) - (want?.rowsWithoutClose.length ?? 0);
      expect(link, path).toMatchObject({ firstDate: want?.firstDate, lastDate: want?.lastDate, bars });
    }
    await page.getByRole('status').getByRole('button', { name: 'Undo import' }).click();
    await expect.poll(() => savedPortfolio(home).series).toEqual([]);
    expect(savedPortfolio(home)).toEqual(before);
  });
}
