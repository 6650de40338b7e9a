import type { Ballast } from '../support/e2e/ballastTest';
import { expect, test } from '../support/e2e/ballastTest';
import { importFixture } from '../support/e2e/importFixture';
import { savedPortfolio } from '../support/e2e/savedPortfolio';
import { expectSaved, importFile } from '../support/e2e/steps';

/** What was saved stays saved. */

/** A tab asks a few times before it says that its program has ended. */
const GIVES_UP_WITHIN = 15_000;

test('keeps an edit over a reload of the page', async ({ ballast }) => {
  const { page } = ballast;
  await importFile(page, importFixture('schwabPriced.csv'));
  await writeNote(ballast, 'bought for the dividend');
  await page.reload();
  await expectNote(ballast, 'bought for the dividend');
});

test('keeps what it called saved when the program is killed, and says so in the tab that is left', async ({
  ballast,
}) => {
  await importFile(ballast.page, importFixture('schwabPriced.csv'));
  await writeNote(ballast, 'kept through a crash');
  await ballast.kill();
  expect(savedPortfolio(ballast.home).holdings.map(({ note }) => note)).toContain('kept through a crash');
  if (!ballast.page.isClosed()) {
    await expect(ballast.page.getByRole('alert')).toContainText('This tab is no longer connected', {
      timeout: GIVES_UP_WITHIN,
    });
  }
  await ballast.start();
  const files = ballast.page.getByRole('region', { name: 'Your portfolios' });
  await files.getByRole('button', { name: /^My portfolio/ }).click();
  await expect(ballast.page.getByRole('table', { name: /^Holdings/ })).toBeVisible();
  await expectNote(ballast, 'kept through a crash');
});

async function writeNote({ page }: Ballast, note: string): Promise<void> {
  await openDetail(page);
  await page.getByRole('dialog').getByLabel('Note').fill(note);
  await page.getByRole('dialog').getByLabel('Note').blur();
  await expect(page.getByRole('banner').getByRole('button', { name: /^Undo .*note|^Undo .*holding/i })).toBeAttached();
  await page.keyboard.press('Escape');
  await expectSaved(page);
}

async function expectNote({ page }: Ballast, note: string): Promise<void> {
  await openDetail(page);
  await expect(page.getByRole('dialog').getByLabel('Note')).toHaveValue(note);
}

async function openDetail(page: Ballast['page']): Promise<void> {
  await page
    .getByRole('table', { name: /^Holdings/ })
    .getByRole('button', { name: 'ZZLG', exact: true })
    .click();
}
