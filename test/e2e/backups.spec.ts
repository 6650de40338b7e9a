import { expect, type Page } from '@playwright/test';
import { accessibilityFaults } from '../support/e2e/accessibility';
import { test } from '../support/e2e/ballastTest';
import { importFixture } from '../support/e2e/importFixture';
import { savedPortfolio } from '../support/e2e/savedPortfolio';
import { shot } from '../support/e2e/shot';
import { expectSaved, goTo, importFile } from '../support/e2e/steps';

/** Every state that was saved can be looked at, compared and brought back; bringing back can be undone. */

async function setQuantity(page: Page, quantity: string): Promise<void> {
  await page
    .getByRole('table', { name: /^Holdings/ })
    .getByRole('button', { name: 'ZZLG', exact: true })
    .click();
  const field = page.getByRole('dialog').getByLabel('Quantity');
  await field.fill(quantity);
  await field.blur();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
}

const quantityOf = (home: string): string | undefined => {
  const { holdings, instruments } = savedPortfolio(home);
  const instrument = instruments.find(({ symbol }) => symbol === 'ZZLG');
  return holdings.find(({ instrumentId }) => instrumentId === instrument?.id)?.quantity;
};

const copies = (page: Page) => page.getByRole('table', { name: 'Copies of this portfolio' });
const select = (page: Page, revision: number) =>
  copies(page).getByRole('checkbox', { name: new RegExp(`^Select (Recent|Last|Before).*, revision ${revision}$`) });

test('brings an earlier state back after a comparison, and takes that back again', async ({ ballast }) => {
  const { page, home } = ballast;
  await importFile(page, importFixture('schwabPriced.csv'));
  await setQuantity(page, '120');
  await expect.poll(() => quantityOf(home)).toBe('120');
  await setQuantity(page, '150');
  await expect.poll(() => quantityOf(home)).toBe('150');
  await goTo(page, 'Settings');

  // Revisions: 1 made, 2 imported, 3 and 4 edited. The file itself holds the last.
  await expect(copies(page).getByRole('row', { name: /The file/ })).toContainText('4');
  await select(page, 3).check();
  await select(page, 2).check();
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  const comparison = page.getByRole('dialog', { name: 'From revision 2 to revision 3' });
  await expect(comparison).toContainText('1 holding changed.');
  await expect(comparison.getByRole('row', { name: /^ZZLG/ })).toContainText('Quantity');
  await expect(comparison.getByRole('row', { name: /^ZZLG/ })).toContainText('120');
  expect(await accessibilityFaults(page)).toEqual([]);
  await shot(page, 'backups-compare');
  await comparison.getByRole('button', { name: 'Close', exact: true }).last().click();

  await select(page, 2).uncheck();
  await page.getByRole('button', { name: 'Restore…' }).click();
  await page.getByRole('dialog', { name: 'Restore revision 3' }).getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText('Revision 3 is back.')).toBeVisible();
  await expectSaved(page);
  await expect.poll(() => quantityOf(home)).toBe('120');
  expect(await accessibilityFaults(page)).toEqual([]);
  await shot(page, 'backups-restored');

  await page.getByRole('button', { name: 'Undo restoring revision 3' }).first().click();
  await expect.poll(() => quantityOf(home)).toBe('150');
  await expectSaved(page);
  await expect(copies(page).getByRole('row', { name: /The file/ })).toContainText('6');
});

test('deletes one copy after a question and leaves the others', async ({ ballast }) => {
  const { page } = ballast;
  await importFile(page, importFixture('schwabPriced.csv'));
  await setQuantity(page, '120');
  await goTo(page, 'Settings');
  await expect(select(page, 2)).toBeVisible();
  const before = await copies(page).getByRole('checkbox').count();
  await select(page, 2).check();
  await page.getByRole('button', { name: 'Delete…' }).click();
  await page.getByRole('dialog', { name: 'Delete this copy' }).getByRole('button', { name: 'Cancel' }).click();
  await expect(copies(page).getByRole('checkbox')).toHaveCount(before);
  await page.getByRole('button', { name: 'Delete…' }).click();
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await expect(select(page, 2)).toHaveCount(0);
  await expect(copies(page).getByRole('checkbox')).toHaveCount(before - 1);
});
