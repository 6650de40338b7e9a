import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpacked } from '../electron/importing/unpacked';
import { accessibilityFaults } from '../support/e2e/accessibility';
import { expect, test } from '../support/e2e/ballastTest';
import { shot } from '../support/e2e/shot';
import { chooseFiles, expectSaved, goTo, importFile } from '../support/e2e/steps';
import { hasSharedMaterial, sharedMaterial } from '../support/notRun';

/** Task 4 with three real files: a fund's holdings, a stock screener, a table of fundamentals with market values. */

const FILES = [
  'IWM_holdings_May_05_2026.csv.xz',
  'nasdaq_screener_small.csv.xz',
  'sp500_constituents_financials.csv',
] as const;
const HOLDINGS = [
  'Account,Symbol,Description,Type,Quantity,Price,Market Value,Currency',
  'Brokerage,IWM,iShares Russell 2000 ETF,ETF,100,280.00,"28,000.00",USD',
  'Brokerage,MMM,3M,Stock,100,150.00,"15,000.00",USD',
  '',
].join('\n');

const present = hasSharedMaterial('task 4 with real files') ? [FILES] : [];
let folder = '';

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ballast-funds-'));
  writeFileSync(join(folder, 'holdings.csv'), HOLDINGS);
  for (const name of present.flat())
    writeFileSync(join(folder, name.replace('.xz', '')), unpacked(sharedMaterial(`data/constituents/${name}`)));
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

for (const _files of present) {
  test('sees through a fund of 1,929 lines by sizes of two lists, and no longer after undo', async ({
    ballast: { page },
  }) => {
    await importFile(page, join(folder, 'holdings.csv'));
    await goTo(page, 'Exposure');
    const inside = page.getByRole('region', { name: 'Inside funds and futures' });
    await expect(inside).toContainText('IWM: 65.1% of equity, Russell 2000');
    await inside.getByRole('button', { name: 'Attach holdings file of IWM' }).click();
    const dialog = page.getByRole('dialog', { name: 'Attach the holdings of IWM' });
    const paths = FILES.map((name) => join(folder, name.replace('.xz', '')));
    await chooseFiles(dialog.getByRole('button', { name: 'Choose files' }), paths);
    const fund = dialog.getByRole('region', { name: /^IWM_holdings/ });
    await expect(fund).toContainText('1,929 lines read · weights add up to 99.9%', { timeout: 30_000 });
    await expect(fund).toContainText('as of May 5, 2026');
    await expect(dialog.getByRole('region', { name: /^nasdaq_screener/ })).toContainText('2,207 companies read');
    await expect(dialog.getByRole('region', { name: /^sp500/ })).toContainText('503 companies read');
    await dialog
      .getByRole('region', { name: /^nasdaq_screener/ })
      .getByLabel('Day of the data')
      .fill('2022-05-02');
    await dialog
      .getByRole('region', { name: /^sp500/ })
      .getByLabel('Day of the data')
      .fill('2026-08-03');
    await expect(dialog).toContainText('Give 1 instrument a market capitalisation and 1 instrument a sector');
    await shot(page, 'task4-real-attach');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Attach', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(inside).toContainText(/seen through 1,929 lines, \d\d\.\d% of it placed by size/);
    await expect(inside).toContainText('Holdings of May 5, 2026');
    await expectSaved(page);
    await shot(page, 'task4-real-after');
    await page.getByRole('status').getByRole('button', { name: 'Undo import' }).click();
    await expect(inside).toContainText('IWM: 65.1% of equity, Russell 2000');
  });
}
