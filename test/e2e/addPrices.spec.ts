import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e/ballastTest';
import { writeBenchmarkPrices } from '../support/e2e/benchmarkPrices';
import { dropFiles } from '../support/e2e/dropFiles';
import { importFixture } from '../support/e2e/importFixture';
import { shot } from '../support/e2e/shot';
import { chooseFiles, expectSaved, goTo, importFile } from '../support/e2e/steps';

/** Task 3: prices from a folder of files. */

let folder = '';

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ballast-prices-'));
  cpSync(importFixture('priceFolder'), folder, { recursive: true });
  writeBenchmarkPrices(folder);
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('takes a dropped folder of prices, shows what belongs to what and what is odd, and moves the data date', async ({
  ballast: { page },
}) => {
  await importFile(page, importFixture('schwabPriced.csv'));
  await expect(page.getByRole('banner')).toContainText('Data of Oct 30, 2026');
  await dropFiles(page, [folder]);
  const wizard = page.getByRole('dialog', { name: 'Add prices' });
  const series = wizard.getByRole('table', { name: 'Price series' });
  await expect(series.getByRole('row', { name: /^ZZGP/ })).toContainText('Holding');
  await expect(series.getByRole('row', { name: /^ZZGP/ })).toContainText('1 gap');
  await expect(series.getByRole('row', { name: /^ZZSP/ })).toContainText('1 jump');
  await expect(series.getByRole('row', { name: /^IWM/ })).toContainText('Benchmark');
  await expect(series.getByRole('row', { name: /^SPY/ })).toContainText('Benchmark');
  await expect(series.getByRole('row', { name: /^QQUN/ })).toContainText('Unmatched');
  await expect(series.getByRole('checkbox', { name: 'Import QQUN' })).not.toBeChecked();
  await shot(page, 'prices-series');

  await wizard.getByRole('radio', { name: 'Unmatched 1' }).click();
  await expect(series.getByRole('rowheader')).toHaveText(['QQUN']);
  await wizard.getByRole('radio', { name: 'Gaps, jumps and others 5' }).click();
  await series.getByRole('button', { name: 'ZZGP', exact: true }).click();
  await expect(wizard).toContainText(/No prices for 10 weekdays between Oct 3, 2026 and Oct 18, 2026.*Line 17\./);
  await series.getByRole('button', { name: 'ZZSP', exact: true }).click();
  await expect(wizard).toContainText(/The price moved −49\.9% in a day, which may be a split of 2:1.*Line 18\./);
  await shot(page, 'prices-jump');

  await wizard.getByRole('button', { name: 'Accept 5 series' }).click();
  await expect(wizard).toBeHidden();
  await expect(page.getByRole('banner')).toContainText('Data of Nov 16, 2026');
  await expectSaved(page);
  await expectBenchmarks(page);

  await page.getByRole('status').getByRole('button', { name: 'Undo import' }).click();
  await expect(page.getByRole('banner')).toContainText('Data of Oct 30, 2026');
  await page.getByRole('button', { name: /^Redo/ }).click();
  await expect(page.getByRole('banner')).toContainText('Data of Nov 16, 2026');
});

test('takes chosen price files, and one that is named differently under the symbol it belongs to', async ({
  ballast: { page },
}) => {
  await importFile(page, importFixture('schwabPriced.csv'));
  await page.getByRole('button', { name: 'Add prices' }).click();
  const wizard = page.getByRole('dialog', { name: 'Add prices' });
  await chooseFiles(wizard.getByRole('button', { name: 'Choose a folder' }), folder);
  const series = wizard.getByRole('table', { name: 'Price series' });
  await series.getByRole('button', { name: 'QQUN', exact: true }).click();
  await wizard.getByLabel('Stored under the symbol').fill('ZZLG');
  await expect(wizard.getByRole('button', { name: 'Accept 5 series' })).toBeEnabled();
  await series.getByRole('checkbox', { name: 'Import IWM' }).uncheck();
  await wizard.getByRole('button', { name: 'Accept 4 series' }).click();
  await goTo(page, 'Data');
  await expect(page.getByRole('table', { name: 'Price series' }).getByRole('rowheader')).toHaveText([
    'SPY',
    'ZZGP',
    'ZZLG',
    'ZZSP',
  ]);
  await expect(page.getByRole('main')).toContainText('There are no prices of the Russell 2000 (IWM or ^RUT)');
});

/** With IWM and SPY there is something to compare with. */
async function expectBenchmarks(page: Page): Promise<void> {
  await goTo(page, 'Risk');
  await expect(page.getByRole('main')).toContainText('Russell 2000');
  await shot(page, 'risk-with-benchmarks');
}
