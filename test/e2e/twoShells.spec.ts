import type { Locator, Page } from '@playwright/test';
import type { Portfolio } from '../../shared/model/portfolio';
import { type Ballast, test as base, expect } from '../support/e2e/ballastTest';
import { importFixture } from '../support/e2e/importFixture';
import { savedAnew } from '../support/e2e/savedAnew';
import { portfolioFiles, savedPortfolio } from '../support/e2e/savedPortfolio';
import { startInBrowser } from '../support/e2e/shells';
import { shot } from '../support/e2e/shot';
import { importFile, openHolding, openPortfolio } from '../support/e2e/steps';
import { createWatch } from '../support/e2e/watch';

/** Two programs with one file open: each sees what the other saved, and neither writes over it. */

const SEEN_WITHIN = 2000;

interface Both {
  readonly ballast: Ballast;
  readonly first: Page;
  readonly second: Page;
}

const test = base.extend<{ both: Both }>({
  both: async ({ ballast, browser, locale, timezoneId, viewport }, use) => {
    await importFile(ballast.page, importFixture('schwabPriced.csv'));
    const context = await browser.newContext({
      viewport,
      ...(locale === undefined ? {} : { locale }),
      ...(timezoneId === undefined ? {} : { timezoneId }),
    });
    const watch = createWatch();
    watch.listenTo(context);
    const shell = await startInBrowser(ballast.home, context);
    await openPortfolio(shell.page, 'My portfolio');
    await expect(rowOf(shell.page, 'ZZSP')).toBeVisible();
    await use({ ballast, first: ballast.page, second: shell.page });
    watch.stopListening();
    watch.expectQuiet([shell.own]);
    expect(await shell.stop()).toBe(0);
    await context.close();
  },
});

test('each page shows what the other saved, without being asked', async ({ both: { first, second } }) => {
  for (const [writer, reader, quantity] of [
    [first, second, '311'],
    [second, first, '312'],
    [first, second, '313'],
  ] as const) {
    await saved(writer, (page) => changeQuantity(page, 'ZZSP', quantity));
    await expect(rowOf(reader, 'ZZSP')).toContainText(worth(quantity), { timeout: SEEN_WITHIN });
    await expect(savedWord(reader)).toHaveText('Saved');
  }
  await expect(first.getByRole('button', { name: 'Undo change of a holding' })).toBeEnabled();
  await second.getByRole('button', { name: 'Undo 1 change made elsewhere' }).click();
  await expect(rowOf(first, 'ZZSP')).toContainText(worth('312'), { timeout: SEEN_WITHIN + 1000 });
});

test('takes in what the other saved before its own next save', async ({ both: { ballast, first, second } }) => {
  const untilSaved = await savedAnew(second);
  await saved(first, (page) => changeQuantity(page, 'ZZSP', '321'));
  await changeQuantity(second, 'ZZLG', '222');
  await untilSaved();
  await expect(rowOf(second, 'ZZSP')).toContainText(worth('321'), { timeout: SEEN_WITHIN });
  await expect(savedWord(second)).toHaveText('Saved');
  expect(quantities(savedPortfolio(ballast.home))).toMatchObject({ ZZSP: '321', ZZLG: '222' });
  await expect(rowOf(first, 'ZZLG')).toContainText('8,880.00', { timeout: SEEN_WITHIN });
});

test('reads the file anew where both changed the same holding, with one’s own a step back', async ({ both }) => {
  const { ballast } = both;
  const { winner, loser, theirs, mine } = await conflict(both);
  const choice = loser.getByRole('dialog', { name: 'Changed elsewhere' });
  await shot(loser, 'changed-elsewhere');
  await choice.getByRole('button', { name: 'Read anew' }).click();
  await expect(choice).toBeHidden();
  await expect(rowOf(loser, 'ZZSP')).toContainText(worth(theirs));
  await expect(savedWord(loser)).toHaveText('Saved');
  expect(quantities(savedPortfolio(ballast.home))).toMatchObject({ ZZSP: theirs });
  await saved(loser, (page) => page.getByRole('button', { name: 'Undo reload of the file' }).click());
  expect(quantities(savedPortfolio(ballast.home))).toMatchObject({ ZZSP: mine });
  await expect(rowOf(winner, 'ZZSP')).toContainText(worth(mine), { timeout: SEEN_WITHIN });
});

test('saves one’s own as a copy where both changed the same holding', async ({ both }) => {
  const { ballast } = both;
  const { winner, loser, theirs, mine } = await conflict(both);
  const choice = loser.getByRole('dialog', { name: 'Changed elsewhere' });
  await choice.getByRole('button', { name: 'Save a copy' }).click();
  await expect(choice).toBeHidden();
  await expect(savedWord(loser)).toHaveText('Saved');
  expect(portfolioFiles(ballast.home).toSorted()).toEqual(['My portfolio mine.ballast', 'My portfolio.ballast']);
  expect(quantities(savedPortfolio(ballast.home, 'My portfolio mine.ballast'))).toMatchObject({ ZZSP: mine });
  expect(quantities(savedPortfolio(ballast.home, 'My portfolio.ballast'))).toMatchObject({ ZZSP: theirs });
  // From here on the two are apart.
  await saved(winner, (page) => changeQuantity(page, 'ZZLG', '230'));
  await loser.waitForTimeout(SEEN_WITHIN);
  expect(quantities(savedPortfolio(ballast.home, 'My portfolio mine.ballast'))).toMatchObject({ ZZLG: '200' });
});

/** Both pages change one holding at the same moment: one of them saves, and the other says what happened. */
async function conflict({ first, second }: Both) {
  const pages = [
    { page: first, quantity: '331' },
    { page: second, quantity: '332' },
  ] as const;
  for (const { page, quantity } of pages) {
    const detail = await openHolding(page, 'ZZSP');
    await detail.getByLabel('Quantity').fill(quantity);
  }
  await Promise.all(pages.map(({ page }) => page.getByRole('dialog').getByLabel('Quantity').blur()));
  await Promise.all(pages.map(({ page }) => page.keyboard.press('Escape')));
  await expect
    .poll(async () => (await Promise.all(pages.map(({ page }) => savedWord(page).textContent()))).toSorted())
    .toEqual(['Changed elsewhere', 'Saved']);
  const firstWon = (await savedWord(first).textContent()) === 'Saved';
  const [won, lost] = firstWon ? pages : [pages[1], pages[0]];
  await lost.page.getByRole('button', { name: 'Choose what to keep' }).click();
  return { winner: won.page, loser: lost.page, theirs: won.quantity, mine: lost.quantity };
}

/** Does something, and waits until the page says that this is saved. */
async function saved(page: Page, change: (page: Page) => Promise<void>): Promise<void> {
  const untilSaved = await savedAnew(page);
  await change(page);
  await untilSaved();
}

async function changeQuantity(page: Page, symbol: string, quantity: string): Promise<void> {
  const detail = await openHolding(page, symbol);
  await detail.getByLabel('Quantity').fill(quantity);
  await detail.getByLabel('Quantity').blur();
  await page.keyboard.press('Escape');
  await expect(detail).toBeHidden();
}

function rowOf(page: Page, symbol: string): Locator {
  return page.getByRole('table', { name: /^Holdings/ }).getByRole('row', { name: new RegExp(`^${symbol}`) });
}

function savedWord(page: Page): Locator {
  return page.getByRole('banner').getByRole('status');
}

/** What a quantity of ZZSP is worth at the file's price of $60. */
function worth(quantity: string): string {
  return (Number(quantity) * 60).toLocaleString('en-US', { minimumFractionDigits: 2 });
}

function quantities({ holdings, instruments }: Portfolio): Readonly<Record<string, string>> {
  const symbols = new Map(instruments.map(({ id, symbol }) => [id, symbol]));
  return Object.fromEntries(holdings.map(({ instrumentId, quantity }) => [symbols.get(instrumentId), quantity]));
}
