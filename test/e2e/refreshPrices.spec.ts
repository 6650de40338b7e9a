import type { Page } from '@playwright/test';
import { accessibilityFaults } from '../support/e2e/accessibility';
import { expect, test } from '../support/e2e/ballastTest';
import { importFixture } from '../support/e2e/importFixture';
import { shot } from '../support/e2e/shot';
import { expectSaved, goTo, importFile } from '../support/e2e/steps';
import { REPLAYS, type Replay, type ReplayServer, startReplayServer } from '../support/replayServer';

/**
 * Prices from a server of the user's own, on this computer: off at first, asked for symbol by symbol after they were shown,
 * imported and undone like files. The page itself asks nobody: the test around it checks that.
 */

let server: ReplayServer;
let replay: Replay = REPLAYS.table;

test.beforeEach(async () => {
  replay = REPLAYS.table;
  server = await startReplayServer((response, request) => replay(response, request));
});
test.afterEach(() => server.close());

test('switches the refresh on, shows what would be sent, asks, imports, and undoes', async ({ ballast: { page } }) => {
  await importFile(page, importFixture('schwabPriced.csv'));
  await expect(page.getByRole('banner').getByRole('button', { name: /^Price refresh on/ })).toBeHidden();
  await switchOn(page);
  await look(page, 'refresh-settings');
  await page.getByRole('button', { name: 'Refresh prices…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Refresh prices' });
  await expect(dialog).toContainText('Ballast will ask 127.0.0.1 for the daily prices of the symbols below');
  const symbols = dialog.getByRole('table', { name: 'Symbols to send' });
  await expect(symbols.getByRole('row', { name: /^IWM/ })).toContainText('Benchmark');
  await dialog.getByRole('button', { name: 'None' }).click();
  await expect(dialog.getByRole('button', { name: 'Send 0 symbols' })).toBeDisabled();
  await symbols.getByRole('checkbox', { name: 'ZZGP' }).check();
  await symbols.getByRole('checkbox', { name: 'IWM' }).check();
  await look(page, 'refresh-confirm');
  expect(server.seen).toEqual([]);
  await dialog.getByRole('button', { name: 'Send 2 symbols' }).click();
  await expect(dialog).toContainText('127.0.0.1 answered with prices for 2 symbols. What came is shown first');
  expect(server.seen.map(({ path }) => path).sort()).toEqual(['/IWM', '/ZZGP']);
  await dialog.getByRole('button', { name: 'Look at 2 answers' }).click();

  const wizard = page.getByRole('dialog', { name: 'Add prices' });
  await expect(wizard.getByRole('table', { name: 'Price series' }).getByRole('row', { name: /^ZZGP/ })).toContainText(
    'Holding',
  );
  await wizard.getByRole('button', { name: 'Accept 2 series' }).click();
  await expect(wizard).toBeHidden();
  await expectSaved(page);
  await expect(page.getByRole('banner')).toContainText('Data of Nov 19, 2026');
  await page.getByRole('status').getByRole('button', { name: 'Undo import' }).click();
  await expect(page.getByRole('banner')).toContainText('Data of Oct 30, 2026');

  await goTo(page, 'Settings');
  const requests = page.getByRole('table', { name: 'Requests' });
  await expect(requests.getByRole('row')).toHaveCount(3);
  await expect(requests.getByRole('row').nth(1)).toContainText('127.0.0.1');
  await expect(requests.getByRole('row').nth(1)).toContainText('Prices');
  await look(page, 'refresh-requests');
  await page.getByLabel('Ask for prices').selectOption('Off');
  await expect(page.getByRole('button', { name: 'Refresh prices…' })).toBeHidden();
  await expect(page.getByRole('main')).toContainText('Ballast opens no connection of any kind.');
  await expect(page.getByRole('main')).toContainText('nothing leaves this computer. ');
});

test('says what went wrong for each symbol, and changes nothing', async ({ ballast: { page } }) => {
  replay = REPLAYS.unknown;
  await importFile(page, importFixture('schwabPriced.csv'));
  await switchOn(page);
  await page.getByRole('button', { name: 'Refresh prices…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Refresh prices' });
  await dialog.getByRole('button', { name: /^Send \d+ symbols$/ }).click();
  await expect(dialog).toContainText('Nothing was changed.');
  await expect(dialog).toContainText('knows no prices of ZZGP');
  await look(page, 'refresh-failed');
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
  await expect(page.getByRole('banner')).toContainText('Data of Oct 30, 2026');
});

test('can be left running and stopped', async ({ ballast: { page } }) => {
  replay = REPLAYS.silent;
  await importFile(page, importFixture('schwabPriced.csv'));
  await switchOn(page);
  await page.getByRole('button', { name: 'Refresh prices…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Refresh prices' });
  await dialog.getByRole('button', { name: /^Send \d+ symbols$/ }).click();
  await expect(dialog).toContainText(/Asking 127\.0\.0\.1: 0 of \d+ answered, now /);
  await look(page, 'refresh-running');
  await dialog.getByRole('button', { name: 'Go on working' }).click();
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Asking 127\.0\.0\.1 for prices/ })
    .click();
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(dialog).toContainText('not asked for any more, because you stopped it');
});

test('refuses an address that is not secure', async ({ ballast: { page } }) => {
  await goTo(page, 'Settings');
  await page.getByLabel('Ask for prices').selectOption('An address of my own');
  await page.getByLabel('Address').fill('http://prices.example.invalid/{symbol}');
  await page.getByRole('button', { name: 'Switch on' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'not secure' })).toBeVisible();
  await expect(page.getByRole('banner').getByRole('button', { name: /^Price refresh on/ })).toBeHidden();
});

async function switchOn(page: Page): Promise<void> {
  await goTo(page, 'Settings');
  await page.getByLabel('Ask for prices').selectOption('An address of my own');
  await page.getByLabel('Address').fill(`http://127.0.0.1:${server.port}/{symbol}`);
  await page.getByRole('button', { name: 'Switch on' }).click();
  await expect(page.getByRole('banner').getByRole('button', { name: /^Price refresh on: 127\.0\.0\.1/ })).toBeVisible();
}

/** In both themes: nothing shuts anybody out. */
async function look(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await shot(page, `${name}-${colorScheme}`);
    expect(await accessibilityFaults(page), `${name}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}
