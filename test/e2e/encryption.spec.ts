import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessibilityFaults } from '../support/e2e/accessibility';
import type { Ballast } from '../support/e2e/ballastTest';
import { expect, test } from '../support/e2e/ballastTest';
import { writeBenchmarkPrices } from '../support/e2e/benchmarkPrices';
import { filesTelling } from '../support/e2e/canaries';
import { dropFiles } from '../support/e2e/dropFiles';
import { importFixture } from '../support/e2e/importFixture';
import { shot } from '../support/e2e/shot';
import { expectSaved, importFile, openHolding, openPortfolio } from '../support/e2e/steps';

/** An encrypted portfolio: nothing of it can be read without its passphrase or its recovery key. */

type Page = Ballast['page'];

const PASSPHRASE = 'quince lantern oyster cabbage';
const NOTE = 'inherited from aunt Philomena';
/** What the files of the import, the edits and the prices say, and what was typed. */
const READABLE = ['"ZZLG"', 'LONGSTANDING FOODS', 'GAPPED PARTS', NOTE];
const CANARIES = [...READABLE, PASSPHRASE, 'oyster cabbage'];
/** A key derivation takes its time, on purpose. */
const UNLOCKS_WITHIN = 30_000;

const holdings = (page: Page) => page.getByRole('table', { name: /^Holdings/ });
const lockedHeading = (page: Page) => page.getByRole('heading', { level: 1, name: /is locked$/ });
const passphraseLine = (page: Page) => page.getByLabel('Passphrase', { exact: true });

test.describe.configure({ timeout: 180_000 });

test('is read again with its passphrase only, after the program was killed', async ({ ballast }) => {
  await importFile(ballast.page, importFixture('schwabPriced.csv'));
  await writeNote(ballast.page, NOTE);
  const before = await heldRows(ballast.page);
  await encrypt(ballast.page);
  await restart(ballast);
  const { page } = ballast;
  await expect(lockedHeading(page)).toBeVisible();
  await expect(passphraseLine(page)).toBeFocused();
  expect(await accessibilityFaults(page)).toEqual([]);
  await shot(page, 'encryption-locked');

  await unlock(page, 'quince lantern oyster');
  await expect(page.getByRole('alert')).toContainText('The passphrase does not fit this portfolio', {
    timeout: UNLOCKS_WITHIN,
  });
  await expect(passphraseLine(page)).toBeFocused();
  await expect(passphraseLine(page)).toHaveValue('');
  await shot(page, 'encryption-wrong');

  await unlock(page, PASSPHRASE);
  await expect(holdings(page)).toBeVisible({ timeout: UNLOCKS_WITHIN });
  expect(await heldRows(page)).toEqual(before);
  const detail = await openHolding(page, 'ZZLG');
  await expect(detail.getByLabel('Note')).toHaveValue(NOTE);
});

test('is opened by its recovery key, and names a word that is wrong', async ({ ballast }) => {
  await importFile(ballast.page, importFixture('schwabPriced.csv'));
  const words = await encrypt(ballast.page);
  await restart(ballast);
  const { page } = ballast;
  await page.getByRole('button', { name: 'Use the recovery key' }).click();
  const line = page.getByLabel('Recovery key');
  await expect(line).toBeFocused();
  const [first = '', second = ''] = words;
  await line.fill([second === first ? 'nothing' : second, ...words.slice(1)].join(' '));
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('alert')).toContainText('Word 1 of the recovery key', { timeout: UNLOCKS_WITHIN });
  await line.fill(words.map((word, place) => `${place + 1}. ${word.toUpperCase()}`).join('\n'));
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(holdings(page)).toBeVisible({ timeout: UNLOCKS_WITHIN });
});

test('leaves nothing in the page when it is locked, and comes back where it was left', async ({
  ballast: { page },
}) => {
  await importFile(page, importFixture('schwabPriced.csv'));
  await encrypt(page);
  await page.getByRole('navigation').getByRole('button', { name: 'Liquidity' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Liquidity' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Page, command or symbol' }).fill('lock now');
  await page.keyboard.press('Enter');
  await expect(lockedHeading(page)).toBeVisible();
  const left = await page.content();
  for (const trace of ['ZZLG', 'LONGSTANDING', '40.00', '8,000']) expect(left).not.toContain(trace);
  await page.reload();
  await expect(lockedHeading(page)).toBeVisible();
  await unlock(page, PASSPHRASE);
  await expect(holdings(page)).toBeVisible({ timeout: UNLOCKS_WITHIN });
});

test('locks by itself when nobody uses it, with the last edit on the disk', async ({ ballast: { page } }) => {
  await importFile(page, importFixture('schwabPriced.csv'));
  await encrypt(page);
  await page.getByLabel('Lock by itself when unused').selectOption({ label: 'After 1 minute' });
  await page.getByRole('navigation').getByRole('button', { name: 'Holdings' }).click();
  await writeNote(page, NOTE);
  await expect(lockedHeading(page)).toBeVisible({ timeout: 90_000 });
  await unlock(page, PASSPHRASE);
  await expect(holdings(page)).toBeVisible({ timeout: UNLOCKS_WITHIN });
  const detail = await openHolding(page, 'ZZLG');
  await expect(detail.getByLabel('Note')).toHaveValue(NOTE);
});

test('is nowhere readable on the disk, during edits, undo and imports', async ({ ballast }) => {
  const { page, home } = ballast;
  const prices = mkdtempSync(join(tmpdir(), 'ballast-prices-'));
  writeBenchmarkPrices(prices);
  await importFile(page, importFixture('schwabPriced.csv'));
  await addPrices(page, prices);
  await writeNote(page, NOTE);
  for (const text of READABLE) expect(filesTelling(home, [text]), text).not.toEqual([]);
  const words = await encrypt(page);
  const secrets = [...CANARIES, words.join(' '), words.slice(0, 3).join(' ')];
  expect(filesTelling(home, secrets)).toEqual([]);

  await page.getByRole('navigation').getByRole('button', { name: 'Holdings' }).click();
  await writeNote(page, `${NOTE}, again`);
  expect(filesTelling(home, secrets)).toEqual([]);
  await page.getByRole('banner').getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByRole('banner').getByRole('button', { name: /^Redo/ })).toBeEnabled();
  await expectSaved(page);
  await addPrices(page, prices);
  expect(filesTelling(home, secrets)).toEqual([]);

  await ballast.kill();
  expect(filesTelling(home, secrets)).toEqual([]);
  await restart(ballast);
  await unlock(ballast.page, PASSPHRASE);
  await expect(holdings(ballast.page)).toBeVisible({ timeout: UNLOCKS_WITHIN });
  await expect(ballast.page.getByRole('banner')).toContainText('Data of Nov 13, 2026');
  expect(filesTelling(home, secrets)).toEqual([]);
  rmSync(prices, { recursive: true });
});

test('is a plain file again once its encryption is removed', async ({ ballast }) => {
  await importFile(ballast.page, importFixture('schwabPriced.csv'));
  await encrypt(ballast.page);
  const { page, home } = ballast;
  await page.getByRole('button', { name: 'Remove encryption…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remove encryption' });
  await dialog.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Remove encryption' }).click();
  await expect(page.getByText('This portfolio is not encrypted.')).toBeVisible({ timeout: UNLOCKS_WITHIN });
  expect(filesTelling(home, ['LONGSTANDING FOODS']).length).toBeGreaterThan(0);
  await restart(ballast);
  await expect(holdings(ballast.page)).toBeVisible();
});

/** Encrypts the open portfolio and confirms its recovery key, whose words come back. */
async function encrypt(page: Page): Promise<readonly string[]> {
  await page.getByRole('navigation').getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Encrypt…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Encrypt this portfolio' });
  await dialog.getByLabel('New passphrase', { exact: true }).fill(PASSPHRASE);
  await dialog.getByLabel('The same again', { exact: true }).fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Encrypt', exact: true }).click();
  const key = page.getByRole('dialog', { name: 'Recovery key' });
  await expect(key).toBeVisible({ timeout: UNLOCKS_WITHIN });
  const lines = await key.getByRole('list', { name: 'Recovery key' }).getByRole('listitem').allTextContents();
  const words = lines.map((line) => line.replace(/^\d+/, ''));
  await key.getByRole('button', { name: 'I have written it down' }).click();
  const check = page.getByRole('dialog', { name: 'Check the recovery key' });
  for (const label of await check.locator('label').allTextContents()) {
    await check.getByLabel(label, { exact: true }).fill(words[Number(label.slice('Word '.length)) - 1] ?? '');
  }
  await check.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByText('This portfolio is encrypted.')).toBeVisible();
  await expectSaved(page);
  return words;
}

async function unlock(page: Page, passphrase: string): Promise<void> {
  await passphraseLine(page).fill(passphrase);
  await page.keyboard.press('Enter');
}

async function restart(ballast: Ballast): Promise<void> {
  await ballast.kill();
  await ballast.start();
  await openPortfolio(ballast.page, 'My portfolio');
}

async function writeNote(page: Page, note: string): Promise<void> {
  const detail = await openHolding(page, 'ZZLG');
  await detail.getByLabel('Note').fill(note);
  await detail.getByLabel('Note').blur();
  await expect(page.getByRole('banner').getByRole('button', { name: 'Undo change of a holding' })).toBeAttached();
  await page.keyboard.press('Escape');
  await expectSaved(page);
}

async function addPrices(page: Page, folder: string): Promise<void> {
  await dropFiles(page, [folder]);
  const wizard = page.getByRole('dialog', { name: 'Add prices' });
  await wizard.getByRole('button', { name: /^Accept \d+ series$/ }).click();
  await expect(wizard).toBeHidden();
  await expect(page.getByRole('banner')).toContainText('Data of Nov 13, 2026');
  await expectSaved(page);
}

/** The rows of the table as they are read. */
async function heldRows(page: Page): Promise<readonly string[]> {
  await expect(holdings(page).getByRole('row', { name: /ZZLG/ })).toBeVisible();
  return holdings(page).getByRole('row').allInnerTexts();
}
