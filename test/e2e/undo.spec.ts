import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ballast } from '../support/e2e/ballastTest';
import { expect, test } from '../support/e2e/ballastTest';
import { importFixture } from '../support/e2e/importFixture';
import { savedBytes, savedPortfolio } from '../support/e2e/savedPortfolio';
import { expectSaved, importFile, openHolding, openPortfolio } from '../support/e2e/steps';

/** Every change can be taken back and done again: across the saving that happens by itself, and after the program was ended. */

type Page = Ballast['page'];

const holdings = (page: Page) => page.getByRole('table', { name: /^Holdings/ });
const undoButton = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^Undo/ });
const redoButton = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^Redo/ });
const heldIn = (home: string) => savedPortfolio(home).holdings.length;
const notesIn = (home: string) => savedPortfolio(home).holdings.map(({ note }) => note);

test('takes a saved import back by its name and does it again', async ({ ballast: { page, home } }) => {
  await importFile(page, importFixture('schwabPriced.csv'));
  const count = heldIn(home);
  expect(count).toBeGreaterThan(1);
  await expect(undoButton(page)).toHaveAccessibleName(`Undo import of ${count} positions`);
  await expect(redoButton(page)).toBeDisabled();

  await undoButton(page).click();
  await expect(holdings(page)).toBeHidden();
  await expectSaved(page);
  expect(heldIn(home)).toBe(0);
  await expect(redoButton(page)).toHaveAccessibleName(`Redo import of ${count} positions`);

  await redoButton(page).click();
  await expect(holdings(page)).toBeVisible();
  await expectSaved(page);
  expect(heldIn(home)).toBe(count);
});

test('takes back, by keys, one saved edit after the other, and stops at the first', async ({
  ballast: { page, home },
}) => {
  await importFile(page, importFixture('schwabPriced.csv'));
  for (const note of ['first', 'second', 'third']) await writeNote(page, note);
  expect(notesIn(home)).toContain('third');
  for (const note of ['second', 'first']) {
    await page.keyboard.press('Control+z');
    await expectSaved(page);
    await expect.poll(() => notesIn(home)).toContain(note);
  }
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => notesIn(home)).toContain('second');
  await expect(undoButton(page)).toHaveAccessibleName('Undo change of a holding');
  for (let step = 0; step < 3; step += 1) await undoButton(page).click();
  await expect(holdings(page)).toBeHidden();
  await expect(undoButton(page)).toBeDisabled();
  await expectSaved(page);
  expect(heldIn(home)).toBe(0);
});

test('takes an import back after the program was ended in between, and does it again', async ({ ballast }) => {
  await importFile(ballast.page, importFixture('schwabPriced.csv'));
  const count = heldIn(ballast.home);
  await writeNote(ballast.page, 'kept for later');
  await restart(ballast);
  await expect(undoButton(ballast.page)).toHaveAccessibleName('Undo change of a holding');
  await undoButton(ballast.page).click();
  await expect(undoButton(ballast.page)).toHaveAccessibleName(`Undo import of ${count} positions`);
  await undoButton(ballast.page).click();
  await expect(holdings(ballast.page)).toBeHidden();
  await expectSaved(ballast.page);
  expect(heldIn(ballast.home)).toBe(0);

  await restart(ballast);
  await expect(redoButton(ballast.page)).toHaveAccessibleName(`Redo import of ${count} positions`);
  await redoButton(ballast.page).click();
  await expect(holdings(ballast.page)).toBeVisible();
  await redoButton(ballast.page).click();
  await expect(redoButton(ballast.page)).toBeDisabled();
  await expectSaved(ballast.page);
  expect(heldIn(ballast.home)).toBe(count);
  expect(notesIn(ballast.home)).toContain('kept for later');
});

async function writeNote(page: Page, note: string): Promise<void> {
  const detail = await openHolding(page, 'ZZLG');
  await detail.getByLabel('Note').fill(note);
  await detail.getByLabel('Note').blur();
  await expect(undoButton(page)).toHaveAccessibleName('Undo change of a holding');
  await page.keyboard.press('Escape');
  await expectSaved(page);
}

/** Ends the program the hard way once its undo steps are on the disk, and opens the portfolio in a new one. */
async function restart(ballast: Ballast): Promise<void> {
  // "Saved" does not wait for the steps, which are written behind the file.
  await expect.poll(() => stepsFit(ballast.home)).toBe(true);
  await ballast.kill();
  await ballast.start();
  await openPortfolio(ballast.page, 'My portfolio');
  await expect(ballast.page.getByRole('heading', { level: 1, name: 'Holdings' })).toBeVisible();
}

/** Whether the steps on the disk are those of the file as it stands there. */
function stepsFit(home: string): boolean {
  const folder = join(home, 'portfolios');
  const journal = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('.undo'));
  if (journal === undefined) return false;
  const sha256 = createHash('sha256').update(savedBytes(home)).digest('hex');
  return readFileSync(join(folder, journal), 'utf8').includes(sha256);
}
