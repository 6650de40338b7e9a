import type { Ballast } from '../support/e2e/ballastTest';
import { expect, test } from '../support/e2e/ballastTest';
import { importFixture } from '../support/e2e/importFixture';
import { savedPortfolio } from '../support/e2e/savedPortfolio';
import { expectSaved, importFile, openHolding, openPortfolio } from '../support/e2e/steps';

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
  await openPortfolio(ballast.page, 'My portfolio');
  await expect(ballast.page.getByRole('table', { name: /^Holdings/ })).toBeVisible();
  await expectNote(ballast, 'kept through a crash');
});

async function writeNote({ page }: Ballast, note: string): Promise<void> {
  const detail = await openHolding(page, 'ZZLG');
  await detail.getByLabel('Note').fill(note);
  await detail.getByLabel('Note').blur();
  await expect(page.getByRole('banner').getByRole('button', { name: /^Undo .*note|^Undo .*holding/i })).toBeAttached();
  await page.keyboard.press('Escape');
  await expectSaved(page);
}

async function expectNote({ page }: Ballast, note: string): Promise<void> {
  const detail = await openHolding(page, 'ZZLG');
  await expect(detail.getByLabel('Note')).toHaveValue(note);
}
