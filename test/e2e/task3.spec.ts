import type { Locator, Page } from '@playwright/test';
import { accessibilityFaults } from '../support/e2e/accessibility';
import { expect, test } from '../support/e2e/ballastTest';
import { importFixture } from '../support/e2e/importFixture';
import { savedPortfolio } from '../support/e2e/savedPortfolio';
import { shot } from '../support/e2e/shot';
import { chooseFiles, confirmImport, expectSaved, importFile } from '../support/e2e/steps';
import { csvFile, openWizard } from '../support/e2e/wizard';

/** Task 3: what is odd about prices is fixed at the user's word alone, once, and taken back. */

/** With the split of each day beside the raw close, as two sources write it. */
const SPLIT = csvFile(
  'ZZSP.csv',
  [
    'timestamp,open,high,low,close,adjusted_close,volume,dividend_amount,split_coefficient',
    '2026-11-17,51,52,50,51.5,51.5,2000,0,1.0',
    '2026-11-16,50,51,49,50.5,50.5,2000,0,2.0',
    '2026-11-13,100,102,98,100.5,50.25,1000,0,1.0',
    '2026-11-12,98,100,97,99.5,49.75,1000,0,1.0',
    '',
  ].join('\n'),
);
const PENCE = csvFile(
  'ZZGP.csv',
  [
    'Date,Close',
    ...['09,20.5', '10,20.6', '11,2070', '12,2080', '13,20.9', '16,20.8', '17,20.7'].map((row) => `2026-11-${row}`),
    '',
  ].join('\n'),
);
const JSON_PRICES = {
  name: 'reply.json',
  mimeType: 'application/json',
  buffer: Buffer.from(
    JSON.stringify({
      'Meta Data': { '2. Symbol': 'ZZLG' },
      'Time Series (Daily)': {
        '2026-11-17': { '4. close': '41.5', '5. volume': '900' },
        '2026-11-16': { '4. close': '41.25', '5. volume': '800' },
      },
    }),
  ),
};
const NO_PRICES = csvFile('ZZNO.csv', 'Date,Close\n2026-11-16,0\n2026-11-17,0\n');
const WEB_PAGE = csvFile('limit.csv', '<!doctype html><html><body>Too many requests</body></html>');

async function openPrices(page: Page, files: Parameters<typeof chooseFiles>[1]): Promise<Locator> {
  await page.getByRole('button', { name: 'Add prices' }).click();
  const wizard = page.getByRole('dialog', { name: 'Add prices' });
  await chooseFiles(wizard.getByRole('button', { name: 'Choose files' }), files);
  await expect(wizard.getByRole('table', { name: 'Price series' })).toBeVisible();
  return wizard;
}

test('fixes what the files show, takes a fix back, moves the data date, and is undone', async ({
  ballast: { page, home },
}) => {
  await importFile(page, importFixture('schwabPriced.csv'));
  const before = savedPortfolio(home);
  const wizard = await openPrices(page, [SPLIT, PENCE, JSON_PRICES, NO_PRICES, WEB_PAGE]);
  await expect(wizard).toContainText('3 series found: 3 belong to your portfolio.');
  await expect(wizard).toContainText('The data date moves from Oct 30, 2026 to Nov 17, 2026.');
  await expect(wizard).toContainText('2 rows from Nov 16, 2026 to Nov 17, 2026 and not one close above zero');
  await expect(wizard.getByRole('alert')).toHaveCount(2);
  await shot(page, 'task3-proposal');
  expect(await accessibilityFaults(page)).toEqual([]);

  const series = wizard.getByRole('table', { name: 'Price series' });
  await series.getByRole('button', { name: 'ZZSP', exact: true }).click();
  const split = wizard.getByRole('region', { name: 'Series ZZSP' });
  await expect(split).toContainText('the shares were split 2:1, as the file’s own column says');
  await expect(split).toContainText('not restated for splits');
  await shot(page, 'task3-split');
  await split.getByRole('button', { name: 'Restate the earlier prices 2:1' }).click();
  await expect(split).toContainText('Applied: restate the earlier prices');
  await expect(split).toContainText('The closes are restated for splits');
  await split.getByRole('button', { name: 'Take back' }).click();
  await expect(split.getByRole('button', { name: 'Restate the earlier prices 2:1' })).toBeEnabled();

  await wizard.getByRole('button', { name: 'Apply 2 fixes the files show' }).click();
  await expect(wizard.getByRole('button', { name: 'Take back 2 fixes' })).toBeEnabled();
  await series.getByRole('button', { name: 'ZZGP', exact: true }).click();
  await expect(wizard.getByRole('region', { name: 'Series ZZGP' })).toContainText(
    'Applied: divide these prices by 100',
  );
  await shot(page, 'task3-fixed');
  expect(await accessibilityFaults(page)).toEqual([]);

  await wizard.getByRole('button', { name: 'Accept 3 series' }).click();
  await expect(wizard).toBeHidden();
  await expect(page.getByRole('banner')).toContainText('Data of Nov 17, 2026');
  await expectSaved(page);
  const links = new Map(savedPortfolio(home).series.map((link) => [link.symbol, link]));
  expect(links.get('ZZSP')).toMatchObject({ bars: 4, adjustment: 'split' });
  expect(links.get('ZZSP')).not.toHaveProperty('issues');
  expect(links.get('ZZGP')).toMatchObject({ bars: 7, issues: [{ code: 'no-volume', count: 1 }] });
  expect(links.get('ZZLG')).toMatchObject({ bars: 2, lastDate: '2026-11-17' });

  await page.getByRole('status').getByRole('button', { name: 'Undo import' }).click();
  await expect(page.getByRole('banner')).toContainText('Data of Oct 30, 2026');
  await expectSaved(page);
  expect(savedPortfolio(home)).toEqual(before);
});

test('stores a series under the portfolio’s own way to write its symbol', async ({ ballast: { page, home } }) => {
  const positions = csvFile(
    'ownHoldings.csv',
    'Symbol,Quantity,Price,Market Value,Cost Basis,Currency\nZZK.B,10,$50.00,$500.00,$400.00,USD\n',
  );
  await confirmImport(await openWizard(page, positions));
  await expectSaved(page);
  const wizard = await openPrices(page, csvFile('ZZK-B.csv', 'Date,Close\n2026-11-16,51.5\n2026-11-17,52.5\n'));
  const row = wizard.getByRole('table', { name: 'Price series' }).getByRole('row', { name: /^ZZK\.B/ });
  await expect(row).toContainText('Holding');
  await wizard.getByRole('button', { name: 'Accept 1 series' }).click();
  await expect(wizard).toBeHidden();
  await expectSaved(page);
  expect(savedPortfolio(home).series.map(({ symbol }) => symbol)).toEqual(['ZZK.B']);
});

test('reads a folder of files while the page goes on, stops at a word, and reads on', async ({ ballast: { page } }) => {
  test.setTimeout(180_000);
  await importFile(page, importFixture('schwabPriced.csv'));
  await page.getByRole('button', { name: 'Add prices' }).click();
  const wizard = page.getByRole('dialog', { name: 'Add prices' });
  const files = Array.from({ length: 120 }, (_, index) => csvFile(`ZZ${100 + index}.csv`, longFile(index)));
  await chooseFiles(wizard.getByRole('button', { name: 'Choose files' }), files);
  await expect(wizard.getByRole('status')).toContainText('of 120 files', { timeout: 60_000 });
  await shot(page, 'task3-reading');
  await wizard.getByRole('button', { name: 'Stop reading' }).click();
  await expect(wizard.getByRole('progressbar')).toBeHidden();
  if (await wizard.getByRole('button', { name: 'Read 120 files' }).isVisible()) {
    await wizard.getByRole('button', { name: 'Read 120 files' }).click();
  } else await chooseFiles(wizard.getByRole('button', { name: 'Choose files' }), files);
  await expect(wizard).toContainText('120 series found', { timeout: 120_000 });
  expect(await wizard.getByRole('row').count(), 'only rows in view are drawn').toBeLessThan(60);
  await shot(page, 'task3-folder');
  await wizard.getByRole('button', { name: 'Cancel' }).click();
  await expect(wizard).toBeHidden();
});

/** Ten years of closes on weekdays. */
function longFile(seed: number): string {
  const rows = Array.from({ length: 2520 }, (_, index) => {
    const day = new Date(Date.UTC(2016, 0, 4 + index + 2 * Math.floor(index / 5)));
    return `${day.toISOString().slice(0, 10)},${(50 + seed + Math.sin(index / 40 + seed)).toFixed(4)}`;
  });
  return `Date,Close\n${rows.join('\n')}\n`;
}
