import type { Locator, Page } from '@playwright/test';
import { accessibilityFaults } from '../support/e2e/accessibility';
import { expect, test } from '../support/e2e/ballastTest';
import { dropFiles } from '../support/e2e/dropFiles';
import { importFixture } from '../support/e2e/importFixture';
import { shot } from '../support/e2e/shot';
import { chooseFiles, expectSaved, goTo, importFile } from '../support/e2e/steps';

/** Task 4: look inside a fund. */

const FUND = importFixture('reference/issuerWithPreamble.csv');
const SCREENER = importFixture('reference/stockScreener.csv');

async function openExposure(page: Page): Promise<Locator> {
  await importFile(page, importFixture('reference/holdingsWithFunds.csv'));
  await goTo(page, 'Exposure');
  return page.getByRole('region', { name: 'Inside funds and futures' });
}

async function look(page: Page, name: string): Promise<void> {
  await shot(page, `task4-${name}`);
  expect(await accessibilityFaults(page), name).toEqual([]);
}

test('sees through a fund by its issuer’s file, and no longer after undo', async ({ ballast: { page } }) => {
  const inside = await openExposure(page);
  await expect(inside).toContainText('ZZSC: 58.8% of equity, not looked through');
  await look(page, 'before');
  await inside.getByRole('button', { name: 'Attach holdings file of ZZSC' }).click();
  const dialog = page.getByRole('dialog', { name: 'Attach the holdings of ZZSC' });
  await chooseFiles(dialog.getByRole('button', { name: 'Choose files' }), [FUND, SCREENER]);

  const fund = dialog.getByRole('region', { name: 'issuerWithPreamble.csv' });
  // 40 + 30 + 23 % of the weight have a size in the screener; class B goes by its own line there.
  await expect(fund).toContainText('7 lines read');
  await expect(fund).toContainText('weights add up to 100.0%');
  await expect(fund).toContainText('98.0% placed by size');
  await expect(fund).toContainText('1.9% cash and derivatives');
  await expect(fund).toContainText('as of Nov 17, 2026');
  await expect(fund.getByLabel('Holdings of')).toHaveValue('fund:ZZSC');
  const attach = dialog.getByRole('button', { name: 'Attach', exact: true });
  await expect(attach).toBeDisabled();
  const screener = dialog.getByRole('region', { name: 'stockScreener.csv' });
  await expect(screener).toContainText('5 companies read');
  await screener.getByLabel('Day of the data').fill('2026-11-16');
  await expect(dialog).toContainText('Give 2 instruments a market capitalisation and 1 instrument a sector');
  await look(page, 'attach');
  await attach.click();
  await expect(dialog).toBeHidden();

  await expect(inside).toContainText('seen through 7 lines, 98.0% of it placed by size');
  await expect(inside).toContainText('Holdings of Nov 17, 2026');
  await expect(page.getByRole('region', { name: 'Held in more than one way' })).toContainText('2 companies are held');
  await expectSaved(page);
  await look(page, 'after');

  await page.getByRole('status').getByRole('button', { name: 'Undo import' }).click();
  await expect(inside).toContainText('ZZSC: 58.8% of equity, not looked through');
  await page.getByRole('button', { name: /^Redo/ }).click();
  await expect(inside).toContainText('seen through 7 lines');
});

test('replaces a fund’s file by a newer one and brings the old one back', async ({ ballast: { page } }) => {
  const inside = await openExposure(page);
  const attachTo = async (path: string, label: string) => {
    await inside.getByRole('button', { name: `${label} of ZZSC` }).click();
    const dialog = page.getByRole('dialog', { name: 'Attach the holdings of ZZSC' });
    await chooseFiles(dialog.getByRole('button', { name: 'Choose files' }), path);
    return dialog;
  };
  const first = await attachTo(importFixture('reference/percentOfFund.csv'), 'Attach holdings file');
  await first.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(inside).toContainText('Holdings of Oct 31, 2026');
  const second = await attachTo(FUND, 'Replace holdings file');
  await expect(second).toContainText('It takes the place of percentOfFund.csv of Oct 31, 2026');
  await second.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(inside).toContainText('Holdings of Nov 17, 2026');
  await page.getByRole('status').getByRole('button', { name: 'Undo import' }).click();
  await expect(inside).toContainText('Holdings of Oct 31, 2026');
});

test('takes a dropped file of reference data where it belongs, and says what it cannot read', async ({
  ballast: { page },
}) => {
  await openExposure(page);
  await dropFiles(page, [SCREENER]);
  const dialog = page.getByRole('dialog', { name: 'Attach reference data' });
  await expect(dialog.getByRole('region', { name: 'stockScreener.csv' })).toContainText('5 companies read');
  await chooseFiles(dialog.getByRole('button', { name: 'Choose files' }), importFixture('reference/sharesUnclear.csv'));
  await expect(dialog.getByRole('alert')).toContainText('The weights add up to 0.32');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
});
